import { lstatSync, readFileSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { canDo } from '../../base/can-do.ts';
import { sha256Of } from '../../base/hash.ts';
import { type Marker, readMarkers, type Traits, traits } from './marker.ts';
import { type Entry, lookAt, walk } from '../../base/disk/walk.ts';

/** Something in a folder that we did not write, or not so. */
export interface Foreign {
  path: string;
  reason: string;
}

export const CHANGED = 'cambió después de que este programa lo escribió';

/** Looks again, because another build may have put its site there in the midst of it. */
const LOOKS = 3;

/** Whether a file is taken for the one that a marker lists by its traits, without its bytes. */
type Likeness = (marked: Traits, own: Traits) => boolean;

/** All traits are the same; among them is when bytes, names or permissions last changed, which nobody can set back. */
export const isSameFile: Likeness = (marked, own) => marked.join() === own.join();

/**
 * All but that time are the same. It is another for each file that two sites had, once the first of them was removed; without it,
 * whoever changes bytes and sets back when they were written is not seen.
 */
export const isSameWriting: Likeness = ([bytes, inode, mtime], own) =>
  [bytes, inode, mtime].join() === own.slice(0, 3).join();

/**
 * The first thing in a folder that no marker lists; undefined where all of it is ours, or there is no folder. A file
 * whose traits are not `isLike` those of a listed one is read.
 */
export function findForeign(folder: string, markersIn: string, isLike = isSameFile): Foreign | undefined {
  let found: Foreign | undefined;
  for (let look = 0; look < LOOKS; look += 1) {
    found = lookAt(folder) ? lookForForeign(folder, readMarkers(markersIn), isLike) : undefined;
    if (!found) return undefined;
  }
  return found;
}

function lookForForeign(folder: string, markers: readonly Marker[], isLike: Likeness): Foreign | undefined {
  try {
    if (!lstatSync(folder).isDirectory()) return { path: '.', reason: 'no es una carpeta' };
    for (const entry of walk(folder)) {
      const reason = whyForeign(folder, entry, markers, isLike);
      if (reason !== undefined) return { path: entry.path, reason };
    }
    return undefined;
  } catch (error) {
    return { path: '.', reason: `no se pudo revisar (${(error as NodeJS.ErrnoException).code})` };
  }
}

function whyForeign(
  folder: string,
  { path, info }: Entry,
  markers: readonly Marker[],
  isLike: Likeness,
): string | undefined {
  if (!info) return 'no se puede revisar';
  if (info.isDirectory() && markers.some(({ folders }) => folders.has(path))) return undefined;
  const listed = info.isDirectory() ? [] : markers.map(({ files }) => files.get(path));
  const marks = listed.filter((mark) => mark !== undefined);
  if (marks.length === 0) return 'no lo escribió este programa';
  if (!info.isFile()) return 'ya no es el archivo que este programa escribió';
  const own = traits(info);
  if (marks.some(([, ...marked]) => isLike(marked, own))) return undefined;
  const same = marks.filter(([, bytes]) => bytes === `${info.size}`);
  const sum = same.length === 0 ? '' : sumOf(join(folder, path), own.join());
  return same.some(([sha256]) => sha256 === sum) ? undefined : CHANGED;
}

/** What was read, by what told a file from all others then: a site is looked through before, within and after the exchange. */
const read = new Map<string, string>();

function sumOf(file: string, own: string): string {
  const sum = read.get(own) ?? sha256Of(readFileSync(file));
  read.set(own, sum);
  return sum;
}

/**
 * Removes of a folder what markers list, each thing looked at just before, and of its folders those that are empty then. What
 * can't be removed now stays.
 */
export function removeListed(folder: string, markers: readonly Marker[]): void {
  canDo(() => {
    for (const entry of [...walk(folder)].reverse()) remove(folder, entry, markers);
    rmdirSync(folder);
  });
}

function remove(folder: string, { path }: Entry, markers: readonly Marker[]): void {
  const place = join(folder, path);
  canDo(() => {
    const info = lookAt(place);
    if (whyForeign(folder, { path, info }, markers, isSameFile) !== undefined) return;
    if (info?.isDirectory()) rmdirSync(place);
    else removeFile(place);
  });
}

/** Of thousands of files, `rmSync` costs three times as much; where somebody has one open for a moment, it tries again. */
function removeFile(place: string): void {
  try {
    unlinkSync(place);
  } catch {
    rmSync(place, { maxRetries: 3, retryDelay: 20 });
  }
}
