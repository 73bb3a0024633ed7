import { addUpToLimit } from '../model/limits.ts';
import type { Problem } from '../model/problems/problem.ts';
import { isForeignName } from './files/foreign-name.ts';
import type { PublicFile } from './files/public-file.ts';
import type { RawMdx } from './mdx/mdx.ts';
import type { RawRecord, RawTable } from './raw.ts';
import { READABLE, type Source } from './source.ts';

/** Everything found under `data/`, `content/` and `public/` of a site's folder, decoded and not judged. */
export interface Sources {
  /** By path from the site's folder, with `/`. */
  csv: Map<string, RawTable>;
  json: Map<string, RawRecord>;
  mdx: Map<string, RawMdx>;
  /** Paths of the files that are published as they are. */
  publicPaths: string[];
  /** What those files are, by the same paths. */
  publicFiles: Map<string, PublicFile>;
  /** Files of no kind that is read. */
  others: string[];
  /** SHA-256 of the bytes that were read of each file: what is published and archived later is what was judged. */
  sums: Map<string, string>;
  problems: Problem[];
}

/** Of a site of which nothing was read yet. */
export function noSources(): Sources {
  const maps = { csv: new Map(), json: new Map(), mdx: new Map(), publicFiles: new Map(), sums: new Map() };
  return { ...maps, publicPaths: [], others: [], problems: [] };
}

/** Files of `public/` are not parsed: they are published as they are. */
export const isParsed = (file: string) => !file.startsWith('public/') && READABLE.test(file);

/** In `public/` they are reported, because everything there is published. */
export const isPassedOver = (file: string) => !file.startsWith('public/') && isForeignName(file);

/** Adds what a file holds, or that it is there. */
export function addSource(sources: Sources, file: string, source: Source | undefined): void {
  if (!source) {
    if (file.startsWith('public/')) sources.publicPaths.push(file.slice('public/'.length));
    else if (!isParsed(file)) sources.others.push(file);
    return;
  }
  const { table, record, mdx, problems } = source;
  addUpToLimit(sources.problems, problems);
  if (table) sources.csv.set(file, table);
  if (record) sources.json.set(file, record);
  if (mdx) sources.mdx.set(file, mdx);
}
