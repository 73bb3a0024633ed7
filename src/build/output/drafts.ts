import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeListed } from './foreign.ts';
import { type Lugares, noteFor, workplaceFault } from './workplace.ts';
import { readMarkers } from './marker.ts';
import { lookAt, walk } from '../../base/disk/walk.ts';

const NOTA = /^borrador-((\d+)-[0-9a-f]{16})\.txt$/;
const SOBRA = /^sobra-(\d+)-[0-9a-f]{16}$/;
const BORRADORES = ['paginas', 'nuevo', 'marca-nueva'];

/** Removes what a build has made so far. Synchronous: a process that is told to end has no later. */
export function removeDraft(lugares: Lugares): void {
  if (workplaceFault(lugares) !== undefined) return;
  for (const nota of lugares.notas) removeNoted(nota);
  removeSobra(lugares);
}

/** Removes what builds that were killed have left; those of processes that live are theirs. */
export function removeAbandoned(lugares: Lugares, pid: number, isAlive: (pid: number) => boolean): void {
  const isLeft = (owner: number) => owner === pid || !isAlive(owner);
  for (const folder of lugares.notas.map((nota) => dirname(nota))) {
    for (const name of namesIn(folder)) {
      const [, , owner] = NOTA.exec(name) ?? [];
      if (owner !== undefined && isLeft(Number(owner))) removeNoted(join(folder, name));
    }
  }
  for (const sobra of sobrasOf(lugares, isLeft)) removeSobra({ ...lugares, sobra });
}

/** Removes the drafts that a note of ours names, whole, and then the note. What only has such a name is not ours. */
function removeNoted(nota: string): void {
  const [, own] = NOTA.exec(basename(nota)) ?? [];
  try {
    if (own === undefined || !lookAt(nota)?.isFile() || readFileSync(nota, 'utf8') !== noteFor(nota)) return;
    for (const each of BORRADORES)
      rmSync(join(dirname(nota), `${each}-${own}`), { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
    rmSync(nota);
  } catch {
    // What can't be removed now does no harm: the next build tries again.
    return;
  }
}

/** Removes of the site before what is as we left it. `known`: markers that another build may have removed meanwhile. */
export function removeSobra({ sobra, propia }: Lugares, known = readMarkers(propia)): void {
  if (lookAt(sobra)?.isDirectory()) removeListed(sobra, [...known, ...readMarkers(propia)]);
}

function sobrasOf({ propia }: Lugares, isLeft: (owner: number) => boolean): string[] {
  return namesIn(propia).flatMap((name) => {
    const [, owner] = SOBRA.exec(name) ?? [];
    return owner !== undefined && isLeft(Number(owner)) ? [join(propia, name)] : [];
  });
}

/** What was in sites before and no marker lists: it stays where it is until somebody takes it. */
export function findKept(lugares: Lugares, pid: number, isAlive: (pid: number) => boolean): string[] {
  const sobras = sobrasOf(lugares, (owner) => owner === pid || !isAlive(owner)).filter((one) =>
    lookAt(one)?.isDirectory(),
  );
  return sobras.flatMap(filesIn);
}

/** The folder itself where there are none, or it can't be read. */
function filesIn(folder: string): string[] {
  try {
    const files = [...walk(folder)].filter(({ info }) => !info?.isDirectory());
    return files.length === 0 ? [folder] : files.map(({ ruta }) => join(folder, ruta));
  } catch {
    return [folder];
  }
}

const namesIn = (folder: string) => (lookAt(folder)?.isDirectory() ? readdirSync(folder) : []);
