import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeListed } from './foreign.ts';
import { type Places, noteFor, workplaceFault } from './workplace.ts';
import { readMarkers } from './marker.ts';
import { lookAt, walk } from '../../base/disk/walk.ts';

const NOTE_NAME = /^borrador-((\d+)-[0-9a-f]{16})\.txt$/;
const LEFTOVER_NAME = /^sobra-(\d+)-[0-9a-f]{16}$/;
const DRAFTS = ['paginas', 'nuevo', 'marca-nueva', 'copia-nueva', 'conservado-nuevo', 'en-espera'];

/** Removes what a build that has ended has made beside its site. */
export function removeDraft(places: Places): void {
  if (workplaceFault(places) !== undefined) return;
  removeNoted(places.note);
  removeLeftover(places);
}

/**
 * Removes what a build that failed, or was told to end, has made so far. Other threads of the process may still be writing:
 * the note stays, and the next build removes what came after. Synchronous: a process that is told to end has no later.
 */
export function abandonDraft(places: Places): void {
  if (workplaceFault(places) !== undefined) return;
  removeDrafts(places.note);
  removeLeftover(places);
}

/** Removes what builds that were killed have left; those of processes that live are theirs. */
export function removeAbandoned(places: Places, pid: number, isAlive: (pid: number) => boolean): void {
  const isLeft = (owner: number) => owner === pid || !isAlive(owner);
  for (const name of namesIn(places.ownFolder)) {
    const [, , owner] = NOTE_NAME.exec(name) ?? [];
    if (owner !== undefined && isLeft(Number(owner))) removeNoted(join(places.ownFolder, name));
  }
  for (const leftover of leftoversOf(places, isLeft)) removeLeftover({ ...places, leftover });
}

function removeNoted(note: string): void {
  if (removeDrafts(note)) rmSync(note, { force: true });
}

/** Removes the drafts that a note of ours names, whole; whether it did. What only has such a name is not ours. */
function removeDrafts(note: string): boolean {
  const [, own] = NOTE_NAME.exec(basename(note)) ?? [];
  try {
    if (own === undefined || !lookAt(note)?.isFile() || readFileSync(note, 'utf8') !== noteFor(note)) return false;
    for (const each of DRAFTS)
      rmSync(join(dirname(note), `${each}-${own}`), { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
    return true;
  } catch {
    // What can't be removed now does no harm: the next build tries again.
    return false;
  }
}

/** Removes of the site before what is as we left it. `known`: markers that another build may have removed meanwhile. */
export function removeLeftover({ leftover, ownFolder }: Places, known = readMarkers(ownFolder)): void {
  if (lookAt(leftover)?.isDirectory()) removeListed(leftover, [...known, ...readMarkers(ownFolder)]);
}

function leftoversOf({ ownFolder }: Places, isLeft: (owner: number) => boolean): string[] {
  return namesIn(ownFolder).flatMap((name) => {
    const [, owner] = LEFTOVER_NAME.exec(name) ?? [];
    return owner !== undefined && isLeft(Number(owner)) ? [join(ownFolder, name)] : [];
  });
}

/** What was in sites before and no marker lists: it stays where it is until somebody takes it. */
export function findKept(places: Places, pid: number, isAlive: (pid: number) => boolean): string[] {
  const leftovers = leftoversOf(places, (owner) => owner === pid || !isAlive(owner)).filter((one) =>
    lookAt(one)?.isDirectory(),
  );
  return leftovers.flatMap(filesIn);
}

/** The folder itself where there are none, or it can't be read. */
function filesIn(folder: string): string[] {
  try {
    const files = [...walk(folder)].filter(({ info }) => !info?.isDirectory());
    return files.length === 0 ? [folder] : files.map(({ path }) => join(folder, path));
  } catch {
    return [folder];
  }
}

const namesIn = (folder: string) => (lookAt(folder)?.isDirectory() ? readdirSync(folder) : []);
