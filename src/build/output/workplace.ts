import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { lookAt } from '../../base/disk/walk.ts';

/**
 * Where a site is, and where what is not finished lies. A build's own folders bear the number of its process and a word
 * that nobody else chose: two builds at once never share one, and the next build knows which are abandoned.
 */
export interface Places {
  out: string;
  /** What pages load, as Astro leaves it. */
  pages: string;
  /** What Astro compiles of pages, for all sites beside this one, where it isn't kept with the program. */
  compiled: string;
  /** What is ours beside `out`, and of it alone: its markers, and what follows. */
  ownFolder: string;
  /** What the next build can use of this site. */
  kept: string;
  keptDraft: string;
  /** What was indexed of it, by plan. */
  keptGroups: string;
  /** A marker while it is written. */
  markerDraft: string;
  /** A file of a site while it is copied. */
  copyDraft: string;
  /** What the zip of all open data will hold, until it is made. */
  spool: string;
  /** The site that is being made; beside `out`, so that it takes its place by a change of name. */
  draft: string;
  /** The last good site during the exchange, always whole. */
  previous: string;
  /** The site before, while it is removed; of it, only what a marker lists is. */
  leftover: string;
  /** The file that says which drafts are this build's. */
  note: string;
}

/** Of this process alone. */
const WORD = randomBytes(8).toString('hex');

/** In `.cache`, which may be somebody else's, one folder is ours; this file in it says so. */
const OURS = 'cuentas-claras-sitios';
const WORK_FOLDER = join('.cache', OURS);
const SIGN_NAME = 'DE-CUENTAS-CLARAS.txt';
const SIGN_TEXT = `Carpeta de trabajo de Cuentas Claras. Lo que está en ella se reemplaza y se borra: no guarde nada aquí.
Los borradores (paginas-*, nuevo-*, en-espera-*) que nombra una nota (borrador-*.txt) se borran enteros, con lo que alguien ponga en ellos.
Las marcas (marca-*.json) dicen qué archivos publicó: sin ellas no reemplaza el sitio publicado.
`;

/** Where `out` is a link, or lies behind one, what it leads to is replaced. */
export function placesOf(path: string, pid: number): Places {
  const out = realPath(path);
  const ownFolder = join(dirname(out), WORK_FOLDER, `out-${basename(out)}`);
  const own = `${pid}-${WORD}`;
  return {
    out,
    pages: join(ownFolder, `paginas-${own}`),
    compiled: join(dirname(ownFolder), 'compilado'),
    ownFolder,
    kept: join(ownFolder, 'conservado.txt'),
    keptDraft: join(ownFolder, `conservado-nuevo-${own}`),
    keptGroups: join(ownFolder, 'palabras'),
    markerDraft: join(ownFolder, `marca-nueva-${own}`),
    copyDraft: join(ownFolder, `copia-nueva-${own}`),
    spool: join(ownFolder, `en-espera-${own}`),
    draft: join(ownFolder, `nuevo-${own}`),
    previous: join(ownFolder, 'anterior'),
    leftover: join(ownFolder, `sobra-${own}`),
    note: join(ownFolder, `borrador-${own}.txt`),
  };
}

/** The path without links, as far as it exists, in the capitals of the disk. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Whether a path is in a folder to work in, of whichever site, in whatever capitals. */
export const isOfWork = (path: string) => realPath(path).toLowerCase().split(sep).includes(OURS);

/** Why a place can't be used to work in: something there is not as we make it. */
export function workplaceFault({ ownFolder }: Places): string | undefined {
  const ours = dirname(ownFolder);
  for (const folder of [dirname(ours), ours, ownFolder]) {
    const info = lookAt(folder);
    if (info && !info.isDirectory()) return `«${folder}» no es una carpeta, y ahí se prepara el sitio.`;
  }
  const isOthers = lookAt(ours) && !lookAt(join(ours, SIGN_NAME))?.isFile() && !isEmpty(ours);
  return isOthers ? `«${ours}» no la hizo este programa, y ahí se prepara el sitio.` : undefined;
}

const isEmpty = (folder: string) => readdirSync(folder).length === 0;

/** Makes the folder to work in, with its mark, and notes the drafts before they are made. */
export function makeWorkplace({ ownFolder, note }: Places): void {
  mkdirSync(ownFolder, { recursive: true });
  writeNote(join(dirname(ownFolder), SIGN_NAME), SIGN_TEXT);
  writeNote(note, noteFor(note));
}

/** Makes the folder of what is compiled alone, for whoever publishes nothing. */
export function makeCompiled({ compiled }: Places): void {
  mkdirSync(compiled, { recursive: true });
  writeNote(join(dirname(compiled), SIGN_NAME), SIGN_TEXT);
}

/** A disk that is full doesn't say which file it had no room for. */
function writeNote(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}

/** What a note says: a copy of it under another name says nothing. */
export const noteFor = (note: string) =>
  `Los borradores de Cuentas Claras que llevan «${basename(note, '.txt').slice('borrador-'.length)}» se borran enteros.\n`;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
