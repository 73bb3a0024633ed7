import { isForeignName } from '../../load/files/foreign-name.ts';
import type { Sources } from '../../load/sources.ts';
import { unseenProblems } from '../../load/text/unseen.ts';
import { isKey, proposeKey } from '../../model/fields/readings.ts';
import { refusedByWindows } from '../../base/windows-name.ts';
import { excerpt, makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';
import { compareText } from '../../base/compare-text.ts';
import { hexOf, NO_LETTER } from '../../base/characters.ts';

const FILES = new WeakMap<Sources, readonly string[]>();

/** Every file of a site that is its own, by its path from the site's folder; listed once, because each table asks for it. */
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

const REPORTED = new WeakMap<Sources, ReadonlyMap<string, { isError: boolean }>>();

/** What reading reported of each file; listed once, because each table asks for its file. */
function reportedIn(sources: Sources): ReadonlyMap<string, { isError: boolean }> {
  const told = REPORTED.get(sources) ?? listReported(sources);
  REPORTED.set(sources, told);
  return told;
}

function listReported({ problems }: Sources): ReadonlyMap<string, { isError: boolean }> {
  const told = new Map<string, { isError: boolean }>();
  for (const { file, severity } of problems) {
    told.set(file, { isError: severity === 'error' || told.get(file)?.isError === true });
  }
  return told;
}

export const isReported = (sources: Sources, file: string) => reportedIn(sources).has(file);

export const hasError = (sources: Sources, file: string) => reportedIn(sources).get(file)?.isError === true;

/** The folders that a file is in: «a/», «a/b/» of «a/b/c.csv». */
export const foldersOf = (file: string) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));

const FOLDERS = new WeakMap<Sources, ReadonlySet<string>>();

/** Whether a folder has a file, even one that can't be read. */
export function isFolderThere(sources: Sources, folder: string): boolean {
  const folders =
    FOLDERS.get(sources) ?? new Set([...allFiles(sources), ...reportedIn(sources).keys()].flatMap(foldersOf));
  FOLDERS.set(sources, folders);
  return folders.has(folder);
}

/** Names that look different from what they are, because of invisible characters. */
export function unseenInNames(sources: Sources): Problem[] {
  return allFiles(sources).flatMap((text) => unseenProblems([{ text, locate: () => startOf(text) }]));
}

/** Files whose name gives no address, or can't be stored everywhere; a folder's name is reported once. */
export function nameProblems(sources: Sources): Problem[] {
  const told = new Set<string>();
  return allFiles(sources).flatMap((file) => {
    const refused = refusedByWindows(file);
    if (refused) {
      const upTo = file.slice(0, file.indexOf(refused.part) + refused.part.length);
      return told.has(upTo) ? [] : told.add(upTo) && [notOnWindows(file, refused.reason)];
    }
    const character = NO_LETTER.exec(file)?.[0];
    if (character !== undefined) return [noText(file, character)];
    const id = /^(?:content\/.*|data\/conjuntos)\/([^/]+)\.(?:mdx|csv|json)$/.exec(file)?.[1];
    return id === undefined || isKey(id) ? [] : [noAddress(file, id)];
  });
}

function noText(file: string, character: string): Problem {
  return makeProblem('file-name', startOf(file), {
    value: file,
    message: `El nombre lleva un signo que no es texto (U+${hexOf(character)}).`,
    hint: 'Cambie el nombre por uno corto, con letras, números y guiones.',
  });
}

function notOnWindows(file: string, reason: string): Problem {
  return makeProblem('file-name', startOf(file), {
    value: file,
    message: `Windows no puede guardar este archivo: ${excerpt(reason)}.`,
    hint: 'Cambie el nombre por uno corto, con letras, números y guiones.',
  });
}

function noAddress(file: string, id: string): Problem {
  const propuesta = proposeKey(id);
  const extension = file.slice(file.lastIndexOf('.'));
  const example = propuesta === undefined ? '' : `: «${propuesta}${extension}»`;
  return makeProblem('file-name', startOf(file), {
    value: id,
    message: `«${excerpt(id)}» no puede ser la clave ni la dirección de una página.`,
    hint: `Cambie el nombre del archivo por uno en minúsculas, sin acentos ni espacios${example}.`,
  });
}
