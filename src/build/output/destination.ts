import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PROJECT } from '../../base/project.ts';
import { SOURCE_FOLDERS } from '../../base/source-folders.ts';
import { CHANGED, type Foreign, findForeign, isSameFile, isSameWriting } from './foreign.ts';
import { isOfWork, type Places, realPath, workplaceFault } from './workplace.ts';
import { lookAt } from '../../base/disk/walk.ts';

/** A folder that must not be replaced by a site. */
export class WrongDestination extends Error {
  readonly hint: string;

  constructor(message: string, hint = 'Elija otra carpeta.') {
    super(message);
    this.hint = hint;
  }
}

export const IS_A_WORKPLACE = 'Es de las carpetas en que este programa prepara el sitio.';

/** Refuses an `out` that can't be a site's folder, whatever it holds. */
export function checkPlace(root: string, places: Places, home = homedir()): void {
  const { out } = places;
  const sources = SOURCE_FOLDERS.map((folder) => join(root, folder));
  if ([root, PROJECT].some((folder) => isWithin(folder, out)) || sources.some((folder) => isWithin(out, folder)))
    throw new WrongDestination('Ahí están las fuentes del sitio: se perderían.');
  if (isWithin(home, out)) throw new WrongDestination('Ahí está su carpeta personal: se perdería.');
  if (ancestors(out).some((path) => lookAt(path)?.isSymbolicLink()))
    throw new WrongDestination('Es un enlace, o está detrás de uno, que no lleva a ninguna parte.');
  const info = lookAt(out);
  if (info && !info.isDirectory()) throw new WrongDestination('Es un archivo y no una carpeta.');
  if (info && readdirSync(out).includes('.git'))
    throw new WrongDestination('Es una carpeta de Git: se perdería su historia.');
  // The last site could not be set aside in a folder that goes with it.
  const isWorkplace = basename(out).toLowerCase() === '.cache' || isOfWork(out);
  const fault = isWorkplace ? IS_A_WORKPLACE : workplaceFault(places);
  if (fault !== undefined) throw new WrongDestination(fault, 'Elija una carpeta que esté en otra.');
}

/** Refuses a folder where anything is not as we left it. What someone has removed doesn't matter: it can't be lost. */
export function checkOurs({ out, ownFolder }: Places, isLike = isSameFile): void {
  const foreign = findForeign(out, ownFolder, isLike);
  if (foreign) throw new WrongDestination(describeForeign(foreign), MOVE_IT);
}

/** The same before anything is made, so that nobody waits in vain: it reads less, and is repeated before anything is replaced. */
export const checkEarly = (places: Places) => checkOurs(places, isSameWriting);

/** The same of the last good site, where a build that was killed has left it. */
export function checkLast({ previous, ownFolder }: Places): void {
  const foreign = findForeign(previous, ownFolder);
  if (foreign) throw new WrongDestination(describeForeign({ ...foreign, path: join(previous, foreign.path) }), MOVE_IT);
}

const describeForeign = ({ path, reason }: Foreign) => `«${path}» ${reason}: se perdería.`;

/** Refuses because of a file that somebody writes into while the site is replaced. */
export const changedMeanwhile = (path: string) =>
  new WrongDestination(describeForeign({ path, reason: CHANGED }), MOVE_IT);

const MOVE_IT =
  'Muévalo a otro lugar, o elija otra carpeta. Si ahí no hay nada que conservar, como en un sitio que publicó la versión 0.1, borre la carpeta.';

/** Whether a path is a folder or in it, by what is on the disk: names may differ in capitals, and lead through links. */
function isWithin(path: string, folder: string): boolean {
  const known = identify(folder);
  const around = ancestors(realPath(path));
  if (known !== undefined) return around.some((one) => identify(one) === known);
  return around.some((one) => one.toLowerCase() === realPath(folder).toLowerCase());
}

function ancestors(path: string): string[] {
  return dirname(path) === path ? [path] : [path, ...ancestors(dirname(path))];
}

function identify(path: string): string | undefined {
  try {
    const { dev, ino }: BigIntStats = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
