import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Contents, isWhole } from '../../base/bytes.ts';

/**
 * Writes a file that is not there yet, by its path from a folder: what is there may be a file of the last site too.
 * Synchronous: of thousands of small files, waiting for each costs more.
 */
export type WriteFile = (path: string, data: Contents) => void;

const NEW = 'wx';

export function writerInto(folder: string): WriteFile {
  const made = new Set<string>();
  return (path, data) => {
    const file = join(folder, path);
    try {
      const within = dirname(file);
      if (!made.has(within)) mkdirSync(within, { recursive: true });
      made.add(within);
      if (isWhole(data)) writeFileSync(file, data, { flag: NEW });
      else writePieces(file, data);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && syscall === 'open') throw new Error(`${path} is written twice.`, { cause: error });
      // A disk that is full doesn't say which file it had no room for.
      throw Object.assign(error as NodeJS.ErrnoException, { path: file });
    }
  };
}

function writePieces(file: string, pieces: Iterable<Uint8Array>): void {
  const handle = openSync(file, NEW);
  try {
    for (const piece of pieces) writeFileSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}
