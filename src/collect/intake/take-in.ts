import { fold } from '../../base/fold.ts';
import { suggest } from '../../base/nearest.ts';
import type { Sources } from '../../load/sources.ts';
import { writeRows } from '../../normalize/canonical-csv.ts';
import { type Choices, chooseTable } from './choose-table.ts';
import { readExisting } from './existing-table.ts';
import { findPlan, plansOfSite } from './find-plan.ts';
import { type Grid, readBook } from './grid.ts';
import { judgeIntake } from './judge.ts';
import type { Match } from './match-header.ts';
import type { Book, Intake, TableChange, TakenSheet } from './intake.ts';
import { type MergedTable, mergeRows } from './merge-rows.ts';
import { readGrid } from './read-grid.ts';
import { fileOf } from './tables.ts';
import type { Told } from './told.ts';

/**
 * What books change in the tables of a site: `sources` are the whole site, and `files` the bytes of its tables by path.
 * Nothing is written; the site as it would be is judged as a whole.
 */
export async function takeIn(
  sources: Sources,
  files: ReadonlyMap<string, Uint8Array>,
  books: readonly Book[],
  choices: Choices = {},
): Promise<Intake> {
  const told: Told[] = [];
  const sheets = books.flatMap((book) => takeBook(book, sources, choices, told));
  const tables: TableChange[] = [];
  for (const [file, own] of Map.groupBy(sheets, (sheet) => sheet.file)) {
    const table = await changeTable(file, own, files.get(file), told);
    if (table) tables.push(table);
  }
  const judged = judgeIntake(sources, tables, new Set(books.flatMap(({ path }) => path ?? [])));
  return { sheets, tables, told: [...told, ...judged.filter((problem) => !isEcho(problem, told))] };
}

/** What is missing of a column whose header is misspelt is told already. */
const isEcho = ({ field, place }: Told, told: readonly Told[]) =>
  told.some(
    (one) =>
      one.meant !== undefined &&
      one.meant === field &&
      one.place.book === place.book &&
      one.place.sheet === place.sheet,
  );

function takeBook({ name, bytes }: Book, sources: Sources, choices: Choices, told: Told[]): TakenSheet[] {
  const read = readBook(name, bytes);
  told.push(...read.told);
  const wanted = chooseSheets(read.grids, choices.hoja);
  if (wanted.told) told.push({ severity: 'error', place: { book: name, sheet: undefined }, ...wanted.told });
  const taken = (wanted.grids ?? []).flatMap((grid) => takeGrid(grid, sources, choices, told));
  if (taken.length === 0 && !told.some(({ severity, place }) => severity === 'error' && place.book === name))
    told.push({
      severity: 'error',
      place: { book: name, sheet: undefined },
      message: 'Ninguna hoja tiene los encabezados de una tabla del sitio.',
      hint: 'Ponga sobre los datos un renglón con los nombres de las columnas, como «variable», «periodo», «valor», «fuente».',
    });
  return taken;
}

function chooseSheets(
  grids: readonly Grid[],
  hoja: string | undefined,
): { grids: Grid[]; told?: never } | { grids?: never; told: Pick<Told, 'message' | 'hint'> } {
  if (hoja === undefined) return { grids: grids.filter(({ rows }) => rows.length > 0) };
  const found = grids.filter(({ sheet }) => sheet !== undefined && fold(sheet) === fold(hoja));
  const names = grids.flatMap(({ sheet }) => sheet ?? []);
  if (found.length > 0 || grids.length === 0) return { grids: found };
  const otherwise = names.length > 0 ? `Hay: ${names.join(', ')}.` : 'Un CSV no tiene hojas: quite --hoja.';
  return { told: { message: `No hay una hoja «${hoja}».`, hint: suggest(hoja, names, otherwise) } };
}

function takeGrid(grid: Grid, sources: Sources, choices: Choices, told: Told[]): TakenSheet[] {
  if (grid.isHidden && choices.hoja === undefined) {
    told.push(tellHidden(grid));
    return [];
  }
  const match = chooseTable(grid, choices);
  if (!match) return [];
  if ('severity' in match) {
    told.push(match);
    return [];
  }
  return takeMatched(grid, match, sources, choices, told);
}

function takeMatched(grid: Grid, match: Match, sources: Sources, { plan }: Choices, told: Told[]): TakenSheet[] {
  const { target, columns } = match;
  const found = target.isOfPlan ? findPlan(grid, match.index, plan, plansOfSite(sources)) : { plan: '' };
  if ('message' in found) {
    told.push({ severity: 'error', ...found });
    return [];
  }
  const { rows, told: ofRows } = readGrid(grid, match);
  told.push(...ofRows);
  return [{ grid, target, file: fileOf(target, found.plan), columns, rows }];
}

async function changeTable(
  file: string,
  sheets: readonly TakenSheet[],
  before: Uint8Array | undefined,
  told: Told[],
): Promise<TableChange | undefined> {
  const [{ target, grid }] = sheets as [TakenSheet];
  const existing = await readExisting(target, file, before);
  if ('reason' in existing) {
    told.push({
      severity: 'error',
      place: { book: grid.book, sheet: grid.sheet },
      message: `No se puede importar en ${file}, que tiene errores. ${existing.reason}`,
      hint: 'Corríjalos antes: «npm run validar» los dice todos.',
    });
    return undefined;
  }
  const merged = mergeRows(target, existing, sheets);
  told.push(...merged.told);
  const after = merged.changes.length === 0 ? before : writeTable(merged);
  return { file, target, merged, before, after };
}

function writeTable({ labels, rows }: MergedTable): Uint8Array {
  const padded = rows.map((row) => [...row, ...labels.slice(row.length).map(() => '')]);
  return new TextEncoder().encode(writeRows([labels, ...padded]));
}

const tellHidden = ({ book, sheet }: Grid): Told => ({
  severity: 'notice',
  place: { book, sheet },
  message: 'No se leyó esta hoja, que está oculta.',
  hint: `Si se ha de leer, dígalo: --hoja «${sheet}».`,
});
