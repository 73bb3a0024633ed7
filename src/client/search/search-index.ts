import { BadFile, loadScript } from '../load-script.ts';
import { readPart } from './read-part.ts';

/** What was found in the index. Texts of the content: the excerpt is escaped, the title is not. */
export interface Found {
  url: string;
  excerpt: string;
  meta: { title: string; tipo?: string };
}

export interface Result {
  data(): Promise<Found>;
}

interface Loader {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(words: string | null, options: object): Promise<{ results: Result[] }>;
}

/** Pagefind's loader as the build bundles it (`search/disk-twin.ts`): it asks `leerIndice` for its files. */
const shared = globalThis as unknown as { pagefind?: Loader; leerIndice: (address: string) => Promise<Response> };

/** What Pagefind's addresses begin with; no file is read from there. */
const BASE = '/pagefind/';
const OPTIONS = { basePath: BASE, baseUrl: '/', excerptLength: 24, noWorker: true };

let opened: Promise<Loader> | undefined;
let fault: BadFile | undefined;

shared.leerIndice = async (address) => {
  try {
    return await readPart(address.slice(BASE.length));
  } catch (error) {
    if (error instanceof BadFile) fault = error;
    throw error;
  }
};

/** Pagefind weighs more than all the rest of the page: it is loaded when someone goes to the form. */
export function openIndex(): Promise<Loader> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Loader> {
  const loader = await loadScript('recursos/pagefind.js', () => shared.pagefind);
  await loader.options(OPTIONS);
  await loader.init();
  return loader;
}

/** What is found, in order. It fails with a BadFile rather than find less than there is. */
export async function search(words: string | null, filters: Record<string, string>): Promise<Result[]> {
  const loader = await openIndex();
  fault = undefined;
  try {
    const { results } = await loader.search(words, { filters });
    // Pagefind goes on without a part that it couldn't read.
    if (fault) throw fault as BadFile;
    return results;
  } catch (error) {
    // It also keeps what it failed to begin with: the next search begins anew.
    opened = undefined;
    await loader.destroy();
    throw fault ?? error;
  }
}
