import { bytesOf } from '../../base/bytes.ts';
import { entriesOf, isStored, joinEntries, makeEntry, type ZipEntry, zipOrder } from '../../base/zip.ts';

/** Compresses what the zip of all open data will hold as each file is made: whoever asks for it then waits for little. */
export interface Packing {
  add: (path: string, contents: string | Uint8Array) => void;
  /** Takes a file of the last site as its zip holds it, or else as it is now: until the zip is made, somebody may write into it. */
  keep: (path: string, contents: Uint8Array) => void;
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
      if (!isStored(path, Buffer.byteLength(contents))) packed.set(path, makeEntry(path, bytesOf(contents), day));
    },
    keep: (path, contents) => packed.set(path, known.get(path) ?? makeEntry(path, contents, day)),
    join: (paths, read) =>
      joinEntries(eachOf([...paths].sort(zipOrder), (path) => packed.get(path) ?? makeEntry(path, read(path), day))),
  };
}

/** Each when its turn comes. */
function* eachOf(paths: readonly string[], find: (path: string) => ZipEntry) {
  for (const path of paths) yield find(path);
}
