import { isStored, joinZips, makeZip, zipOrder } from '../../base/zip.ts';

/** Compresses what the zip of all open data will hold as each file is made: whoever asks for it then waits for little. */
export interface Packing {
  add: (path: string, contents: string | Uint8Array) => void;
  /** The zip of these files, piece by piece; `read` gives those that were not added. */
  join: (paths: readonly string[], read: (path: string) => Uint8Array) => Iterable<Uint8Array>;
}

/** `day`: of all its files, `AAAA-MM-DD`. */
export function startPacking(day: string): Packing {
  const packed = new Map<string, Uint8Array>();
  const pack = (path: string, bytes: Uint8Array) => makeZip([[path, bytes]], day);
  return {
    add: (path, contents) => {
      // What is stored as it is costs nothing later, and need not be held until then.
      if (!isStored(path, Buffer.byteLength(contents))) packed.set(path, pack(path, Buffer.from(contents)));
    },
    join: (paths, read) =>
      joinZips(packAll([...paths].sort(zipOrder), (path) => packed.get(path) ?? pack(path, read(path)))),
  };
}

/** Each when its turn comes. */
function* packAll(paths: readonly string[], pack: (path: string) => Uint8Array) {
  for (const path of paths) yield pack(path);
}
