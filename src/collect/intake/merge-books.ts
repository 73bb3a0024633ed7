import { fold } from '../../base/fold.ts';
import { suggest } from '../../base/nearest.ts';
import type { Sources } from '../../load/sources.ts';
import type { OpenWorkbook } from '../../workbook/open-workbook.ts';
import { type Choices, chooseTable } from './choose-table.ts';
import type { ExistingTable } from './existing-table.ts';
import { findPlan, plansOfSite } from './find-plan.ts';
import { type Grid, readBook } from './grid.ts';
import type { Match } from './match-header.ts';
import type { Book, TakenSheet } from './intake.ts';
import { type MergedTable, mergeRows } from './merge-rows.ts';
import { readGrid } from './read-grid.ts';
import { fileOf, type Target } from './intake-targets.ts';
import type { Told } from './told.ts';

/** The site that books are put into, and what reads them. */
export interface Into {
  sources: Sources;
  /** The table that a file of the site holds, or why nothing can be put into it. */
  read: (target: Target, file: string) => Promise<ExistingTable | { reason: string }>;
  open: OpenWorkbook;
  choices: Choices;
}

/** Tables with what some books say put into them, and what is to be said of these. Nothing is judged. */
export interface Merged {
  sheets: TakenSheet[];
  tables: { file: string; target: Target; merged: MergedTable }[];
  told: Told[];
}

export async function mergeBooks(books: readonly Book[], into: Into): Promise<Merged> {
  const told: Told[] = [];
  const sheets = books.flatMap((book) => takeBook(book, into, told));
  const tables: Merged['tables'] = [];
  for (const [file, own] of Map.groupBy(sheets, (sheet) => sheet.file)) {
    const [{ target, grid }] = own as [TakenSheet];
    const existing = await into.read(target, file);
    if ('reason' in existing) {
      told.push(tellBroken(grid, file, existing.reason));
      continue;
    }
    const merged = mergeRows(target, existing, own);
    told.push(...merged.told);
    tables.push({ file, target, merged });
  }
  return { sheets, tables, told };
}

function takeBook({ name, bytes }: Book, { sources, open, choices }: Into, told: Told[]): TakenSheet[] {
  const read = readBook(name, bytes, open);
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

const tellHidden = ({ book, sheet }: Grid): Told => ({
  severity: 'notice',
  place: { book, sheet },
  message: 'No se leyó esta hoja, que está oculta.',
  hint: `Si se ha de leer, dígalo: --hoja «${sheet}».`,
  mends: 'sheet',
});

const tellBroken = ({ book, sheet }: Grid, file: string, reason: string): Told => ({
  severity: 'error',
  place: { book, sheet },
  message: `No se puede importar en ${file}, que tiene errores. ${reason}`,
  hint: 'Corríjalos antes: «npm run validar» los dice todos.',
  mends: 'errors',
});
