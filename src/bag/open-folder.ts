import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { collisions } from './collisions.ts';
import { type Contenedor, Swapped } from './container.ts';
import { makeFalla } from './fault.ts';
import { type Listed, listFolder } from './list-folder.ts';

/** A bag in a folder. What is no file is not followed. */
export async function openFolder(folder: string): Promise<Contenedor> {
  const { archivos, carpetas, otros, ilegibles } = await listFolder(folder);
  return {
    entradas: archivos.map((one) => ({ ruta: one.ruta, tamano: one.tamano, read: () => readListed(folder, one) })),
    carpetas,
    fallas: [
      ...otros.map((ruta) => makeFalla('symbolic-link', ruta, 'No es un archivo, sino un enlace u otra cosa.')),
      ...ilegibles.map((ruta) => makeFalla('encoding', ruta, 'Su nombre no está en UTF-8.')),
      ...collisions(archivos.map(({ ruta }) => ruta)),
    ],
    close: () => Promise.resolve(),
  };
}

/** A link isn't followed, nor is a pipe waited for; neither flag is there on Windows. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of what was listed: what is opened is looked at, not what lies at its place by then. */
async function* readListed(folder: string, { ruta, tamano, ino, dev }: Listed): AsyncGenerator<Uint8Array> {
  const handle = await open(join(folder, ruta), FLAGS).catch((error: NodeJS.ErrnoException) => {
    throw ['ENOENT', 'ELOOP', 'ENXIO', 'EISDIR'].includes(error.code ?? '') ? new Swapped(CAMBIO) : error;
  });
  try {
    const there = await handle.stat();
    const same = there.isFile() && there.ino === ino && there.dev === dev && there.size === tamano;
    if (!same) throw new Swapped(CAMBIO);
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk as Uint8Array;
  } finally {
    await handle.close();
  }
}

const CAMBIO = 'Cambió mientras se verificaba: no es el que estaba al empezar.';
