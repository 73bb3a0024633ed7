import { compareText } from '../model/problema.ts';
import { type Falla, makeFalla } from './falla.ts';

/** What Linux and macOS take at most; and more folders than anybody makes. */
const MAX_RUTA = 4096;
const MAX_PARTES = 128;

/** Why a path could leave the bag's folder or write elsewhere on some system; undefined where it is safe. */
export function describeUnsafePath(ruta: string): string | undefined {
  const partes = ruta.split('/');
  if (ruta.startsWith('/')) return 'Empieza en la raíz del disco.';
  if (/^[a-z]:/i.test(ruta)) return 'Empieza con la letra de una unidad de disco.';
  if (ruta.includes('\\')) return 'Lleva una diagonal inversa, que en Windows separa carpetas.';
  if (partes.includes('..')) return 'Lleva «..»: sale de su carpeta.';
  if (ruta.startsWith('~')) return 'Empieza con «~», que muchos programas leen como la carpeta personal.';
  if (ruta === '' || partes.includes('.') || partes.includes('')) return 'Tiene una parte vacía o «.».';
  if (ruta.length > MAX_RUTA || partes.length > MAX_PARTES) return 'Es más largo de lo que guarda ningún sistema.';
  return ruta.includes('\0') ? 'Lleva un carácter nulo.' : undefined;
}

const DE_WINDOWS = /[<>:"|?*]|(^|\/)(con|prn|aux|nul|com\d|lpt\d)\s*(\.[^/]*)?(\/|$)|[. ](\/|$)/i;

/** Whether Windows can't keep a file with that name, or would keep it with another. */
export const isNotForWindows = (ruta: string) => DE_WINDOWS.test(ruta);

/**
 * Paths of which one would take the other's place: the same one twice, equal but for capitals, accents' form or what
 * Windows leaves out of a name, in a file or in a folder above it; and a file that is also a folder.
 */
export function collisions(rutas: readonly string[]): Falla[] {
  const sorted = rutas.filter((ruta) => describeUnsafePath(ruta.replace(/\/$/, '')) === undefined).sort(compareText);
  const seen = new Map<string, string>();
  const files = sorted.flatMap((ruta) => {
    const key = foldPath(ruta);
    const other = seen.get(key);
    seen.set(key, other ?? ruta);
    return other === undefined ? [] : [describeCollision(ruta, other)];
  });
  return files.concat(folderCollisions(sorted, seen, files));
}

/** The same of the folders that paths go through, but for those that a file told already explains. */
function folderCollisions(
  rutas: readonly string[],
  files: ReadonlyMap<string, string>,
  told: readonly Falla[],
): Falla[] {
  const seen = new Map<string, string>();
  const known = new Set<string>();
  const fallas: Falla[] = [];
  for (const { archivo } of told) takeFolders(archivo, known);
  for (const ruta of rutas) {
    for (const folder of takeFolders(ruta, known)) {
      const key = foldPath(folder);
      const file = files.get(key);
      if (file !== undefined) fallas.push(makeFalla('duplicate-entry', file, 'Es un archivo y también una carpeta.'));
      const other = seen.get(key);
      seen.set(key, other ?? folder);
      if (other !== undefined) fallas.push(describeCollision(`${folder}/`, `${other}/`));
    }
  }
  return fallas;
}

/** Adds the folders of a path to those that are known, and gives the new ones, the innermost first. */
function takeFolders(ruta: string, known: Set<string>): string[] {
  const taken: string[] = [];
  for (let end = ruta.lastIndexOf('/'); end > 0; end = ruta.lastIndexOf('/', end - 1)) {
    const folder = ruta.slice(0, end);
    // Whoever knows a folder knows those above it.
    if (known.has(folder)) break;
    known.add(folder);
    taken.push(folder);
  }
  return taken;
}

function describeCollision(ruta: string, other: string): Falla {
  if (other === ruta) return makeFalla('duplicate-entry', ruta, 'El mismo camino está dos veces en el ZIP.');
  const apart = 'mayúsculas, por cómo escribe los acentos o por lo que Windows quita';
  return makeFalla('case-collision', ruta, `Solo se distingue de «${other}» por ${apart}.`);
}

/** Paths that some system takes for the same one have the same. */
export const foldPath = (ruta: string) =>
  ruta
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<![. ])[. ]+(?=\/|$)/g, '');

/** A path as manifests write it (RFC 8493, 2.1.3): line ends and the percent sign itself don't stand as they are. */
export const encodePath = (ruta: string) => ruta.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

export const decodePath = (escrito: string) =>
  escrito.replace(/%(0a|0d|25)/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
