import type { ChildProcess } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { createIndex } from 'pagefind';
import { LANGUAGE } from '../model/speech/locale.ts';
import { compactIndex } from './compact/compact-index.ts';
import { mergeGroups, type NumberedGroup, packGroup, readGroup, unpackGroup } from './compact/group-of-records.ts';
import { bundleLoader, type SearchFile } from './disk-twin.ts';
import { kindsForEditors, type SearchRecord } from './records.ts';

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

/** An index while it is fed: its process works on another core. */
export interface Indexer {
  /** `place`: among all, if it isn't the one in which it comes; the bytes of the index depend on both orders. */
  add: (record: SearchRecord, place?: number) => void;
  /** The group of that name has all its records, and is indexed while others come. */
  close: (group: string) => void;
  /** So have all. */
  closeAll: () => void;
  finish: () => Promise<SearchIndex>;
  /** Ends its process; what was not finished is lost. */
  end: () => Promise<void>;
}

/** What earlier builds have kept of groups of records, by what these hold. */
export interface KeptGroups {
  /** Whether a group is expected to be there: else it is indexed while its records come. */
  expects: (group: string) => boolean;
  read: (group: string, sum: string) => Buffer | undefined;
  write: (group: string, sum: string, bytes: Uint8Array) => void;
}

const NO_GROUPS: KeptGroups = { expects: () => false, read: () => undefined, write: () => undefined };

/** Records that are indexed together, those of a plan, and their numbers among all. */
interface Group {
  /** Those that wait to be known to be those of the last build: what is indexed is let go, since all of them are the text of the site. */
  waiting: SearchRecord[];
  /** Of all of them. */
  sum: Hash;
  places: number[];
  index?: Promise<Index>;
  /** Those that Pagefind has not yet. */
  underWay: Set<Promise<void>>;
}

const makeGroup = (): Group => ({
  waiting: [],
  sum: createHash('sha256').update(`${CHUNK}\n`),
  places: [],
  underWay: new Set(),
});

/** Of which plan what is at an address is, if it is a page of one or in it; others are together. */
export const groupOf = (href: string) => /^\/planes\/([^/_.#]+)/.exec(href)?.[1] ?? '';

/**
 * Begins the index of a site (Pagefind, Spanish stemming). Each plan is indexed by itself, since what an earlier build kept of
 * those that are the same is used again, and Pagefind takes more than twice as long for twice as much.
 */
export function startIndexer(kept: KeptGroups = NO_GROUPS): Indexer {
  let service: Promise<Service> | undefined;
  const start = () => (service ??= startPagefind());
  const groups = new Map<string, Group>();
  let many = 0;
  const feed = (group: Group, record: SearchRecord) => {
    const index = (group.index ??= start().then(({ open }) => open()));
    const adding: Promise<void> = index.then((index) => addRecord(index, record)).then(() => end());
    const end = () => void group.underWay.delete(adding);
    // One that fails stays, and who waits for all of them is told.
    adding.catch(() => undefined);
    group.underWay.add(adding);
  };
  const add = (record: SearchRecord, place = many) => {
    const name = groupOf(record.url);
    const group = groups.get(name) ?? makeGroup();
    groups.set(name, group);
    group.sum.update(`${JSON.stringify(record)}\n`);
    group.places.push(place);
    many++;
    if (kept.expects(name)) group.waiting.push(record);
    else feed(group, record);
  };
  const index = async (name: string, group: Group): Promise<Buffer> => {
    const { waiting } = group;
    const sum = group.sum.digest('hex');
    const known = kept.read(name, sum);
    if (!known) for (const record of waiting) feed(group, record);
    waiting.length = 0;
    if (known) return known;
    await Promise.all(group.underWay);
    const made = await packGroup(readGroup(await takeFiles(await (group.index as Promise<Index>)), kindsForEditors()));
    kept.write(name, sum, made);
    return made;
  };
  // Packed, in which they take a part of the memory, until all are there.
  const indexed = new Map<string, Promise<Buffer>>();
  const close = (name: string) => {
    const group = groups.get(name);
    if (!group || indexed.has(name)) return;
    const indexing = index(name, group);
    // Who waits for all of them is told.
    indexing.catch(() => undefined);
    indexed.set(name, indexing);
  };
  const closeAll = () => groups.keys().forEach(close);
  const finish = async (): Promise<SearchIndex> => {
    const done: NumberedGroup[] = [];
    const numberOf = ranksOf([...groups.values()].flatMap(({ places }) => places));
    closeAll();
    for (const [name, { places }] of groups) {
      const group = unpackGroup(await (indexed.get(name) as Promise<Buffer>));
      indexed.delete(name);
      done.push({ group, numbers: places.map((place) => numberOf.get(place) ?? -1) });
    }
    const loader = done[0]?.group.loader ?? '';
    return {
      files: await compactIndex(await mergeGroups(done, CHUNK)),
      loader: await bundleLoader(loader),
    };
  };
  return { add, close, closeAll, finish, end: async () => (await service?.catch(() => undefined))?.end() };
}

/** How many of the places come before each. */
const ranksOf = (places: readonly number[]) =>
  new Map([...places].sort((a, b) => a - b).map((place, i): [number, number] => [place, i]));

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** Pagefind's process. */
interface Service {
  open: () => Promise<Index>;
  end: () => void;
}

async function startPagefind(): Promise<Service> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK);
  const { createIndex, close } = await import('pagefind');
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  // Its process must not outlive this one. It is told before its package closes the pipe between both: one that finds it closed
  // prints a stack.
  const stop = () => {
    for (const child of started) if (/pagefind/.test(child.spawnfile)) child.kill();
    void close();
  };
  process.on('exit', stop);
  // All texts in one file: it is taken apart again.
  const open = async () => {
    const { index } = await createIndex({ forceLanguage: LANGUAGE, maxFragments: 1 });
    if (!index) throw new Error('Pagefind gave no index.');
    return index;
  };
  keepServiceQuiet();
  const end = () => {
    unsubscribe('child_process', note);
    process.off('exit', stop);
    stop();
  };
  return { open, end };
}

let isQuiet = false;

/**
 * Where a terminal tells all its processes to end, Pagefind's is faster than this one, and a build that fails ends it while records
 * wait: its package would then print a stack for each record that it couldn't send. Whoever waits for the index is told all the same.
 */
function keepServiceQuiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  const { error } = console;
  console.error = (...words: unknown[]) => {
    if (words[0] !== 'Service stopped') error(...words);
  };
}

/** What Pagefind made of a group, which it forgets then. */
async function takeFiles(index: Index): Promise<SearchFile[]> {
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  await index.deleteIndex();
  return files;
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
