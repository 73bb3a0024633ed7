import { foldPath } from '../base/fold-path.ts';
import { compareText } from '../base/compare-text.ts';
import { type Fault, makeFault } from './fault.ts';
import { describeUnsafePath } from './bag-path.ts';
import { shortNameCollisions } from './short-names.ts';

/** As many as the entries that are read of a ZIP. */
const MAX_FOLDERS = 500_000;

const isSafe = (path: string) => describeUnsafePath(path.replace(/\/$/, '')) === undefined;

/**
 * Paths that would overwrite each other: the same one twice; two that differ only by what some program drops from a name or
 * rewrites (`foldPath`), in the file or in a folder above it; a file that is also a folder; and the short name that Windows
 * gives another file.
 */
export function collisions(paths: readonly string[]): Fault[] {
  const sorted = paths.filter(isSafe).sort(compareText);
  const seen = new Map<string, string>();
  const files = sorted.flatMap((path) => {
    const key = foldPath(path);
    const other = seen.get(key);
    seen.set(key, other ?? path);
    return other === undefined ? [] : [describeCollision(path, other)];
  });
  return files.concat(folderCollisions(sorted, seen, files), shortNameCollisions(sorted));
}

/** The same for the folders that paths go through, except where a file that was reported explains it. */
function folderCollisions(
  paths: readonly string[],
  files: ReadonlyMap<string, string>,
  told: readonly Fault[],
): Fault[] {
  const seen = new Map<string, string>();
  const known = new Set<string>();
  const faults: Fault[] = [];
  for (const { file } of told) takeFolders(file, known);
  for (const path of paths) {
    let key = foldPath(path);
    for (const folder of takeFolders(path, known)) {
      // A path and its key have the same number of parts, so the key of a folder is the start of its files' keys.
      key = key.slice(0, key.lastIndexOf('/'));
      const file = files.get(key);
      if (file !== undefined) faults.push(makeFault('duplicate-entry', file, 'Es un archivo y también una carpeta.'));
      const other = seen.get(key);
      seen.set(key, other ?? folder);
      if (other !== undefined) faults.push(describeCollision(`${folder}/`, `${other}/`));
    }
  }
  return faults;
}

/** Adds the folders of a path to the known ones, and gives the new ones, innermost first. */
function takeFolders(path: string, known: Set<string>): string[] {
  const taken: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    // Whoever knows a folder knows those above it.
    if (known.has(folder)) break;
    known.add(folder);
    taken.push(folder);
  }
  return taken;
}

/** Whether paths go through too many folders to look at. Unsafe paths don't count: they are refused. */
export function hasTooManyFolders(paths: readonly string[]): boolean {
  const known = new Set<string>();
  return paths.some((path) => {
    if (isSafe(path)) takeFolders(path, known);
    return known.size > MAX_FOLDERS;
  });
}

function describeCollision(path: string, other: string): Fault {
  if (other === path) return makeFault('duplicate-entry', path, 'El mismo camino está dos veces en el ZIP.');
  const apart = 'mayúsculas, por cómo escribe los acentos o por lo que un programa quita o cambia';
  return makeFault('case-collision', path, `Solo se distingue de «${other}» por ${apart}.`);
}
