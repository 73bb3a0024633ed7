import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file by its path from a folder. Synchronous: of thousands of small files, waiting for each costs more. */
export type WriteFile = (path: string, data: string | Uint8Array) => void;

export function writerInto(folder: string): WriteFile {
  const made = new Set<string>();
  return (path, data) => {
    const file = join(folder, path);
    try {
      const within = dirname(file);
      if (!made.has(within)) mkdirSync(within, { recursive: true });
      made.add(within);
      writeFileSync(file, data);
    } catch (error) {
      // A disk that is full doesn't say which file it had no room for.
      throw Object.assign(error as NodeJS.ErrnoException, { path: file });
    }
  };
}
