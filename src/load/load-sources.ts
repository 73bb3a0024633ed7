import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';
import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { makeProblem, type Problem, startOf } from '../model/problems/problem.ts';
import { LARGEST, readPublicFile } from './files/public-file.ts';
import { folderInPlace, notRegular, readRegular, symbolicLink, unreadable } from './files/regular-file.ts';
import { setAsideRepository } from './files/set-aside-repository.ts';
import { parseMdx } from './mdx/parse.ts';
import { mostBytes, readSource, sizeProblem, type Source } from './source.ts';
import { addSource, isParsed, isPassedOver, noSources, type Sources } from './sources.ts';

/** How many files are open at once; systems let a process have few hundred. */
const OPEN_AT_ONCE = 64;

/** What was read of files without a problem, by their paths, with the sum of their bytes: of the same bytes the same is read. */
export type KnownSources = Map<string, { sha256: string; source: Source }>;

/**
 * Reads a site's folder. Symbolic links are reported and not followed. `known`: what was read before, for whoever reads the
 * same folder again and again.
 */
export async function loadSources(root: string, known?: KnownSources): Promise<Sources> {
  const sources = noSources();
  const files = (await Promise.all(SOURCE_FOLDERS.map((folder) => listFiles(root, folder, sources.problems)))).flat();
  files.sort(compareText);
  for (let i = 0; i < files.length; i += OPEN_AT_ONCE) {
    const some = files
      .slice(i, i + OPEN_AT_ONCE)
      .map(async (file) => ({ file, source: await load(root, file, sources, known) }));
    for (const { file, source } of await Promise.all(some)) addSource(sources, file, source);
  }
  // One at a time: together they may be more than there is memory for.
  for (const path of sources.publicPaths) await loadPublicFile(root, path, sources);
  return sources;
}

/** What a file that is parsed holds; undefined of the others, and where it can't be read, which is reported. */
async function load(
  root: string,
  file: string,
  { problems, sums }: Sources,
  known?: KnownSources,
): Promise<Source | undefined> {
  if (!isParsed(file)) return undefined;
  const read = await readRegular(root, file, mostBytes(file));
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  sums.set(file, read.sha256);
  const large = sizeProblem(file, read.size);
  if (large) return { problems: [large] };
  const before = known?.get(file);
  const source = before?.sha256 === read.sha256 ? before.source : await readSource(file, read.bytes, parseMdx);
  // A text may have been lost because the machine was busy.
  if (source.problems.length === 0) known?.set(file, { sha256: read.sha256, source });
  return source;
}

async function loadPublicFile(root: string, path: string, sources: Sources): Promise<void> {
  const file = `public/${path}`;
  const read = await readRegular(root, file, LARGEST);
  if ('problem' in read) {
    sources.problems.push(read.problem);
    return;
  }
  sources.sums.set(file, read.sha256);
  sources.publicFiles.set(path, readPublicFile(path, read.bytes, read.size));
}

/** The files at a path: itself, or those in it. What is neither, or can't be looked at, is reported. */
export async function listFiles(root: string, path: string, problems: Problem[]): Promise<string[]> {
  const entry = await orTold(path, problems, lstat(join(root, path)));
  if (!entry || (isPassedOver(path) && !entry.isDirectory())) return [];
  const problem = problemOfEntry(path, entry);
  if (problem) problems.push(problem);
  if (problem || entry.isFile()) return problem ? [] : [path];
  const there = (await orTold(path, problems, readdir(join(root, path)))) ?? [];
  const names = setAsideRepository(path, there, problems);
  return (await Promise.all(names.map((name) => listFiles(root, `${path}/${name}`, problems)))).flat();
}

/** A plan's folder is named after it; a name that no plan can have is reported. */
const OF_A_PLAN = /^(?:data\/planes|content\/compromisos)\/[^/]+$/;

function problemOfEntry(path: string, entry: Stats): Problem | undefined {
  if (entry.isSymbolicLink()) return symbolicLink(path);
  if (entry.isDirectory()) return isParsed(path) && !OF_A_PLAN.test(path) ? folderInPlace(path) : undefined;
  return entry.isFile() ? undefined : notRegular(path);
}

/** As Git on Linux can store it: what the system gives of it leads nowhere. */
function unreadableName(path: string): Problem {
  return makeProblem('file-name', startOf(path), {
    value: path,
    message: 'Su nombre no está en UTF-8, y no se puede leer.',
    hint: 'Cambie el nombre por uno con letras, números y guiones.',
  });
}

/** What isn't there is not reported here: nothing says yet that it should be. */
async function orTold<T>(path: string, problems: Problem[], looking: Promise<T>): Promise<T | undefined> {
  return looking.catch(({ code = '' }: NodeJS.ErrnoException) => {
    if (path.includes('\uFFFD')) problems.push(unreadableName(path));
    else if (code !== 'ENOENT') problems.push(unreadable(path, code));
    return undefined;
  });
}
