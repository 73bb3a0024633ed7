import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/problema.ts';

/** What lies in a folder, by path from it, with `/`, in the same order on every machine. */
interface Listado {
  archivos: { ruta: string; tamano: number }[];
  carpetas: string[];
  /** Links, devices and the like: nothing that can be kept. */
  otros: string[];
}

export async function listFolder(folder: string): Promise<Listado> {
  const listado: Listado = { archivos: [], carpetas: [], otros: [] };
  await walk(folder, '', listado);
  listado.archivos.sort((a, b) => compareText(a.ruta, b.ruta));
  listado.carpetas.sort(compareText);
  listado.otros.sort(compareText);
  return listado;
}

async function walk(folder: string, ruta: string, listado: Listado): Promise<void> {
  for (const name of await readdir(join(folder, ruta))) {
    const path = ruta === '' ? name : `${ruta}/${name}`;
    const info = await lstat(join(folder, path));
    if (info.isDirectory()) {
      listado.carpetas.push(path);
      await walk(folder, path, listado);
    } else if (info.isFile()) listado.archivos.push({ ruta: path, tamano: info.size });
    else listado.otros.push(path);
  }
}
