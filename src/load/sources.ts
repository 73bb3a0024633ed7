import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addProblems, compareText, makeProblem, type Problem, startOf } from '../model/problema.ts';
import type { RawMdx } from './mdx.ts';
import { setAsideRepository } from './nested-repository.ts';
import { type ArchivoPublico, loadPublico, readPublico } from './publico.ts';
import type { RawRecord, RawTable } from './raw.ts';
import { LEGIBLE, readSource, sizeProblem, type Source } from './source.ts';

/** Everything found under `data/`, `content/` and `public/` of a site's folder, decoded and not judged. */
export interface Sources {
  /** By path from the site's folder, with `/`. */
  csv: Map<string, RawTable>;
  json: Map<string, RawRecord>;
  mdx: Map<string, RawMdx>;
  /** Paths of the files that are published as they are. */
  publicos: string[];
  /** What those files are, by the same paths. */
  archivosPublicos: Map<string, ArchivoPublico>;
  /** Files of no kind that is read. */
  otros: string[];
  problems: Problem[];
}

export const CARPETAS = ['content', 'data', 'public'];

/** Reads a site's folder. Symbolic links are reported and not followed. */
export async function loadSources(root: string): Promise<Sources> {
  const problems: Problem[] = [];
  const files = (await Promise.all(CARPETAS.map((folder) => listFiles(root, folder, problems)))).flat();
  const read = await Promise.all(
    files.sort(compareText).map(async (file) => ({ file, source: await readIfParsed(root, file) })),
  );
  const sources = noSources(problems);
  for (const { file, source } of read) addSource(sources, file, source);
  // One at a time: together they may be more than there is memory for.
  for (const ruta of sources.publicos) {
    sources.archivosPublicos.set(ruta, await loadPublico(join(root, 'public', ruta), ruta));
  }
  return sources;
}

/** The same of files in memory, by path from the site's folder. */
export async function readSources(files: ReadonlyMap<string, Buffer>): Promise<Sources> {
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  const read = await Promise.all(
    sorted.map(async ([file, bytes]) => ({ file, source: isParsed(file) ? await readSource(file, bytes) : undefined })),
  );
  const sources = noSources([]);
  for (const { file, source } of read) addSource(sources, file, source);
  for (const ruta of sources.publicos) {
    sources.archivosPublicos.set(ruta, readPublico(ruta, files.get(`public/${ruta}`) as Buffer));
  }
  return sources;
}

function noSources(problems: Problem[]): Sources {
  const maps = { csv: new Map(), json: new Map(), mdx: new Map(), archivosPublicos: new Map() };
  return { ...maps, publicos: [], otros: [], problems };
}

/** Files of `public/` are not parsed: they are published as they are. */
const isParsed = (file: string) => !file.startsWith('public/') && LEGIBLE.test(file);

async function readIfParsed(root: string, file: string): Promise<Source | undefined> {
  if (!isParsed(file)) return undefined;
  const large = sizeProblem(file, (await stat(join(root, file))).size);
  return large ? { problems: [large] } : readSource(file, await readFile(join(root, file)));
}

function addSource(sources: Sources, file: string, source: Source | undefined): void {
  if (!source) {
    if (file.startsWith('public/')) sources.publicos.push(file.slice('public/'.length));
    else sources.otros.push(file);
    return;
  }
  const { table, record, mdx, problems } = source;
  addProblems(sources.problems, problems);
  if (table) sources.csv.set(file, table);
  if (record) sources.json.set(file, record);
  if (mdx) sources.mdx.set(file, mdx);
}

/** The files at a path: itself, or those in it. */
export async function listFiles(root: string, path: string, problems: Problem[]): Promise<string[]> {
  const entry = await lstat(join(root, path)).catch(() => undefined);
  if (entry?.isFile()) return [path];
  if (entry?.isSymbolicLink()) problems.push(symbolicLink(path));
  if (!entry?.isDirectory()) return [];
  const names = setAsideRepository(path, await readdir(join(root, path)), problems);
  return (await Promise.all(names.map((name) => listFiles(root, `${path}/${name}`, problems)))).flat();
}

function symbolicLink(file: string): Problem {
  return makeProblem('unsafe-path', startOf(file), {
    message: 'Es un enlace a otro archivo, que puede estar fuera de la carpeta del sitio.',
    hint: 'Ponga aquí el archivo mismo.',
  });
}
