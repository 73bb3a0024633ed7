import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Dia } from '../model/fecha.ts';
import { localNoon } from '../publish/zip.ts';
import { Impedimento } from './impedimento.ts';

/** A file of a ZIP that is being written; it is read when its turn comes. */
export interface Pieza {
  ruta: string;
  read: () => Promise<Uint8Array>;
  /** Kept as it is: what reads a piece of it must find it in its place. */
  sinComprimir?: boolean;
}

/** What the format without ZIP64 can count. */
const MAX_PIEZAS = 65_535;
const MAX_BYTES = 0xffff_fffe;
const QUITE = 'Publique en otra parte los archivos más grandes de public/, y enlácelos.';
const ARCHIVO_COMUN = 0o100644;
const UNIX = 3;

/** Writes a ZIP whose bytes depend on nothing but the pieces, their order and the day. Fails where `path` exists. */
export async function writeZip(path: string, piezas: readonly Pieza[], dia: Dia): Promise<void> {
  if (piezas.length > MAX_PIEZAS)
    throw new Impedimento(`Un ZIP de esta clase no lleva más de ${MAX_PIEZAS} archivos.`, QUITE);
  const handle = await open(path, 'wx');
  try {
    await writePieces(handle, piezas, localNoon(dia));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

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
    if (written > MAX_BYTES)
      throw new Impedimento('El archivo pasaría de 4 GB, que es lo más que cabe en un ZIP de esta clase.', QUITE);
  };
  for (const { ruta, read, sinComprimir } of piezas) {
    const entry = sinComprimir ? new ZipPassThrough(ruta) : new ZipDeflate(ruta, { level: 6 });
    Object.assign(entry, { mtime, os: UNIX, attrs: (ARCHIVO_COMUN << 16) >>> 0 });
    zip.add(entry);
    entry.push(await read(), true);
    await flush();
  }
  zip.end();
  await flush();
}
