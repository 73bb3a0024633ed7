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
export const openSitio = async (root: string, known?: KnownSources): Promise<Opening> =>
  judgeSources(await loadSources(root, known));

/** Astro bundles the pages with modules of their own, so the site reaches them through the process and not by import. */
const shared = sharedByProcess('sitio', (): { sitio?: SitioCalculado } => ({}));

export function shareSitio(sitio: SitioCalculado): void {
  shared.sitio = sitio;
  speakAs(sitio.sitio);
}

/** The site that the build or the development server opened. */
export function getSitio(): SitioCalculado {
  const { sitio } = shared;
  if (!sitio) throw new Error('No site was opened: run the build through src/cli/build.ts or src/cli/dev.ts.');
  return sitio;
}
