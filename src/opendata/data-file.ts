import { bytesOf } from '../base/bytes.ts';
import { measureContents, type Measures } from './measured-file.ts';
import type { OpenTable } from './open-table.ts';
import { follow, type ReadDataFile, type Recipe } from './recipe.ts';

/** A file of open data; `path` is its path under `datos/`. */
export interface DataFile {
  path: string;
  title: string;
  /** A `part` is a part of what is `computed`, for the page that shows just that. */
  kind: 'table' | 'computed' | 'part' | 'description' | 'everything';
  /** The plan it belongs to. */
  plan: string | undefined;
  /** The table that it holds. */
  table: OpenTable | undefined;
  recipe: () => Recipe | Promise<Recipe>;
  /** Makes it, once. */
  measure: () => Promise<Measures>;
}

/** A file before it is said how it is made. */
export type Listed = Omit<DataFile, 'measure'>;

export function file(
  path: string,
  title: string,
  kind: DataFile['kind'],
  recipe: Listed['recipe'],
  of: { plan?: string | undefined; table?: OpenTable } = {},
): Listed {
  return { path, title, kind, plan: of.plan, table: of.table, recipe };
}

/** Makes a file of open data; what it is made of is gathered when it is asked for. */
export type MakeDataFile = (file: Listed) => Promise<Measures>;

export function madeOnce(listed: Listed, make: MakeDataFile): DataFile {
  let made: Promise<Measures> | undefined;
  return { ...listed, measure: () => (made ??= make(listed)) };
}

/** Makes a file to be measured, and forgets it. */
export const measureOnly =
  (files: () => DataFile[]): MakeDataFile =>
  async ({ recipe }) =>
    measureContents(await follow(await recipe(), readFrom(files())));

/** Of the files that are listed, the bytes of one, made anew. */
export function readFrom(files: readonly DataFile[]): ReadDataFile {
  return async (path) => {
    const found = files.find((one) => one.path === path);
    return bytesOf(found ? await follow(await found.recipe(), readFrom(files)) : '');
  };
}
