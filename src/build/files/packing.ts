import type { Contents } from '../../base/bytes.ts';
import { entriesOf, isStored, joinEntries, type ZipEntry, zipOrder } from '../../base/zip.ts';
import type { Steps } from '../../base/steps.ts';
import { zipEntry, zipEntrySteps } from '../../opendata/zip-entry.ts';
import type { Spool, Stretch } from './spool.ts';

/** Compresses what the zip of all open data will hold as each file is made: whoever asks for it then waits for little. */
interface Packing {
  /** Takes a file of so many bytes that was made, where it is compressed in the zip; a large one in steps. */
  add: (path: string, bytes: number, read: () => Contents) => Steps<void>;
  /** Takes a file of the last site as its zip holds it, or else as it is now: until the zip is made, somebody may write into it. */
  keep: (path: string, contents: Uint8Array) => void;
  /** The zip of these files, piece by piece; `read` gives those that are in no zip yet. */
  join: (paths: readonly string[], read: (path: string) => Uint8Array) => Iterable<Uint8Array>;
}

/** Where an entry waits. */
type Waiting = Record<keyof ZipEntry, Stretch>;

/**
 * `day`: of all its files, `AAAA-MM-DD`; `last`: the zip of the last site, of files of the same day, if there is one. All of it
 * waits in the spool: of a large body it is a fifth of what the build may hold.
 */
export function startPacking(day: string, last: Uint8Array | undefined, spool: Spool): Packing {
  const known: ReadonlyMap<string, Waiting> = last ? waitWithin(last, spool) : new Map();
  const packed = new Map<string, Waiting>();
  const wait = ({ local, header }: ZipEntry): Waiting => ({ local: spool.add(local), header: spool.add(header) });
  const find = (path: string, read: (path: string) => Uint8Array): ZipEntry => {
    const waiting = packed.get(path);
    if (!waiting) return zipEntry(path, read(path), day);
    return { local: spool.read(waiting.local), header: spool.read(waiting.header) };
  };
  return {
    add: function* (path, bytes, read) {
      // What is stored as it is costs nothing later, and need not wait.
      if (!isStored(path, bytes)) packed.set(path, wait(yield* zipEntrySteps(path, read(), day)));
    },
    keep: (path, contents) => packed.set(path, known.get(path) ?? wait(zipEntry(path, contents, day))),
    join: (paths, read) => joinEntries(eachOf([...paths].sort(zipOrder), (path) => find(path, read))),
  };
}

/** A whole zip in the spool, and where each of its entries is. */
function waitWithin(zip: Uint8Array, spool: Spool): Map<string, Waiting> {
  const { at } = spool.add(zip);
  const within = (part: Uint8Array): Stretch => ({
    at: at + part.byteOffset - zip.byteOffset,
    length: part.length,
  });
  return new Map(
    [...entriesOf(zip)].map(([path, { local, header }]) => [path, { local: within(local), header: within(header) }]),
  );
}

/** Each when its turn comes. */
function* eachOf(paths: readonly string[], find: (path: string) => ZipEntry) {
  for (const path of paths) yield find(path);
}
