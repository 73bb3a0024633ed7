import { entriesOf, isStored, joinEntries, makeEntry, type ZipEntry, zipOrder } from '../../base/zip.ts';

/** Compresses what the zip of all open data will hold as each file is made: whoever asks for it then waits for little. */
export interface Packing {
  add: (path: string, contents: string | Uint8Array) => void;
  /** Takes a file as the zip of the last site holds it; whether it does. */
  reuse: (path: string) => boolean;
  /** The zip of these files, piece by piece; `read` gives those that are in no zip yet. */
  join: (paths: readonly string[], read: (path: string) => Uint8Array) => Iterable<Uint8Array>;
}

/** `day`: of all its files, `AAAA-MM-DD`; `last`: the zip of the last site, of files of the same day, if there is one. */
export function startPacking(day: string, last: Uint8Array | undefined): Packing {
  const known: ReadonlyMap<string, ZipEntry> = last ? entriesOf(last) : new Map();
  const packed = new Map<string, ZipEntry>();
  return {
    add: (path, contents) => {
      // What is stored as it is costs nothing later, and need not be held until then.
      if (!isStored(path, Buffer.byteLength(contents))) packed.set(path, makeEntry(path, Buffer.from(contents), day));
    },
    reuse: (path) => {
      const entry = known.get(path);
      if (entry) packed.set(path, entry);
      return entry !== undefined;
    },
    join: (paths, read) =>
      joinEntries(eachOf([...paths].sort(zipOrder), (path) => packed.get(path) ?? makeEntry(path, read(path), day))),
  };
}

/** Each when its turn comes. */
function* eachOf(paths: readonly string[], find: (path: string) => ZipEntry) {
  for (const path of paths) yield find(path);
}
