import { join } from 'node:path';
import { PROJECT } from '../../base/project.ts';
import { showText } from '../../base/characters.ts';
import { SOURCE_FOLDERS } from '../../base/source-folders.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { compiledFolderOf } from '../astro/compiled-folder.ts';
import { describeFailure } from '../../report/failure.ts';
import { reportAsText } from '../../report/text.ts';
import { type KnownSources, openSitio, shareSitio, type SitioCalculado } from '../../sitio.ts';
import { DESARROLLO } from '../../textos/desarrollo.ts';
import { textsDrawnOf } from '../texts/compile-text.ts';
import { type CompiledSite, startCompiling } from './compiled-site.ts';

/** What there is to show: a site; what is wrong with its content; or why its pages can't be made. */
export type Shown =
  { sitio: SitioCalculado; compiled: CompiledSite } | { problems: readonly Problem[] } | { failure: unknown };

/** What it needs of the outside. */
export interface WorkEffects {
  print: (text: string) => void;
  color: boolean;
  watch: (folder: string, changed: () => void) => unknown;
}

/** Editors write a file in several strokes; the content is read again when it has been still for so long. */
const QUIET_MS = 80;
/** Milliseconds after which reading again is announced: nothing can be said while it goes on. */
const LONG = 2000;

/** A site while somebody edits it. Returns what is shown as of the last change; `onChange` is called once that is another. */
export function openWork(root: string, effects: WorkEffects, onChange: () => void): () => Promise<Shown> {
  const { print, color, watch } = effects;
  const known: KnownSources = new Map();
  const compiling = startCompiling(root, compiledFolderOf(root), () => print(`${DESARROLLO.compilando}\n`));
  let took = LONG;
  const look = async (): Promise<Shown> => {
    if (took >= LONG) print(`${DESARROLLO.leyendo}\n`);
    const started = performance.now();
    const { sitio, problems } = await openSitio(root, known);
    took = performance.now() - started;
    print([...reportAsText(problems, { color, all: false })].join(''));
    if (!sitio) return { problems: problems.filter(({ severity }) => severity === 'error') };
    shareSitio({ sitio, drawText: textsDrawnOf(sitio) });
    return { sitio, compiled: await compiling.pages() };
  };
  const lookOrFail = () =>
    look().catch((failure: unknown): Shown => {
      print(describeWorkFailure(failure));
      return { failure };
    });
  let shown = lookOrFail();
  const lookAgain = debounce(() => {
    shown = shown.then(lookOrFail);
    void shown.then(onChange);
  }, QUIET_MS);
  for (const folder of SOURCE_FOLDERS) watch(join(root, folder), lookAgain);
  watch(join(PROJECT, 'src'), () => {
    compiling.forget();
    lookAgain();
  });
  return () => shown;
}

/** Why pages can't be made, for the terminal. */
export function describeWorkFailure(failure: unknown): string {
  const { what, hint } = describeFailure(failure);
  return `${DESARROLLO.sinPaginas}.\n  ${showText(what)}\n  → ${hint}\n`;
}

function debounce(work: () => void, milliseconds: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
