import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PROJECT } from './astro.ts';

/** A folder that must not be replaced by a site. */
export class WrongDestination extends Error {}

/** Refuses an `out` whose replacement would lose something other than a published site. */
export async function checkDestination(root: string, out: string): Promise<void> {
  const sources = ['content', 'data', 'public'].map((folder) => join(root, folder));
  if ([root, PROJECT].some((folder) => isInside(folder, out)) || sources.some((folder) => isInside(out, folder)))
    throw new WrongDestination('Ahí están las fuentes del sitio: se perderían.');
  const info = await stat(out).catch(() => undefined);
  if (info && !info.isDirectory()) throw new WrongDestination('Es un archivo y no una carpeta.');
  const names = info ? await readdir(out) : [];
  if (names.includes('.git')) throw new WrongDestination('Es una carpeta de Git: se perdería su historia.');
  if (names.some((name) => !name.startsWith('.')) && !names.includes('index.html'))
    throw new WrongDestination('Hay archivos que no son de un sitio publicado: se perderían.');
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way));
}
