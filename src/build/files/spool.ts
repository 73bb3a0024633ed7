import { openSync, writeFileSync } from 'node:fs';
import { readAt } from '../../base/disk/read-pieces.ts';
import type { Gate } from '../output/write-into.ts';

/** A piece of a spool. */
export interface Stretch {
  at: number;
  length: number;
}

/** A file in which bytes wait for their turn, so that the memory does not hold them. */
export interface Spool {
  add: (bytes: Uint8Array) => Stretch;
  read: (stretch: Stretch) => Uint8Array;
}

/**
 * Makes the file, where none is yet, when the first bytes come. It is open until the thread ends, and whoever has named it removes
 * it. Once the gate is shut nothing is written.
 */
export function openSpool(file: string, gate: Gate): Spool {
  let handle: number | undefined;
  let size = 0;
  const write = (bytes: Uint8Array) => {
    try {
      handle ??= openSync(file, 'wx+');
      writeFileSync(handle, bytes);
    } catch (error) {
      // A disk that is full doesn't say which file it had no room for.
      throw Object.assign(error as NodeJS.ErrnoException, { path: file });
    }
  };
  return {
    add: (bytes) => {
      gate(() => write(bytes));
      const stretch = { at: size, length: bytes.length };
      size += bytes.length;
      return stretch;
    },
    read: ({ at, length }) => {
      const bytes = handle === undefined ? new Uint8Array() : readAt(handle, at, length);
      if (bytes.length < length) throw new Error(`${file} was cut off.`);
      return bytes;
    },
  };
}
