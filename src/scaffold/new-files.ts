import { mkdir, open, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncPath } from '../normalize/replace-files.ts';

/** Files to be, by path from the folder of the site. */
export type NewFiles = ReadonlyMap<string, string | Uint8Array>;

/** Something is already where a new file goes. */
export class AlreadyThere extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`Ya existe ${path}.`);
    this.path = path;
  }
}

/** Writes files that aren't there yet, all or none, and gives what removes them again. Nothing is ever replaced. */
export async function writeNewFiles(folder: string, files: NewFiles): Promise<() => Promise<void>> {
  const made: (() => Promise<void>)[] = [];
  const undo = async () => {
    for (const one of made.reverse()) await one().catch(() => undefined);
  };
  try {
    for (const [path, text] of files) {
      await makeFolders(dirname(join(folder, path)), made);
      await writeNewFile(join(folder, path), path, text, made);
    }
    for (const path of new Set([...files.keys()].map((file) => dirname(join(folder, file))))) await syncPath(path);
    return undo;
  } catch (error) {
    await undo();
    throw error;
  }
}

async function makeFolders(folder: string, made: (() => Promise<void>)[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let path = first; ; path = nextTowards(path, folder)) {
    made.push(() => rmdir(path));
    if (path === folder) return;
  }
}

/** The folder after one on the way to another inside it. */
function nextTowards(path: string, folder: string): string {
  const parent = dirname(folder);
  return parent === path ? folder : nextTowards(path, parent);
}

async function writeNewFile(
  absolute: string,
  path: string,
  text: string | Uint8Array,
  made: (() => Promise<void>)[],
): Promise<void> {
  // «x»: fails where anything is there, a link too.
  const file = await open(absolute, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new AlreadyThere(path) : error;
  });
  made.push(() => rm(absolute));
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
