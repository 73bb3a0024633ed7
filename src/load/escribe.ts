import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What writing leans on; tests make a step of it fail. */
export interface WriteEffects {
  pid: number;
  write: (file: string, data: Uint8Array, mode: number) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
}

const DISK: WriteEffects = { pid: process.pid, write: writeNew, rename };

/** The file is no longer what was read: someone saved it meanwhile. */
export class ChangedMeanwhile extends Error {}

/**
 * Gives an editor's file other bytes, whole or not at all: they are written beside it, reach the disk, and take its name.
 * `before` is what was read of it. Whatever fails, the file stays as it was; so does one that changed since it was read.
 */
export async function replaceFile(
  file: string,
  before: Uint8Array,
  after: Uint8Array,
  effects: WriteEffects = DISK,
): Promise<void> {
  // A link goes on being one: what it leads to is replaced.
  const target = await realpath(file);
  await removeLeftovers(target);
  const beside = join(dirname(target), `.${basename(target)}.${effects.pid}.tmp`);
  try {
    await effects.write(beside, after, (await stat(target)).mode);
    if (!(await readFile(target)).equals(before)) throw new ChangedMeanwhile(file);
    await effects.rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncPath(dirname(target));
}

async function writeNew(file: string, data: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    // What a new file may be is less than what was asked for: the process masks it.
    await handle.chmod(mode);
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a process that was killed while it wrote has left; the loader passes over hidden files. */
async function removeLeftovers(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  const names = await readdir(dirname(target));
  const left = names.filter((name) => name.startsWith(prefix) && /^\d+\.tmp$/.test(name.slice(prefix.length)));
  await Promise.all(left.map((name) => rm(join(dirname(target), name), { force: true })));
}

/** Systems that keep no such promise for a folder, or for a file that is only read (Windows). */
const CANT_SYNC = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'];

/** Waits until what was written of a file, or the names in a folder, would outlast a power cut. */
export async function syncPath(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!CANT_SYNC.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
