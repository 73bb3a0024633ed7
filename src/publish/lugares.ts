import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PROJECT } from './astro.ts';
import { lookAt } from './walk.ts';

/**
 * Where a site is, and where what is not finished lies. A build's own folders bear the number of its process: two builds
 * at once never share one, and the next build knows which are abandoned.
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
  /** The site before, while it is removed. */
  sobra: string;
}

/** In `.cache`, which may be somebody else's, one folder is ours; this file in it says so. */
export const NUESTRA = 'cuentas-claras-sitios';
const CARPETA = join('.cache', NUESTRA);
const SIGNO = 'DE-CUENTAS-CLARAS.txt';
const DICE = `Carpeta de trabajo de Cuentas Claras. Lo que está en ella se reemplaza y se borra: no guarde nada aquí.
Las marcas (marca-*.json) dicen qué archivos publicó: sin ellas no reemplaza el sitio publicado.
`;

/** Where `out` is a link, or lies behind one, what it leads to is replaced. */
export function placesOf(path: string, pid: number): Lugares {
  const out = realPath(path);
  const propia = join(dirname(out), CARPETA, `out-${basename(out)}`);
  return {
    out,
    paginas: join(PROJECT, CARPETA, `paginas-${pid}`),
    propia,
    marca: join(propia, `marca-nueva-${pid}`),
    nuevo: join(propia, `nuevo-${pid}`),
    anterior: join(propia, 'anterior'),
    sobra: join(propia, `sobra-${pid}`),
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

/** Makes the folders to work in, each with its sign. */
export function makeWorkplace({ paginas, propia }: Lugares): void {
  for (const folder of [dirname(paginas), dirname(propia)]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, SIGNO), DICE);
  }
  mkdirSync(propia, { recursive: true });
}

const draftsOf = ({ paginas, marca, nuevo, sobra }: Lugares) => [paginas, marca, nuevo, sobra];

/** Removes what a build has made so far. Synchronous: a process that is told to end has no later. */
export function removeDraft(lugares: Lugares): void {
  if (workplaceFault(lugares) !== undefined) return;
  for (const own of draftsOf(lugares)) removeFolder(own);
}

/** Removes what builds that were killed have left; those of processes that live are theirs. */
export function removeAbandoned(lugares: Lugares, pid: number, isAlive: (pid: number) => boolean): void {
  for (const own of draftsOf(lugares)) {
    const prefix = basename(own).slice(0, -String(pid).length);
    for (const name of lookAt(dirname(own)) ? readdirSync(dirname(own)) : []) {
      const owner = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      if (/^\d+$/.test(owner) && (Number(owner) === pid || !isAlive(Number(owner)))) {
        removeFolder(join(dirname(own), name));
      }
    }
  }
}

/** What can't be removed now does no harm: the next build tries again. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    return;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
