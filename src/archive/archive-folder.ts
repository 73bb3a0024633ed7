import { constants } from 'node:fs';
import { access, lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isInside } from '../base/inside.ts';
import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { IS_A_WORKPLACE } from '../build/output/destination.ts';
import { isOfWork } from '../build/output/workplace.ts';
import { isOfDraft } from './archive-draft.ts';
import { Obstacle } from './obstacle.ts';

/** A folder in which an archive must not be written: the command needs another one. */
export class WrongArchiveFolder extends Error {}

/** Refuses, before any work, a folder for the archive that is part of something else, or in which nothing can be written. */
export async function checkArchiveFolder(root: string, out: string, destination: string): Promise<void> {
  const place = await placeOf(destination);
  for (const folder of SOURCE_FOLDERS) {
    if (isInside(place, await placeOf(join(root, folder))))
      throw new WrongArchiveFolder('Ahí están las fuentes del sitio: el archivo sería parte de ellas.');
  }
  if (isInside(place, await placeOf(out)))
    throw new WrongArchiveFolder('Ahí se publica el sitio: la construcción siguiente borraría el archivo.');
  if (isOfWork(place)) throw new WrongArchiveFolder(`${IS_A_WORKPLACE} La construcción siguiente borraría el archivo.`);
  if (isOfDraft(place)) throw new WrongArchiveFolder('Es de las carpetas en que este programa prepara un archivo.');
  const there = await nearest(place);
  const info = await lstat(there);
  if (!info.isDirectory())
    throw new WrongArchiveFolder(there === place ? 'Es un archivo y no una carpeta.' : `${there} no es una carpeta.`);
  await access(there, constants.W_OK | constants.X_OK).catch(() => {
    throw new Obstacle(`No se puede escribir en ${there}.`, 'Revise sus permisos, o elija otra carpeta con --salida.');
  });
}

/** Where a path leads through any links, even if its end doesn't exist yet. */
async function placeOf(path: string): Promise<string> {
  const there = await nearest(path);
  const real = await realpath(there).catch(() => {
    throw new WrongArchiveFolder(`${there} es un enlace que no lleva a ningún lugar.`);
  });
  return join(real, relative(there, path));
}

/** The longest part of a path that exists. */
async function nearest(path: string): Promise<string> {
  const there = await lstat(path).catch(() => undefined);
  return there || dirname(path) === path ? path : nearest(dirname(path));
}
