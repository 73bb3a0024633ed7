import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What becomes of a file, by its path; one that wasn't there is made. */
interface Replacement {
  path: string;
  before: Uint8Array | undefined;
  after: Uint8Array;
}

/** What is done to the disk; tests let it fail. */
export interface Disk {
  write(path: string, bytes: Uint8Array, like: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

export const DISK: Disk = { write: writeDurably, rename };

/**
 * Replaces files, all or none. Each is written beside its place and read back, and only when all are right do they take
 * their places; if one can't, those before it get back what they held.
 */
export async function replaceFiles(
  files: readonly Replacement[],
  isRight: (file: Replacement, written: Uint8Array) => boolean | Promise<boolean>,
  disk: Disk = DISK,
): Promise<void> {
  const done: Replacement[] = [];
  try {
    for (const file of files) await writeBeside(file, isRight, disk);
    for (const file of files) {
      if (!(await isAsBefore(file))) throw new Error(`${file.path} cambió mientras tanto.`);
    }
    for (const file of files) {
      await disk.rename(besideOf(file.path), file.path);
      done.push(file);
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncPath(folder);
  } catch (error) {
    await restore(done, disk);
    throw new Error(`${(error as Error).message} No se cambió ningún archivo.`, { cause: error });
  } finally {
    for (const { path } of files) await rm(besideOf(path), { force: true });
  }
}

async function isAsBefore({ path, before }: Replacement): Promise<boolean> {
  const now = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  return now === undefined || before === undefined ? now === before : now.equals(before);
}

async function restore(done: readonly Replacement[], disk: Disk): Promise<void> {
  for (const [index, { path, before }] of done.entries()) {
    try {
      if (before === undefined) await rm(path);
      else {
        await disk.write(besideOf(path), before, path);
        await disk.rename(besideOf(path), path);
      }
    } catch (error) {
      const changed = done.slice(index).map((file) => file.path);
      throw new Error(`No se pudo terminar ni deshacer. Quedaron reescritos: ${changed.join(', ')}.`, { cause: error });
    }
  }
}

async function writeBeside(
  file: Replacement,
  isRight: (file: Replacement, written: Uint8Array) => boolean | Promise<boolean>,
  disk: Disk,
) {
  const beside = besideOf(file.path);
  await disk.write(beside, file.after, file.path);
  const written = await readFile(beside);
  if (!written.equals(file.after) || !isRight(file, written)) throw new Error(`${file.path} no se escribió bien.`);
}

/** A hidden name in the same folder, so that taking the place is one step of the disk; nothing reads hidden files. */
function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.nuevo`);
}

/** Writes a file with another's permissions if there is such a file, and waits until it is on the disk. */
async function writeDurably(path: string, bytes: Uint8Array, like: string): Promise<void> {
  const mode = await stat(like).then(
    (info) => info.mode,
    () => undefined,
  );
  const file = await open(path, 'w', mode);
  try {
    // What a new file may be is less than what was asked for: the process masks it.
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Systems that keep no such promise for a folder, or for a file that is only read (Windows). */
const CANT_SYNC = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'];

/** How many files are open at once; systems let a process have few hundred. */
const OPEN_AT_ONCE = 64;

/** `syncPath` of many, some at a time. */
export async function syncPaths(paths: readonly string[]): Promise<void> {
  for (let i = 0; i < paths.length; i += OPEN_AT_ONCE)
    await Promise.all(paths.slice(i, i + OPEN_AT_ONCE).map(syncPath));
}

/** Waits until what was written of a file, or the names in a folder, would outlast a power cut. */
export async function syncPath(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!CANT_SYNC.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
