import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';

/** A file, and by what it is known again. */
export interface Listed {
  ruta: string;
  tamano: number;
  ino: number;
  dev: number;
}

/** What lies in a folder, by path from it, with `/`, in the same order on every machine. */
interface Listado {
  archivos: Listed[];
  carpetas: string[];
  /** Links, devices and the like: nothing that can be kept. */
  otros: string[];
  /** What is named by bytes that are no UTF-8, each byte as a letter. */
  ilegibles: string[];
}

export async function listFolder(folder: string): Promise<Listado> {
  const listado: Listado = { archivos: [], carpetas: [], otros: [], ilegibles: [] };
  await walk(folder, '', listado);
  listado.archivos.sort((a, b) => compareText(a.ruta, b.ruta));
  listado.carpetas.sort(compareText);
  listado.otros.sort(compareText);
  listado.ilegibles.sort(compareText);
  return listado;
}

async function walk(folder: string, ruta: string, listado: Listado): Promise<void> {
  for (const bytes of await readdir(join(folder, ruta), { encoding: 'buffer' })) {
    const name = bytes.toString();
    const pathOf = (last: string) => (ruta === '' ? last : `${ruta}/${last}`);
    if (!Buffer.from(name).equals(bytes)) {
      listado.ilegibles.push(pathOf(bytes.toString('latin1')));
      continue;
    }
    const path = pathOf(name);
    const info = await lstat(join(folder, path));
    if (info.isDirectory()) {
      listado.carpetas.push(path);
      await walk(folder, path, listado);
    } else if (info.isFile()) listado.archivos.push({ ruta: path, tamano: info.size, ino: info.ino, dev: info.dev });
    else listado.otros.push(path);
  }
}
