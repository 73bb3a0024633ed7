import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import type { Dia } from '../model/date.ts';
import { localNoon } from '../base/zip.ts';
import { Obstacle } from './obstacle.ts';

/** A file of a ZIP that is being written; it is read when its turn comes. */
export interface ZipInput {
  path: string;
  read: () => Promise<Uint8Array>;
}

/** The limits of the format without ZIP64. */
const MAX_FILES = 65_535;
const MAX_BYTES = 0xffff_fffe;
const MOVE_ELSEWHERE = 'Publique en otra parte los archivos más grandes de public/, y enlácelos.';
const REGULAR_FILE = 0o100644;
const UNIX = 3;
const AS_UNIX = { os: UNIX, attrs: (REGULAR_FILE << 16) >>> 0 };

/** Writes a ZIP whose bytes depend only on the files, their order and the day. Fails if `path` exists. */
export async function writeZip(path: string, files: readonly ZipInput[], day: Dia): Promise<void> {
  if (files.length > MAX_FILES)
    throw new Obstacle(`Un ZIP de esta clase no lleva más de ${MAX_FILES} archivos.`, MOVE_ELSEWHERE);
  await writeNew(path, (handle) => writeFiles(handle, files, localNoon(day)));
}

/**
 * Writes files uncompressed, so that a reader can take a piece of one from its place. Sizes and checksums come before them:
 * stream readers refuse stored files that give theirs only afterwards.
 */
export async function writeStored(path: string, files: ReadonlyMap<string, Uint8Array>, day: Dia): Promise<void> {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > MAX_BYTES) throw tooLarge();
  const zip = zipSync(Object.fromEntries(files), { ...AS_UNIX, mtime: localNoon(day), level: 0 });
  await writeNew(path, (handle) => handle.writeFile(zip));
}

async function writeNew(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const tooLarge = () =>
  new Obstacle('El archivo pasaría de 4 GB, que es lo más que cabe en un ZIP de esta clase.', MOVE_ELSEWHERE);

async function writeFiles(handle: FileHandle, files: readonly ZipInput[], mtime: Date): Promise<void> {
  let chunks: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const flush = async () => {
    for (const chunk of chunks) await handle.write(chunk);
    written += chunks.reduce((sum, { length }) => sum + length, 0);
    chunks = [];
    if (written > MAX_BYTES) throw tooLarge();
  };
  for (const { path, read } of files) {
    const entry = Object.assign(new ZipDeflate(path, { level: 6 }), { ...AS_UNIX, mtime });
    zip.add(entry);
    entry.push(await read(), true);
    await flush();
  }
  zip.end();
  await flush();
}
