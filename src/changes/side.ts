import type { Sources } from '../load/sources.ts';
import type { Problem } from '../model/problems/problem.ts';
import { judgeSources, type SitioCalculado } from '../judge.ts';

/** One version of a site: its files as written, and what comes of them where they have no error. */
export interface Side {
  sources: Sources;
  sitio: SitioCalculado | undefined;
  problems: Problem[];
}

/** The tables of a version as written, and their descriptions. */
export interface TablesOf {
  sources: Pick<Sources, 'csv' | 'json'>;
}

/** Opens a version: load was done, and validate → compute → rules are the same as for a build. */
export function openSide(sources: Sources): Side {
  const { sitio, problems } = judgeSources(sources);
  return { sources, sitio, problems };
}
