import { type Falla, makeFalla } from './fault.ts';
import type { Manifiesto } from './manifest.ts';

/**
 * Makes a manifest name files as they lie in the bag where only the form of their accents differs: a copy to another
 * system may change it, and RFC 8493 asks to compare what is normalized.
 */
export function alignNames({ sumas }: Manifiesto, rutas: ReadonlySet<string>): Falla[] {
  const absent = [...sumas.keys()].filter((ruta) => !rutas.has(ruta));
  if (absent.length === 0) return [];
  const unnamed = new Map([...rutas].filter((ruta) => !sumas.has(ruta)).map((ruta) => [ruta.normalize(), ruta]));
  return absent.flatMap((escrita) => {
    const ruta = unnamed.get(escrita.normalize());
    if (ruta === undefined) return [];
    unnamed.delete(escrita.normalize());
    sumas.set(ruta, sumas.get(escrita));
    sumas.delete(escrita);
    return [
      makeFalla('normalized-name', ruta, 'El manifiesto escribe sus acentos de otra manera; es el mismo archivo.'),
    ];
  });
}
