import { isForeignName } from '../../load/files/foreign-name.ts';
import type { Sources } from '../../load/sources.ts';
import { unseenProblems } from '../../load/text/unseen.ts';
import { isClave, proposeClave } from '../../model/fields/readings.ts';
import { refusedByWindows } from '../../base/file-name.ts';
import { excerpt, makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';
import { compareText } from '../../base/compare-text.ts';
import { hexOf, NO_LETTER } from '../../base/signs.ts';

const FILES = new WeakMap<Sources, readonly string[]>();

/** Every file of a site that is its own, by its path from the site's folder; listed once, for each table asks for it. */
export function allFiles(sources: Sources): readonly string[] {
  const files = FILES.get(sources) ?? listOwn(sources);
  FILES.set(sources, files);
  return files;
}

function listOwn({ csv, json, mdx, others, publicPaths }: Sources): string[] {
  const paths = [
    ...csv.keys(),
    ...json.keys(),
    ...mdx.keys(),
    ...others,
    ...publicPaths.map((path) => `public/${path}`),
  ];
  return paths.filter((file) => !isForeignName(file)).sort(compareText);
}

const TOLD = new WeakMap<Sources, ReadonlyMap<string, { isError: boolean }>>();

/** What is told of the files as they are read; gone through once, for each table asks for its file. */
function toldOf(sources: Sources): ReadonlyMap<string, { isError: boolean }> {
  const told = TOLD.get(sources) ?? listTold(sources);
  TOLD.set(sources, told);
  return told;
}

function listTold({ problems }: Sources): ReadonlyMap<string, { isError: boolean }> {
  const told = new Map<string, { isError: boolean }>();
  for (const { file, severity } of problems) {
    told.set(file, { isError: severity === 'error' || told.get(file)?.isError === true });
  }
  return told;
}

/** Whether something is told of a file already. */
export const isTold = (sources: Sources, file: string) => toldOf(sources).has(file);

/** Whether an error is. */
export const isToldWrong = (sources: Sources, file: string) => toldOf(sources).get(file)?.isError === true;

/** The folders that a file is in: «a/», «a/b/» of «a/b/c.csv». */
export const foldersOf = (file: string) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));

const FOLDERS = new WeakMap<Sources, ReadonlySet<string>>();

/** Whether a folder has a file, be it one that can't be read. */
export function isFolderThere(sources: Sources, folder: string): boolean {
  const folders = FOLDERS.get(sources) ?? new Set([...allFiles(sources), ...toldOf(sources).keys()].flatMap(foldersOf));
  FOLDERS.set(sources, folders);
  return folders.has(folder);
}

/** Names that would be read otherwise than they are: by the signs that can't be seen in them. */
export function unseenInNames(sources: Sources): Problem[] {
  return allFiles(sources).flatMap((text) => unseenProblems([{ text, locate: () => startOf(text) }]));
}

/** Files whose name gives no address, or can't be stored everywhere; a folder's name is told once. */
export function nameProblems(sources: Sources): Problem[] {
  const told = new Set<string>();
  return allFiles(sources).flatMap((file) => {
    const refused = refusedByWindows(file);
    if (refused) {
      const upTo = file.slice(0, file.indexOf(refused.part) + refused.part.length);
      return told.has(upTo) ? [] : told.add(upTo) && [notOnWindows(file, refused.reason)];
    }
    const sign = NO_LETTER.exec(file)?.[0];
    if (sign !== undefined) return [noText(file, sign)];
    const id = /^(?:content\/.*|data\/conjuntos)\/([^/]+)\.(?:mdx|csv|json)$/.exec(file)?.[1];
    return id === undefined || isClave(id) ? [] : [noAddress(file, id)];
  });
}

function noText(file: string, sign: string): Problem {
  return makeProblem('file-name', startOf(file), {
    value: file,
    message: `El nombre lleva un signo que no es texto (U+${hexOf(sign)}).`,
    hint: 'Cambie el nombre por uno corto, con letras, números y guiones.',
  });
}

function notOnWindows(file: string, porque: string): Problem {
  return makeProblem('file-name', startOf(file), {
    value: file,
    message: `Windows no puede guardar este archivo: ${excerpt(porque)}.`,
    hint: 'Cambie el nombre por uno corto, con letras, números y guiones.',
  });
}

function noAddress(file: string, id: string): Problem {
  const propuesta = proposeClave(id);
  const extension = file.slice(file.lastIndexOf('.'));
  const ejemplo = propuesta === undefined ? '' : `: «${propuesta}${extension}»`;
  return makeProblem('file-name', startOf(file), {
    value: id,
    message: `«${excerpt(id)}» no puede ser la clave ni la dirección de una página.`,
    hint: `Cambie el nombre del archivo por uno en minúsculas, sin acentos ni espacios${ejemplo}.`,
  });
}
