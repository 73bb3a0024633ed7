import { type Fault, makeFault } from './fault.ts';
import { linesOf } from './manifest.ts';
import { decodePath, describeUnsafePath } from './bag-path.ts';

const FILE = 'fetch.txt';

/** Where a file is still to be fetched from, and the line that says so. */
export interface PendingFile {
  url: string;
  line: number;
}

/** The files that `fetch.txt` says are still to be fetched, by path. Fetches nothing. */
export function readFetch(text: string): { pending: Map<string, PendingFile>; faults: Fault[] } {
  const pending = new Map<string, PendingFile>();
  const faults: Fault[] = [];
  for (const [i, line] of text === '' ? [] : linesOf(text).entries()) {
    const [, url, , written = ''] = /^(\S+)[ \t]+(\d+|-)[ \t]+(\S.*)$/.exec(line) ?? [];
    const path = decodePath(written);
    const unsafe = url === undefined ? undefined : describeUnsafePath(path);
    if (unsafe !== undefined) faults.push(makeFault('unsafe-path', FILE, `«${path.slice(0, 80)}»: ${unsafe}`, i + 1));
    else if (url === undefined || !path.startsWith('data/'))
      faults.push(makeFault('fetch-line', FILE, `No dice qué traer y a dónde: «${line.slice(0, 80)}».`, i + 1));
    else if (pending.has(path))
      faults.push(makeFault('fetch-line', FILE, `«${path.slice(0, 80)}» ya está en un renglón de antes.`, i + 1));
    else pending.set(path, { url, line: i + 1 });
  }
  if (pending.size > 0)
    faults.push(makeFault('has-fetch', FILE, `Nombra archivos que la bolsa dejó en otra parte: ${pending.size}.`));
  return { pending, faults };
}
