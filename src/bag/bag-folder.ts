import type { Contenedor } from './container.ts';
import { type Falla, makeFalla } from './fault.ts';

/**
 * Names what is in a container from the bag's own folder. A ZIP should hold one folder and all in it (RFC 8493, 4);
 * one whose bag lies loose is read too.
 */
export function fromBagFolder(contenedor: Contenedor): Contenedor {
  const rutas = contenedor.entradas.map(({ ruta }) => ruta);
  if (rutas.includes('bagit.txt')) {
    return { ...contenedor, fallas: [...contenedor.fallas, loose()] };
  }
  const declared = rutas.find((ruta) => /^[^/]+\/bagit\.txt$/.test(ruta));
  const [folder = ''] = (declared ?? rutas.find((ruta) => ruta.includes('/')) ?? '').split('/');
  // Without a declaration, a payload folder on top tells that the bag lies loose.
  if (folder === '' || (declared === undefined && rutas.some((ruta) => ruta.startsWith('data/')))) return contenedor;
  const prefix = `${folder}/`;
  const outside = rutas.filter((ruta) => !ruta.startsWith(prefix));
  return {
    ...contenedor,
    entradas: contenedor.entradas
      .filter(({ ruta }) => ruta.startsWith(prefix))
      .map((entrada) => ({ ...entrada, ruta: entrada.ruta.slice(prefix.length) })),
    carpetas: contenedor.carpetas.flatMap((ruta) => (ruta.startsWith(prefix) ? [ruta.slice(prefix.length)] : [])),
    fallas: [
      ...contenedor.fallas.map((falla) => withoutPrefix(falla, prefix)),
      ...outside.map((ruta) => makeFalla('extra-file', ruta, `Está fuera de la carpeta «${folder}» de la bolsa.`)),
    ],
  };
}

const loose = () => makeFalla('loose-bag', 'bagit.txt', 'La bolsa no está en una carpeta propia dentro del ZIP.');

const withoutPrefix = (falla: Falla, prefix: string): Falla =>
  falla.archivo.startsWith(prefix) ? { ...falla, archivo: falla.archivo.slice(prefix.length) } : falla;
