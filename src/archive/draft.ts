import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { isAlive } from '../build/output/workplace.ts';

/** A folder beside the archive's place, in which a run writes: named by its process, with a file that says whose it is. */
const DRAFT_FOLDER = /^\.cuentas-claras-archivo-(\d+)$/i;
/** What is written for an archive, after its name (`archiva.ts`). */
const OF_ARCHIVE = /\.(txt|(zip|wacz)(\.sha256|\.sig)?|zip\.tsq)$/;
const MARK = 'ES-DE-CUENTAS-CLARAS.json';
const NOTICE = 'Aquí se prepara un archivo de Cuentas Claras. Si nadie lo está haciendo, se puede borrar.';

const draftIn = (destination: string) => join(destination, `.cuentas-claras-archivo-${process.pid}`);

/** Where a file waits until it takes its place. */
export const besideOf = (path: string) => join(draftIn(dirname(path)), basename(path));

/** Makes the folder in which files wait. What has its name and is not ours is left as it is, and nothing is written. */
export async function makeDraft(destination: string, paths: readonly string[]): Promise<void> {
  await mkdir(draftIn(destination));
  const mark = { firma: NOTICE, archivos: paths.map((path) => basename(path)) };
  await writeFile(join(draftIn(destination), MARK), `${JSON.stringify(mark)}\n`, { flag: 'wx' });
}

/** Whether a path is in such a folder, in whatever capitals. */
export const isOfDraft = (path: string) => path.split(sep).some((name) => DRAFT_FOLDER.test(name));

export const removeDraft = (destination: string, paths: readonly string[]) =>
  removeFiles(draftIn(destination), [...paths.map((path) => basename(path)), MARK]);

/** Removes what runs that were killed have left, also one whose number this process has now. */
export async function removeAbandoned(destination: string): Promise<void> {
  for (const name of await readdir(destination)) {
    const pid = Number(DRAFT_FOLDER.exec(name)?.[1]);
    if (pid === process.pid || (pid > 0 && !isAlive(pid)))
      await removeFiles(join(destination, name), await readMark(join(destination, name)));
  }
}

/** Removes of a folder only the files that we wrote, and the folder only if nothing else is in it. */
async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = join(folder, name);
    if ((await lstat(path).catch(() => undefined))?.isFile()) await rm(path, { force: true });
  }
  await rmdir(folder).catch(() => undefined);
}

/** The names that a mark gives, itself the last; none where there is no mark of ours, of the files of one archive. */
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

/** Lets a file take its place, which must be free: neither a change of name nor a copy over another would see that. */
export async function takePlace(path: string): Promise<void> {
  await link(besideOf(path), path).catch(async (error: NodeJS.ErrnoException) => {
    // Disks without links, as those of many memory sticks.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EINVAL'].includes(error.code ?? '')) throw error;
    await copyFile(besideOf(path), path, constants.COPYFILE_EXCL);
  });
}
