import { foldPath } from '../base/fold-path.ts';
import { compareText } from '../base/compare-text.ts';
import { type Falla, makeFalla } from './fault.ts';
import { describeUnsafePath } from './path.ts';
import { shortNameCollisions } from './short-names.ts';

/** As many as entries of a ZIP are read. */
const MAX_CARPETAS = 500_000;

const isSafe = (ruta: string) => describeUnsafePath(ruta.replace(/\/$/, '')) === undefined;

/**
 * Paths of which one would take the other's place: the same one twice, equal but for what some program leaves out of a
 * name or writes otherwise (`foldPath`), in a file or in a folder above it; a file that is also a folder; and a name that Windows
 * gives another file besides its own.
 */
export function collisions(rutas: readonly string[]): Falla[] {
  const sorted = rutas.filter(isSafe).sort(compareText);
  const seen = new Map<string, string>();
  const files = sorted.flatMap((ruta) => {
    const key = foldPath(ruta);
    const other = seen.get(key);
    seen.set(key, other ?? ruta);
    return other === undefined ? [] : [describeCollision(ruta, other)];
  });
  return files.concat(folderCollisions(sorted, seen, files), shortNameCollisions(sorted));
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
    let key = foldPath(ruta);
    for (const folder of takeFolders(ruta, known)) {
      // A path and its key have as many parts, so that the key of a folder is a piece of it.
      key = key.slice(0, key.lastIndexOf('/'));
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

/** Whether paths go through more folders than are looked at; those that are refused are not. */
export function hasTooManyFolders(rutas: readonly string[]): boolean {
  const known = new Set<string>();
  return rutas.some((ruta) => {
    if (isSafe(ruta)) takeFolders(ruta, known);
    return known.size > MAX_CARPETAS;
  });
}

function describeCollision(ruta: string, other: string): Falla {
  if (other === ruta) return makeFalla('duplicate-entry', ruta, 'El mismo camino está dos veces en el ZIP.');
  const apart = 'mayúsculas, por cómo escribe los acentos o por lo que un programa quita o cambia';
  return makeFalla('case-collision', ruta, `Solo se distingue de «${other}» por ${apart}.`);
}
