import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addProblems, compareText, makeProblem, type Problem, startOf } from '../model/problema.ts';
import { readCsv } from './csv.ts';
import { type RawMdx, readMdx } from './mdx.ts';
import { type ArchivoPublico, loadPublico, readPublico } from './publico.ts';
import { placeAt, type RawRecord, type RawTable } from './raw.ts';
import { readJson } from './yaml.ts';

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

const CARPETAS = ['content', 'data', 'public'];
const PARSED = /\.(csv|json|mdx)$/;

/** Reads a site's folder. Symbolic links are reported and not followed. */
export async function loadSources(root: string): Promise<Sources> {
  const problems: Problem[] = [];
  const files = (await Promise.all(CARPETAS.map((folder) => listFiles(root, folder, problems)))).flat();
  const contents = await Promise.all(
    files.sort(compareText).map(async (file) => ({ file, bytes: await readIfParsed(root, file) })),
  );
  const sources = noSources(problems);
  for (const { file, bytes } of contents) parseFile(file, bytes, sources);
  // One at a time: together they may be more than there is memory for.
  for (const ruta of sources.publicos) {
    sources.archivosPublicos.set(ruta, await loadPublico(join(root, 'public', ruta), ruta));
  }
  return sources;
}

/** The same of files in memory, by path from the site's folder. */
export function readSources(files: ReadonlyMap<string, Buffer>): Sources {
  const sources = noSources([]);
  for (const [file, bytes] of [...files].sort(([a], [b]) => compareText(a, b))) {
    parseFile(file, isParsed(file) ? bytes : undefined, sources);
  }
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
const isParsed = (file: string) => !file.startsWith('public/') && PARSED.test(file);

async function readIfParsed(root: string, file: string): Promise<Buffer | undefined> {
  return isParsed(file) ? readFile(join(root, file)) : undefined;
}

function parseFile(file: string, bytes: Buffer | undefined, sources: Sources): void {
  if (bytes === undefined) {
    if (file.startsWith('public/')) sources.publicos.push(file.slice('public/'.length));
    else sources.otros.push(file);
    return;
  }
  const text = decode(file, bytes, sources.problems);
  if (text === undefined) return;
  if (file.endsWith('.csv')) keep(sources.csv, file, readCsv(file, text), 'table', sources.problems);
  else if (file.endsWith('.json')) keep(sources.json, file, readJson(file, text), 'record', sources.problems);
  else keep(sources.mdx, file, readMdx(file, text), 'mdx', sources.problems);
}

function keep<K extends string, T>(
  into: Map<string, T>,
  file: string,
  read: { problems: Problem[] } & Record<K, T | undefined>,
  key: K,
  problems: Problem[],
): void {
  addProblems(problems, read.problems);
  const value: T | undefined = read[key];
  if (value !== undefined) into.set(file, value);
}

/** The files at a path: itself, or those in it. */
async function listFiles(root: string, path: string, problems: Problem[]): Promise<string[]> {
  const entry = await lstat(join(root, path)).catch(() => undefined);
  if (entry?.isFile()) return [path];
  if (entry?.isSymbolicLink()) problems.push(symbolicLink(path));
  if (!entry?.isDirectory()) return [];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.map((name) => listFiles(root, `${path}/${name}`, problems)))).flat();
}

/** UTF-8 text without its byte order mark; undefined, and a problem, where the bytes are not UTF-8. */
function decode(file: string, bytes: Buffer, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push(encodingProblem(file, bytes));
    return undefined;
  }
}

function encodingProblem(file: string, bytes: Buffer): Problem {
  const readable = bytes.toString('utf-8');
  return makeProblem('encoding-error', placeAt(file, readable, readable.indexOf('\uFFFD')), {
    message: 'Desde aquí el archivo no está en UTF-8: los acentos se perderían.',
    hint: 'En Excel, guárdelo como «CSV UTF-8 (delimitado por comas)».',
  });
}

function symbolicLink(file: string): Problem {
  return makeProblem('unsafe-path', startOf(file), {
    message: 'Es un enlace a otro archivo, que puede estar fuera de la carpeta del sitio.',
    hint: 'Ponga aquí el archivo mismo.',
  });
}
