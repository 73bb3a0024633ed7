import { type Contents, inPieces } from '../base/bytes.ts';
import { joinEntries, type ZipEntry, zipOrder } from '../base/zip.ts';
import type { Grafica } from '../charts/grafica.ts';
import { drawSheet } from '../charts/drawing/sheet.ts';
import { type PackedRows, unpackRows, unpackBatches } from './packed-rows.ts';
import { type JsonColumn, rowsAsJson } from './rows-as-json.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import { zipEntry } from './zip-entry.ts';

/** What a file is made of, in plain values: whoever makes it may be another thread. */
export type Recipe =
  | { make: 'text'; text: string }
  | { make: 'csv'; rows: PackedRows }
  /** Rows as a list of objects; a cell of a list is a list of texts. */
  | { make: 'json'; columns: readonly JsonColumn[]; rows: PackedRows }
  | { make: 'workbook'; name: string; rows: PackedRows; day: string }
  | { make: 'drawing'; grafica: Grafica; footer: readonly string[] }
  /** Files of the site by their paths under `datos/`, by which they stand in it. */
  | { make: 'zip'; paths: readonly string[]; day: string };

/** The bytes of a file of open data, by its path under `datos/`. */
export type ReadDataFile = (path: string) => Uint8Array | Promise<Uint8Array>;

/** Makes what a file holds; `read` gives the bytes of the files that a zip holds. */
export async function follow(recipe: Recipe, read: ReadDataFile): Promise<Contents> {
  switch (recipe.make) {
    case 'text':
      return recipe.text;
    case 'csv':
      return inPieces(writeCsv(unpackBatches(recipe.rows)));
    case 'json':
      return inPieces(rowsAsJson(recipe.columns, unpackRows(recipe.rows)));
    case 'workbook':
      return writeXlsx(recipe.name, recipe.rows, recipe.day);
    case 'drawing':
      return drawSheet(recipe.grafica, recipe.footer);
    case 'zip':
      return zipFiles(recipe.paths, recipe.day, read);
  }
}

async function zipFiles(paths: readonly string[], day: string, read: ReadDataFile): Promise<Contents> {
  const entries: ZipEntry[] = [];
  for (const path of [...paths].sort(zipOrder)) entries.push(zipEntry(path, await read(path), day));
  return joinEntries(entries);
}
