import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Contents, isWhole } from '../../base/bytes.ts';
import { finishNow, type Steps } from '../../base/steps.ts';

/**
 * Writes a file that is not there yet, by its path from a folder: what is there may be a file of the last site too.
 * Synchronous: of thousands of small files, waiting for each costs more.
 */
export type WriteFile = (path: string, data: Contents) => void;

const NEW = 'wx';

/** What each write goes through; it may refuse, and then gives nothing. */
export type Gate = <T>(work: () => T) => T | undefined;

export function writerInto(folder: string, gate?: Gate): WriteFile {
  const write = stepsInto(folder, gate);
  return (path, data) => finishNow(write(path, data));
}

/** The same step by step, a piece each: between two of them others may have their turn. */
export function stepsInto(folder: string, gate: Gate = (work) => work()) {
  const made = new Set<string>();
  return function* (path: string, data: Contents): Steps<void> {
    const file = join(folder, path);
    try {
      const within = dirname(file);
      if (!made.has(within)) gate(() => mkdirSync(within, { recursive: true }));
      made.add(within);
      if (isWhole(data)) gate(() => writeFileSync(file, data, { flag: NEW }));
      else yield* writePieces(file, data, gate);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && syscall === 'open') throw new Error(`${path} is written twice.`, { cause: error });
      // A disk that is full doesn't say which file it had no room for.
      throw Object.assign(error as NodeJS.ErrnoException, { path: file });
    }
  };
}

/** Each piece is made before it asks the gate, which may be shut meanwhile. */
function* writePieces(file: string, pieces: Iterable<Uint8Array>, gate: Gate): Steps<void> {
  const handle = gate(() => openSync(file, NEW));
  if (handle === undefined) return;
  try {
    for (const piece of pieces) {
      gate(() => writeFileSync(handle, piece));
      yield;
    }
  } finally {
    closeSync(handle);
  }
}
