import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './find-repository.ts';
import { descend, type Entry, readCommit, readTrees, startSum } from './objects.ts';

/** How the files at some paths stand to a commit: they are its own, they differ, or it has nothing at those paths. */
type Comparison = 'same' | 'changed' | 'absent';

/** The largest file whose line ends are looked at, in bytes. */
const LARGEST_TEXT = 256 * 1024 * 1024;

/**
 * Compares what lies at `paths` of a repository's folder with what a commit has there; ignored files count. Git's own
 * comparison would run the filters and the monitor that the repository names, and believe its index.
 */
export async function compareWithCommit(
  { top, prefix }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Comparison> {
  const tree = await descend(top, await readCommit(top, commit), prefix);
  const entries = new Map([...(tree ?? [])].filter(([name]) => paths.includes(name)));
  if (entries.size === 0) return 'absent';
  const folder = join(top, ...prefix);
  const files = await listFiles(folder, paths);
  const blobs = files && (await listBlobs(top, entries, files));
  if (!files || blobs?.size !== files.size) return 'changed';
  for (const [path, id] of blobs) {
    if (!(files.has(path) && (await isBlob(join(folder, path), id)))) return 'changed';
  }
  return 'same';
}

/** The files at some paths, by their path from a folder; undefined where something there is neither file nor folder. */
async function listFiles(folder: string, paths: readonly string[]): Promise<Set<string> | undefined> {
  const files = new Set<string>();
  for (const path of paths) {
    const info = await lstat(join(folder, path)).catch(() => undefined);
    if (info?.isFile()) files.add(path);
    else if (info?.isDirectory()) {
      const names = await readdir(join(folder, path));
      const inside = await listFiles(
        folder,
        names.map((name) => `${path}/${name}`),
      );
      if (!inside) return undefined;
      for (const file of inside) files.add(file);
    } else if (info) return undefined;
  }
  return files;
}

/**
 * The files that a commit has at some entries, with their sums; undefined where it has something else, or a folder of
 * which the disk has no file. So a tree that holds itself again and again is read no deeper than the disk is.
 */
async function listBlobs(
  top: string,
  entries: ReadonlyMap<string, Entry>,
  files: ReadonlySet<string>,
): Promise<Map<string, string> | undefined> {
  const folders = foldersOf(files);
  const blobs = new Map<string, string>();
  for (let level = entries; level.size > 0;) {
    const inside: [string, Entry][] = [];
    for (const [path, { kind, id }] of level) {
      if (kind === 'other' || (kind === 'folder' && !folders.has(path))) return undefined;
      if (kind === 'file') blobs.set(path, id);
      else inside.push([path, { kind, id }]);
    }
    const trees =
      inside.length > 0
        ? await readTrees(
            top,
            inside.map(([, { id }]) => id),
          )
        : [];
    level = new Map(
      trees.flatMap((tree, i) => [...tree].map(([name, entry]) => [`${inside[i]?.[0] ?? ''}/${name}`, entry])),
    );
  }
  return blobs;
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  }
  return folders;
}

/** Whether a file is the one of a sum, as it is or without the carriage returns that Git adds to texts on Windows. */
export async function isBlob(path: string, id: string): Promise<boolean> {
  const { size } = await lstat(path);
  const sum = startSum(id, 'blob', size);
  for await (const chunk of createReadStream(path)) sum.update(chunk as Buffer);
  if (sum.digest('hex') === id) return true;
  if (size > LARGEST_TEXT) return false;
  const bytes = await readFile(path);
  if (bytes.includes(0) || !bytes.includes('\r\n')) return false;
  const text = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return startSum(id, 'blob', text.length).update(text).digest('hex') === id;
}
