import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInside } from '../../base/inside.ts';
import { PROJECT } from '../../base/project.ts';
import { AlreadyThere, writeNewFiles } from '../new-files.ts';
import { type NewSite, siteFiles } from './site-files.ts';

/** What a new repository may have before its content: what hosts and systems put into it. */
const MAY_BE_THERE =
  /^(?:\.git|\.github|\.gitlab-ci\.yml|\.gitignore|\.gitattributes|README\.md|LICENSE(?:\.\w+)?|\.DS_Store)$/;

interface StartedSite {
  created: string[];
  /** Files that were there already, and are as they were. */
  kept: string[];
}

/** Begins a site in a folder that is empty or isn't there yet. */
export async function startSite(
  folder: string,
  site: Omit<NewSite, 'carpeta'>,
): Promise<StartedSite | { refusal: string }> {
  const refusal = await refusalOfFolder(folder);
  if (refusal !== undefined) return { refusal };
  const files = await siteFiles({ ...site, carpeta: basename(folder) });
  const there = new Set(await namesIn(folder));
  const created = new Map([...files].filter(([path]) => !there.has(path)));
  try {
    await writeNewFiles(folder, created);
  } catch (error) {
    if (error instanceof AlreadyThere) return { refusal: `${error.message} No se escribió nada.` };
    throw error;
  }
  return { created: [...created.keys()], kept: [...files.keys()].filter((path) => there.has(path)) };
}

async function refusalOfFolder(folder: string): Promise<string | undefined> {
  if (isInside(await realPath(folder), await realPath(PROJECT)))
    return `${folder} está en la carpeta del programa, que se reemplaza al actualizarlo. Escriba otra, por ejemplo ../villa`;
  const info = await lstat(folder).catch(() => undefined);
  if (info && !info.isDirectory() && !info.isSymbolicLink()) return `${folder} es un archivo. Escriba otra carpeta.`;
  const names = await namesIn(folder);
  if (names.some((name) => ['content', 'data'].includes(name)))
    return `En ${folder} ya hay un sitio. Para agregarle algo: npm run nuevo -- plan CLAVE --root ${folder}`;
  const other = names.find((name) => !MAY_BE_THERE.test(name));
  return other === undefined
    ? undefined
    : `${folder} no está vacía: tiene «${other}». Escriba una carpeta vacía, o una que no exista.`;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Where a path leads through any links, even if its end isn't there yet. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () =>
    dirname(path) === path ? path : join(await realPath(dirname(path)), basename(path)),
  );
}
