import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { PROJECT } from '../../base/project.ts';
import { lookAt } from '../../base/disk/walk.ts';

/**
 * Where a site is, and where what is not finished lies. A build's own folders bear the number of its process and a word
 * that nobody else chose: two builds at once never share one, and the next build knows which are abandoned.
 */
export interface Lugares {
  out: string;
  /** Pages as Astro leaves them. In the project, because from there Astro finds the packages. */
  paginas: string;
  /** What is ours beside `out`, and of it alone: its markers, and what follows. */
  propia: string;
  /** A marker while it is written. */
  marca: string;
  /** The site that is being made; beside `out`, so that it takes its place by a change of name. */
  nuevo: string;
  /** The last good site during the exchange, always whole. */
  anterior: string;
  /** The site before, while it is removed; of it, only what a marker lists is. */
  sobra: string;
  /** Of each folder to work in, the file that says which drafts in it are this build's. */
  notas: readonly [deLasPaginas: string, delSitio: string];
}

/** Of this process alone. */
const PALABRA = randomBytes(8).toString('hex');

/** In `.cache`, which may be somebody else's, one folder is ours; this file in it says so. */
export const NUESTRA = 'cuentas-claras-sitios';
const CARPETA = join('.cache', NUESTRA);
const SIGNO = 'DE-CUENTAS-CLARAS.txt';
const DICE = `Carpeta de trabajo de Cuentas Claras. Lo que está en ella se reemplaza y se borra: no guarde nada aquí.
Los borradores (paginas-*, nuevo-*) que nombra una nota (borrador-*.txt) se borran enteros, con lo que alguien ponga en ellos.
Las marcas (marca-*.json) dicen qué archivos publicó: sin ellas no reemplaza el sitio publicado.
`;

/** Where `out` is a link, or lies behind one, what it leads to is replaced. */
export function placesOf(path: string, pid: number): Lugares {
  const out = realPath(path);
  const propia = join(dirname(out), CARPETA, `out-${basename(out)}`);
  const own = `${pid}-${PALABRA}`;
  return {
    out,
    paginas: join(PROJECT, CARPETA, `paginas-${own}`),
    propia,
    marca: join(propia, `marca-nueva-${own}`),
    nuevo: join(propia, `nuevo-${own}`),
    anterior: join(propia, 'anterior'),
    sobra: join(propia, `sobra-${own}`),
    notas: [join(PROJECT, CARPETA, `borrador-${own}.txt`), join(propia, `borrador-${own}.txt`)],
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
export const isOfWork = (path: string) => realPath(path).toLowerCase().split(sep).includes(NUESTRA);

/** Why a place can't be used to work in: something there is not as we make it. */
export function workplaceFault({ paginas, propia }: Lugares): string | undefined {
  const ours = [dirname(paginas), dirname(propia)];
  for (const folder of [...ours.flatMap((one) => [dirname(one), one]), propia]) {
    const info = lookAt(folder);
    if (info && !info.isDirectory()) return `«${folder}» no es una carpeta, y ahí se prepara el sitio.`;
  }
  const other = ours.find((folder) => lookAt(folder) && !lookAt(join(folder, SIGNO))?.isFile() && !isEmpty(folder));
  return other === undefined ? undefined : `«${other}» no la hizo este programa, y ahí se prepara el sitio.`;
}

const isEmpty = (folder: string) => readdirSync(folder).length === 0;

/** Makes the folders to work in, each with its sign, and notes the drafts before they are made. */
export function makeWorkplace({ paginas, propia, notas }: Lugares): void {
  for (const folder of [dirname(paginas), dirname(propia)]) {
    mkdirSync(folder, { recursive: true });
    writeNote(join(folder, SIGNO), DICE);
  }
  mkdirSync(propia, { recursive: true });
  for (const nota of notas) writeNote(nota, noteFor(nota));
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
export const noteFor = (nota: string) =>
  `Los borradores de Cuentas Claras que llevan «${basename(nota, '.txt').slice('borrador-'.length)}» se borran enteros.\n`;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
