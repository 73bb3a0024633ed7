import { collectGarbage } from './base/collect-garbage.ts';
import { sharedByProcess } from './base/shared-by-process.ts';
import { REGLAS } from './compute/rules/index.ts';
import { judgeSources, type Opening, type SitioCalculado } from './judge.ts';
import { type KnownSources, loadSources } from './load/load-sources.ts';
import { PROBLEM_KINDS } from './model/problems/index.ts';
import type { ProblemKind } from './model/problems/kind.ts';
import { speakAs } from './model/speech/speech.ts';

export { judgeSources, type Opening, type SitioCalculado } from './judge.ts';
export type { KnownSources } from './load/load-sources.ts';

/** Every kind of problem and of observation. */
export const KINDS: readonly ProblemKind[] = [...PROBLEM_KINDS, ...REGLAS.map(({ kind }) => kind)];

/** The only door to the content: load → validate → compute → rules. `known`: what was read of it before. */
export async function openSitio(root: string, known?: KnownSources): Promise<Opening> {
  const sources = await loadSources(root, known);
  collectGarbage();
  return judgeSources(sources, collectGarbage);
}

/** What the elements of a text are made with: the pages' own `astro/jsx-runtime`. */
export interface JsxRuntime {
  Fragment: unknown;
  jsx(type: unknown, props: unknown, key?: unknown): unknown;
  jsxs(type: unknown, props: unknown, key?: unknown): unknown;
}

/** A text as Astro takes it: a component that is given those of its elements. */
export type DrawnText = (props: { components?: Readonly<Record<string, unknown>> }) => unknown;

/** Gives the text of a file; throws where the site has none of that file, or what it holds must not be compiled. */
export type DrawText = (file: string, runtime: JsxRuntime) => DrawnText;

/** What pages are made of. */
interface ForPages {
  sitio: SitioCalculado;
  drawText: DrawText;
}

/** Astro bundles the pages with modules of their own, so this reaches them through the process and not by import. */
const shared = sharedByProcess('sitio', (): { forPages?: ForPages } => ({}));

export function shareSitio(forPages: ForPages): void {
  shared.forPages = forPages;
  speakAs(forPages.sitio.sitio);
}

/** Once its pages are made, nothing here holds a site. */
export function forgetSitio(): void {
  delete shared.forPages;
}

/** The site that the build or the development server opened. */
export const getSitio = (): SitioCalculado => getShared().sitio;

/** Draws a text of that site. */
export const drawText: DrawText = (file, runtime) => getShared().drawText(file, runtime);

function getShared(): ForPages {
  const { forPages } = shared;
  if (!forPages) throw new Error('No site was opened: run the build through src/cli/build.ts or src/cli/dev.ts.');
  return forPages;
}
