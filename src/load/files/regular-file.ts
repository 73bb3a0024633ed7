import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../../base/hash.ts';
import { makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';

/** What a file held when it was read, or why it can't be used. */
export type FileRead = { bytes: Buffer; size: number; sha256: string } | { problem: Problem };

/** A pipe is opened without waiting for who writes to it; neither flag is there on Windows. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What one call reads at most; more than 2 GiB fails. */
const PIECE = 2 ** 30;

/**
 * Reads a file of a site's folder, at most so many bytes of it. Only a regular file that lies at that very place is read,
 * also where it or a folder around it was swapped for a link since it was listed.
 */
export async function readRegular(root: string, file: string, most = Infinity): Promise<FileRead> {
  try {
    const handle = await open(join(root, file), FLAGS);
    return await readOpen(handle, root, file, most).finally(() => handle.close());
  } catch (error) {
    return { problem: unreadable(file, (error as NodeJS.ErrnoException).code ?? '') };
  }
}

async function readOpen(handle: FileHandle, root: string, file: string, most: number): Promise<FileRead> {
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) return { problem: notRegular(file) };
  if (!(await isInPlace(root, file, before))) return { problem: symbolicLink(file) };
  const bytes = await readBytes(handle, Math.min(Number(before.size), most));
  const after = await handle.stat({ bigint: true });
  if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) return { problem: changing(file) };
  return { bytes, size: Number(before.size), sha256: sha256Of(bytes) };
}

/** Whether no link leads to the place, and what was opened is what lies there. */
async function isInPlace(root: string, file: string, opened: BigIntStats): Promise<boolean> {
  const place = join(await realpath(root), file);
  const there = await lstat(place, { bigint: true });
  return there.ino === opened.ino && there.dev === opened.dev && (await realpath(place)) === place;
}

async function readBytes(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, Math.min(size - at, PIECE), at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

export function symbolicLink(file: string): Problem {
  return makeProblem('unsafe-path', startOf(file), {
    message: 'Es un enlace a otro archivo, que puede estar fuera de la carpeta del sitio.',
    hint: 'Ponga aquí el archivo mismo.',
  });
}

export function notRegular(file: string): Problem {
  return makeProblem('source-error', startOf(file), {
    message: 'No es un archivo ni una carpeta: es un dispositivo, o una vía entre programas.',
    hint: 'Bórrelo, o ponga aquí un archivo.',
  });
}

export function folderInPlace(file: string): Problem {
  return makeProblem('source-error', startOf(file), {
    message: 'Es una carpeta con nombre de archivo.',
    hint: 'Cámbiele el nombre, o ponga aquí el archivo.',
  });
}

function changing(file: string): Problem {
  return makeProblem('source-error', startOf(file), {
    message: 'El archivo cambió mientras se leía.',
    hint: 'Espere a que termine de guardarse y repita la orden.',
  });
}

/** Why, by the system's own code; the others are reported with it. */
const CAUSES: Record<string, (file: string) => Problem> = { ELOOP: symbolicLink, ENXIO: notRegular, ENOENT: changing };

export function unreadable(file: string, code: string): Problem {
  const denied = code === 'EACCES' || code === 'EPERM';
  const told = CAUSES[code]?.(file);
  return (
    told ??
    makeProblem('source-error', startOf(file), {
      message: denied ? 'No hay permiso para leerlo.' : `El sistema no lo pudo leer (${code}).`,
      hint: denied
        ? 'Revise sus permisos, o cierre el programa que lo tiene abierto.'
        : 'Revise el disco y repita la orden.',
    })
  );
}
