import { closeSync, openSync, readSync } from 'node:fs';

/** A file in pieces of so many bytes, the last of what is left: none of them is held after the next is asked for. */
export function* readPieces(file: string, size: number): Generator<Uint8Array, void> {
  const handle = openSync(file, 'r');
  try {
    for (let at = 0, piece = readAt(handle, at, size); piece.length > 0; piece = readAt(handle, (at += size), size))
      yield piece;
  } finally {
    closeSync(handle);
  }
}

/** As many bytes of an open file as are asked for, from a place on; fewer where it ends before. */
export function readAt(handle: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const more = readSync(handle, bytes, read, length - read, at + read);
    if (more === 0) return bytes.subarray(0, read);
    read += more;
  }
  return bytes;
}
