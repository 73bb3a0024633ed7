import type { createIndex } from 'pagefind';
import { LANGUAGE } from '../model/speech/locale.ts';
import { compactIndex } from './compact/compact-index.ts';
import { bundleLoader, type SearchFile } from './disk-twin.ts';
import type { SearchRecord } from './records.ts';

/** The module loader of Pagefind, out of which the site's own is made. */
const LOADER = 'pagefind.js';
/** Pagefind's interfaces, its worker, and the words of no language: the search page uses none of them. */
const UNUSED = /(?:-ui|-highlight|-worker)\.(?:js|css)$|^wasm\.unknown\.pagefind$/;

/**
 * How many places of words a file of the index holds. A search loads one file a word: with Pagefind's own 20,000 one of
 * five words loads 224 KB in all. Its process takes the number from the environment alone.
 */
const CHUNK = 4000;

/** The files of the index, and what loads them. */
export interface SearchIndex {
  files: SearchFile[];
  loader: string;
}

/**
 * How many records a file with their texts holds. One each is thousands of files in a site of thousands, whose records are
 * mostly goals, a few words each; in a small one they are long pages, and a result would load those of its neighbours.
 */
const TOGETHER = { from: 1000, many: 8 } as const;

const grouped = (records: number) =>
  records < TOGETHER.from ? {} : { maxFragments: Math.ceil(records / TOGETHER.many) };

/** An index while it is fed: its process works on another core. */
export interface Indexer {
  /** In the order in which they come, on which the bytes of the index depend. */
  add: (record: SearchRecord) => void;
  finish: () => Promise<SearchIndex>;
  /** Ends its process; what was not finished is lost. */
  end: () => Promise<void>;
}

/**
 * Begins the index of a site (Pagefind, Spanish stemming). `about`: how many records will come.
 * Its files are taken from memory: Pagefind's own writing to disk can end after it says that it has.
 */
export function startIndexer(about: number): Indexer {
  const starting = startPagefind(about);
  const added: Promise<void>[] = [];
  const finish = async () => {
    const { index } = await starting;
    await Promise.all(added);
    return takeFiles(index);
  };
  return {
    add: (record) => {
      const adding = starting.then(({ index }) => addRecord(index, record));
      // Who waits for all of them is told.
      adding.catch(() => undefined);
      added.push(adding);
    },
    finish,
    end: async () => (await starting.catch(() => undefined))?.end(),
  };
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function startPagefind(about: number): Promise<{ index: Index; end: () => Promise<void> }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK);
  const { createIndex, close } = await import('pagefind');
  // Where the build is told to end, its process must not outlive it.
  const stop = () => void close();
  process.on('exit', stop);
  const { index } = await createIndex({ forceLanguage: LANGUAGE, ...grouped(about) });
  if (!index) throw new Error('Pagefind gave no index.');
  const speakAgain = keepServiceQuiet();
  const end = async () => {
    process.off('exit', stop);
    await close();
    speakAgain();
  };
  return { index, end };
}

/**
 * A terminal tells all its processes to end, and Pagefind's is faster than this one: its package would then print a stack for
 * each record that it couldn't send. Whoever waits for the index is told all the same.
 */
function keepServiceQuiet(): () => void {
  const { error } = console;
  console.error = (...words: unknown[]) => {
    if (words[0] !== 'Service stopped') error(...words);
  };
  return () => (console.error = error);
}

async function takeFiles(index: Index): Promise<SearchIndex> {
  const { errors, files: made } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const loader = made.find(({ path }) => path === LOADER);
  if (!loader) throw new Error(`Pagefind gave no ${LOADER}.`);
  const files = await compactIndex(made.filter(({ path }) => path !== LOADER && !UNUSED.test(path)));
  return { files, loader: await bundleLoader(Buffer.from(loader.content).toString()) };
}

async function addRecord(index: Index, { url, title, text, filters }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    content: `${title}. ${text}`,
    language: LANGUAGE,
    meta: { title, tipo: filters.tipo?.[0] ?? '' },
    filters,
  });
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join('; ')}`);
}
