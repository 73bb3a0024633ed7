import { type Falla, makeFalla } from './fault.ts';
import { linesOf } from './manifest.ts';
import { decodePath, describeUnsafePath } from './path.ts';

const ARCHIVO = 'fetch.txt';

/** Where a file is still to be brought from, and the line that says so. */
export interface Pendiente {
  url: string;
  linea: number;
}

/** What `fetch.txt` says that is still to be brought, by path. Nothing is brought. */
export function readFetch(texto: string): { pendientes: Map<string, Pendiente>; fallas: Falla[] } {
  const pendientes = new Map<string, Pendiente>();
  const fallas: Falla[] = [];
  for (const [i, line] of texto === '' ? [] : linesOf(texto).entries()) {
    const [, url, , escrito = ''] = /^(\S+)[ \t]+(\d+|-)[ \t]+(\S.*)$/.exec(line) ?? [];
    const ruta = decodePath(escrito);
    const unsafe = url === undefined ? undefined : describeUnsafePath(ruta);
    if (unsafe !== undefined)
      fallas.push(makeFalla('unsafe-path', ARCHIVO, `«${ruta.slice(0, 80)}»: ${unsafe}`, i + 1));
    else if (url === undefined || !ruta.startsWith('data/'))
      fallas.push(makeFalla('fetch-line', ARCHIVO, `No dice qué traer y a dónde: «${line.slice(0, 80)}».`, i + 1));
    else if (pendientes.has(ruta))
      fallas.push(makeFalla('fetch-line', ARCHIVO, `«${ruta.slice(0, 80)}» ya está en un renglón de antes.`, i + 1));
    else pendientes.set(ruta, { url, linea: i + 1 });
  }
  if (pendientes.size > 0)
    fallas.push(
      makeFalla('has-fetch', ARCHIVO, `Nombra archivos que la bolsa dejó en otra parte: ${pendientes.size}.`),
    );
  return { pendientes, fallas };
}
