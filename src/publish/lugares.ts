import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PROJECT } from './astro.ts';

/**
 * Where a site is, and where what is not finished lies. A build's own folders bear the number of its process: two builds
 * at once never share one, and the next build knows which are abandoned.
 */
export interface Lugares {
  out: string;
  /** Pages as Astro leaves them. In the project, because from there Astro finds the packages. */
  paginas: string;
  /** The site that is being made; beside `out`, so that it takes its place by a change of name. */
  nuevo: string;
  /** The last good site during the exchange, always whole. */
  anterior: string;
  /** The site before, while it is removed. */
  sobra: string;
}

/** Where `out` is a link, what it leads to is replaced. */
export function placesOf(path: string, pid: number): Lugares {
  const out = existsSync(path) ? realpathSync(path) : path;
  const cache = join(dirname(out), '.cache');
  const name = basename(out);
  return {
    out,
    paginas: join(PROJECT, '.cache', `paginas-${pid}`),
    nuevo: join(cache, `${name}-nuevo-${pid}`),
    anterior: join(cache, `${name}-anterior`),
    sobra: join(cache, `${name}-sobra-${pid}`),
  };
}

/** Removes what a build has made so far. Synchronous: a process that is told to end has no later. */
export function removeDraft({ paginas, nuevo, sobra }: Lugares): void {
  for (const folder of [paginas, nuevo, sobra]) removeFolder(folder);
}

/** Removes what builds that were killed have left; those of processes that live are theirs. */
export function removeAbandoned(lugares: Lugares, pid: number, isAlive: (pid: number) => boolean): void {
  const { paginas, nuevo, sobra } = lugares;
  for (const own of [paginas, nuevo, sobra]) {
    const prefix = basename(own).slice(0, -String(pid).length);
    for (const name of existsSync(dirname(own)) ? readdirSync(dirname(own)) : []) {
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
