import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import type { Dia } from '../model/date.ts';
import { localNoon } from '../base/zip.ts';
import { Impedimento } from './obstacle.ts';

/** A file of a ZIP that is being written; it is read when its turn comes. */
export interface Pieza {
  ruta: string;
  read: () => Promise<Uint8Array>;
}

/** What the format without ZIP64 can count. */
const MAX_PIEZAS = 65_535;
const MAX_BYTES = 0xffff_fffe;
const QUITE = 'Publique en otra parte los archivos más grandes de public/, y enlácelos.';
const ARCHIVO_COMUN = 0o100644;
const UNIX = 3;
const DE_UNIX = { os: UNIX, attrs: (ARCHIVO_COMUN << 16) >>> 0 };

/** Writes a ZIP whose bytes depend on nothing but the pieces, their order and the day. Fails where `path` exists. */
export async function writeZip(path: string, piezas: readonly Pieza[], dia: Dia): Promise<void> {
  if (piezas.length > MAX_PIEZAS)
    throw new Impedimento(`Un ZIP de esta clase no lleva más de ${MAX_PIEZAS} archivos.`, QUITE);
  await writeNew(path, (handle) => writePieces(handle, piezas, localNoon(dia)));
}

/**
 * Writes files as they are, so that what reads a piece of one finds it in its place. Sizes and sums stand before them:
 * readers of streams refuse stored files that tell theirs only afterwards.
 */
export async function writeStored(path: string, files: ReadonlyMap<string, Uint8Array>, dia: Dia): Promise<void> {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > MAX_BYTES) throw tooLarge();
  const zip = zipSync(Object.fromEntries(files), { ...DE_UNIX, mtime: localNoon(dia), level: 0 });
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
  new Impedimento('El archivo pasaría de 4 GB, que es lo más que cabe en un ZIP de esta clase.', QUITE);

async function writePieces(handle: FileHandle, piezas: readonly Pieza[], mtime: Date): Promise<void> {
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
  for (const { ruta, read } of piezas) {
    const entry = Object.assign(new ZipDeflate(ruta, { level: 6 }), { ...DE_UNIX, mtime });
    zip.add(entry);
    entry.push(await read(), true);
    await flush();
  }
  zip.end();
  await flush();
}
