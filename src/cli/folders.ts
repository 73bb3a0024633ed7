import { accessSync, constants, mkdtempSync, rmdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { showText } from '../base/characters.ts';
import { PROJECT } from '../base/project.ts';
import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { exitWithUsage } from './usage.ts';

/** The absolute path of `--root`, or of the site where the order was written. Ends before any work where no content is there. */
export function readRoot(root: string | undefined): string {
  const path = root === undefined ? rootHere() : resolve(root);
  const shown = showText(path);
  if (root === '') exitWithUsage('--root está vacía: escriba la carpeta que tiene content/, data/ y public/.');
  const which = 'escriba en --root la carpeta que tiene content/, data/ y public/.';
  const info = statOf(path);
  if (!info) exitWithUsage(`No existe la carpeta ${shown}: ${which}`);
  if (!info.isDirectory()) exitWithUsage(`${shown} es un archivo y no una carpeta: ${which}`);
  if (!isSite(path))
    exitWithUsage(`En ${shown} no hay content/, data/ ni public/: ${which} Para empezar un sitio: npm run nuevo`);
  return path;
}

/** The site that the order was written in; else the one in the generator's folder, and then it says so. */
function rootHere(): string {
  const here = resolve('.');
  const around = isSite(here)
    ? here
    : ancestorsOf(here).find((folder) => statOf(join(folder, 'data/sitio.json'))?.isFile());
  if (around !== undefined || !isSite(resolve(PROJECT))) return around ?? here;
  process.stderr.write(
    `Aquí no hay un sitio: se toma el que está con el programa, ${showText(resolve(PROJECT))}. Para otro, escriba --root CARPETA.\n`,
  );
  return resolve(PROJECT);
}

const isSite = (path: string) => SOURCE_FOLDERS.some((folder) => statOf(join(path, folder))?.isDirectory());

const ancestorsOf = (path: string): string[] =>
  dirname(path) === path ? [] : [dirname(path), ...ancestorsOf(dirname(path))];

/** What orders write for a site: the option that names its folder, and the one in the site's where nothing else is asked for. */
const USUAL = {
  sitio: ['--out', 'dist'],
  archivo: ['--salida', 'archivo'],
  plantillas: ['--salida', 'plantillas'],
} as const;

/** The absolute path of what an order writes for a site: the folder that was asked for, or its usual one in the site's. */
export function readOutput(what: keyof typeof USUAL, folder: string | undefined, root: string): string {
  const [option, usual] = USUAL[what];
  return readDestination(option, folder ?? join(root, usual));
}

/** The absolute path of a folder to write. Ends before any work where nothing can be written there. */
export function readDestination(option: '--out' | '--salida' | 'CARPETA', folder: string): string {
  if (folder === '') exitWithUsage(`${option} está vacía: escriba la carpeta.`);
  const path = resolve(folder);
  const other = option === 'CARPETA' ? 'elija otra carpeta.' : `elija otra carpeta con ${option}.`;
  const info = statOf(path);
  if (info && !info.isDirectory()) exitWithUsage(`${showText(path)} es un archivo y no una carpeta: ${other}`);
  const parent = lastThatExists(dirname(path));
  if (!statOf(parent)?.isDirectory())
    exitWithUsage(`${showText(parent)} es un archivo y no puede tener carpetas: ${other}`);
  const closed = [parent, ...(info ? [path] : [])].find((one) => !canWrite(one));
  if (closed !== undefined) exitWithUsage(`No se puede escribir en ${showText(closed)}: ${other}`);
  return path;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The root of a disk is always there, or nothing can be said of it. */
function lastThatExists(path: string): string {
  return statOf(path) || dirname(path) === path ? path : lastThatExists(dirname(path));
}

/** By trying: neither permissions nor whose they are tell of a disk that can only be read. */
function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    rmdirSync(mkdtempSync(join(folder, '.prueba-')));
    return true;
  } catch {
    return false;
  }
}
