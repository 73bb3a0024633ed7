import { accessSync, constants, mkdtempSync, rmdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { showText } from '../base/characters.ts';
import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { exitWithUsage } from './usage.ts';

/** The absolute path of `--root`. Ends before any work where no content is there. */
export function readRoot(root: string): string {
  const path = resolve(root);
  const shown = showText(path);
  if (root === '') exitWithUsage('--root está vacía: escriba la carpeta que tiene content/, data/ y public/.');
  const which = 'escriba en --root la carpeta que tiene content/, data/ y public/.';
  const info = statOf(path);
  if (!info) exitWithUsage(`No existe la carpeta ${shown}: ${which}`);
  if (!info.isDirectory()) exitWithUsage(`${shown} es un archivo y no una carpeta: ${which}`);
  if (!SOURCE_FOLDERS.some((folder) => statOf(join(path, folder))?.isDirectory()))
    exitWithUsage(`En ${shown} no hay content/, data/ ni public/: ${which}`);
  return path;
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
