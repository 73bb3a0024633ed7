import { compareText } from '../model/problema.ts';
import { type Falla, makeFalla } from './falla.ts';

/** Why a path could leave the bag's folder or write elsewhere on some system; undefined where it is safe. */
export function describeUnsafePath(ruta: string): string | undefined {
  const partes = ruta.split('/');
  if (ruta.startsWith('/')) return 'Empieza en la raíz del disco.';
  if (/^[a-z]:/i.test(ruta)) return 'Empieza con la letra de una unidad de disco.';
  if (ruta.includes('\\')) return 'Lleva una diagonal inversa, que en Windows separa carpetas.';
  if (partes.includes('..')) return 'Lleva «..»: sale de su carpeta.';
  if (ruta.startsWith('~')) return 'Empieza con «~», que muchos programas leen como la carpeta personal.';
  if (ruta === '' || partes.includes('.') || partes.includes('')) return 'Tiene una parte vacía o «.».';
  return ruta.includes('\0') ? 'Lleva un carácter nulo.' : undefined;
}

/** Paths of which one would take the other's place: the same one twice, or equal but for capitals or accents' form. */
export function collisions(rutas: readonly string[]): Falla[] {
  const seen = new Map<string, string>();
  return [...rutas].sort(compareText).flatMap((ruta) => {
    const key = foldPath(ruta);
    const other = seen.get(key);
    seen.set(key, other ?? ruta);
    if (other === undefined) return [];
    if (other === ruta) return [makeFalla('duplicate-entry', ruta, 'El mismo camino está dos veces en el ZIP.')];
    return [
      makeFalla(
        'case-collision',
        ruta,
        `Solo se distingue de «${other}» por mayúsculas o por cómo escribe los acentos.`,
      ),
    ];
  });
}

/** Paths that some system takes for the same one have the same. */
export const foldPath = (ruta: string) => ruta.normalize('NFC').toLowerCase();

/** A path as manifests write it (RFC 8493, 2.1.3): line ends and the percent sign itself don't stand as they are. */
export const encodePath = (ruta: string) => ruta.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

export const decodePath = (escrito: string) =>
  escrito.replace(/%(0a|0d|25)/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
