import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { isAlive } from '../build/output/workplace.ts';

/** A folder next to the archive in which a run writes: named after its process, with a file that says whose it is. */
const DRAFT_FOLDER = /^\.cuentas-claras-archivo-(\d+)$/i;
/** What is written for an archive, after its name (`archive-site.ts`). */
const OF_ARCHIVE = /\.(txt|(zip|wacz)(\.sha256|\.sig)?|zip\.tsq)$/;
const MARK = 'ES-DE-CUENTAS-CLARAS.json';
const NOTICE = 'Aquí se prepara un archivo de Cuentas Claras. Si nadie lo está haciendo, se puede borrar.';

const draftIn = (destination: string) => join(destination, `.cuentas-claras-archivo-${process.pid}`);

/** Where a file waits until it takes its place. */
export const draftOf = (path: string) => join(draftIn(dirname(path)), basename(path));

/** Makes the folder in which files wait. If something of its name is there that isn't ours, nothing is written. */
export async function makeDraft(destination: string, paths: readonly string[]): Promise<void> {
  await mkdir(draftIn(destination));
  const mark = { firma: NOTICE, archivos: paths.map((path) => basename(path)) };
  await writeFile(join(draftIn(destination), MARK), `${JSON.stringify(mark)}\n`, { flag: 'wx' });
}

/** Whether a path is in such a folder, in any letter case. */
export const isOfDraft = (path: string) => path.split(sep).some((name) => DRAFT_FOLDER.test(name));

export const removeDraft = (destination: string, paths: readonly string[]) =>
  removeFiles(draftIn(destination), [...paths.map((path) => basename(path)), MARK]);

/** Removes what killed runs have left, even one whose process number is now this one's. */
export async function removeAbandoned(destination: string): Promise<void> {
  for (const name of await readdir(destination)) {
    const pid = Number(DRAFT_FOLDER.exec(name)?.[1]);
    if (pid === process.pid || (pid > 0 && !isAlive(pid)))
      await removeFiles(join(destination, name), await readMark(join(destination, name)));
  }
}

/** Removes from a folder only the files that we wrote, and the folder only if nothing else is in it. */
async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = join(folder, name);
    if ((await lstat(path).catch(() => undefined))?.isFile()) await rm(path, { force: true });
  }
  await rmdir(folder).catch(() => undefined);
}

/** The names that a mark lists, its own last; none unless it is a mark of ours with the files of a single archive. */
async function readMark(folder: string): Promise<string[]> {
  try {
    if (!(await lstat(folder)).isDirectory() || !(await lstat(join(folder, MARK))).isFile()) return [];
    const { firma, archivos } = JSON.parse(await readFile(join(folder, MARK), 'utf8')) as Record<string, unknown>;
    if (firma !== NOTICE || !Array.isArray(archivos)) return [];
    const names = archivos.filter((one): one is string => typeof one === 'string' && basename(one) === one);
    const isOneArchive = new Set(names.map((name) => name.replace(OF_ARCHIVE, ''))).size === 1;
    return isOneArchive && names.every((name) => OF_ARCHIVE.test(name)) ? [...names, MARK] : [];
  } catch {
    return [];
  }
}

/** Moves a file to its place, which must be free: a rename or an ordinary copy would overwrite what is there. */
export async function takePlace(path: string): Promise<void> {
  await link(draftOf(path), path).catch(async (error: NodeJS.ErrnoException) => {
    // Disks without links, such as many memory sticks.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EINVAL'].includes(error.code ?? '')) throw error;
    await copyFile(draftOf(path), path, constants.COPYFILE_EXCL);
  });
}
