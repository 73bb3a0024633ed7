import { createReadStream, type Stats } from 'node:fs';
import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftOf, makeDraft, removeAbandoned, removeDraft, takePlace } from './archive-draft.ts';
import { Obstacle } from './obstacle.ts';
import { sumBytes } from '../base/hash.ts';

/** Makes the folder, and removes what killed runs have left in it. */
export async function prepareFolder(destination: string): Promise<void> {
  await mkdir(destination, { recursive: true });
  await removeAbandoned(destination);
}

/**
 * Writes the files of a folder as drafts (`draftOf`), and moves them to their places once all are there: all or none.
 * A file that is there with the same bytes stays; one with other bytes is refused.
 */
export async function placeTogether<T>(paths: readonly string[], write: () => Promise<T>): Promise<T> {
  const [destination = ''] = paths.map((path) => dirname(path));
  await makeDraft(destination, paths);
  try {
    const written = await write();
    await takePlaces(await keepNew(paths));
    return written;
  } finally {
    await removeDraft(destination, paths);
  }
}

async function keepNew(paths: readonly string[]): Promise<string[]> {
  const news: string[] = [];
  for (const path of paths) {
    const there = await statOf(path);
    if (there?.isDirectory()) throw new Obstacle(`Hay una carpeta con ese nombre: ${path}.`, 'Muévala a otro lugar.');
    if (there && !there.isFile())
      throw new Obstacle(`Hay un enlace u otra cosa con ese nombre: ${path}.`, 'Muévalo a otro lugar.');
    if (!there) news.push(path);
    else if ((await sumFile(path)).sha256 !== (await sumFile(draftOf(path))).sha256)
      throw new Obstacle(
        `Ya hay un archivo con ese nombre y otra suma: ${path}.`,
        'Muévalo a otro lugar, o haga primero el commit.',
      );
  }
  return news;
}

async function statOf(path: string): Promise<Stats | undefined> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
}

export async function sumFile(path: string): Promise<{ size: number; sha256: string }> {
  const { sums, size } = await sumBytes(createReadStream(path), ['sha256']);
  return { size, sha256: sums.get('sha256') ?? '' };
}

async function takePlaces(paths: readonly string[]): Promise<void> {
  const taken: string[] = [];
  try {
    for (const path of paths) {
      await takePlace(path);
      taken.push(path);
    }
  } catch (error) {
    for (const path of taken) await rm(path, { force: true });
    throw error;
  }
}
