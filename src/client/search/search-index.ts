import { BadFile, loadScript } from '../load-script.ts';
import { placeOf } from './expand-part.ts';
import { readPart } from './read-part.ts';

/** What was found in the index. Texts of the content, as they are. */
export interface Found {
  url: string;
  content: string;
  /** Which of its words were found, and how much each is what was asked for. */
  weighted_locations: { location: number; balanced_score: number }[];
  meta: { title: string; tipo?: string };
  filters: Record<string, string[]>;
}

export interface Result {
  id: string;
  data(): Promise<Found>;
}

interface Index {
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(words: string | null, options: object): Promise<{ results: Result[] }>;
}

interface Loader {
  createInstance(options: object): Index;
}

/** Pagefind's loader as the build bundles it (`search/disk-twin.ts`): it asks `leerIndice` for its files. */
const shared = globalThis as unknown as { pagefind?: Loader; leerIndice: (address: string) => Promise<Response> };

/**
 * What Pagefind's addresses begin with, where it looks for words, and where for a phrase: no file is read from there, but
 * a phrase is found by all the places of its words, which those that many records have don't have in short.
 */
const BASES = { words: '/palabras/', phrase: '/frase/' } as const;
type Way = keyof typeof BASES;
const OPTIONS = { baseUrl: '/', noWorker: true };

const opened = new Map<Way, Promise<Index>>();
let fault: BadFile | undefined;

shared.leerIndice = async (address) => {
  const [, way = '', path = ''] = /^(\/\w+\/)(.*)$/s.exec(address) ?? [];
  try {
    return await readPart(placeOf(path, way === BASES.phrase));
  } catch (error) {
    if (error instanceof BadFile) fault = error;
    throw error;
  }
};

/** Pagefind weighs more than all the rest of the page: it is loaded when someone goes to the form. */
export function openIndex(way: Way = 'words'): Promise<Index> {
  const known =
    opened.get(way) ??
    open(way).catch((error: unknown) => {
      opened.delete(way);
      throw error;
    });
  opened.set(way, known);
  return known;
}

async function open(way: Way): Promise<Index> {
  const loader = await loadScript('recursos/pagefind.js', () => shared.pagefind);
  const index = loader.createInstance({ ...OPTIONS, basePath: BASES[way] });
  await index.init();
  return index;
}

/** As Pagefind tells a phrase. */
export const isPhrase = (text: string): boolean => /^\s*".+"\s*$/.test(text);

/** What is found, in order. It fails with a BadFile rather than find less than there is. */
export async function search(words: string | null, filters: object): Promise<Result[]> {
  const way = isPhrase(words ?? '') ? 'phrase' : 'words';
  const index = await openIndex(way);
  fault = undefined;
  try {
    const { results } = await index.search(words, { filters });
    // Pagefind goes on without a part that it couldn't read.
    if (fault) throw fault as BadFile;
    return results;
  } catch (error) {
    // It also keeps what it failed to begin with: the next search begins anew.
    opened.delete(way);
    await index.destroy();
    throw fault ?? error;
  }
}
