import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { collisions } from './choques.ts';
import type { Contenedor } from './contenedor.ts';
import { makeFalla } from './falla.ts';
import { listFolder } from './listado.ts';

/** A bag in a folder. What is no file is not followed. */
export async function openFolder(folder: string): Promise<Contenedor> {
  const { archivos, carpetas, otros, ilegibles } = await listFolder(folder);
  return {
    entradas: archivos.map(({ ruta, tamano }) => ({ ruta, tamano, read: () => createReadStream(join(folder, ruta)) })),
    carpetas,
    fallas: [
      ...otros.map((ruta) => makeFalla('symbolic-link', ruta, 'No es un archivo, sino un enlace u otra cosa.')),
      ...ilegibles.map((ruta) => makeFalla('encoding', ruta, 'Su nombre no está en UTF-8.')),
      ...collisions(archivos.map(({ ruta }) => ruta)),
    ],
    close: () => Promise.resolve(),
  };
}
