import type { z } from 'zod';
import type { RawRow } from '../../load/raw.ts';
import { cellReading } from '../../model/fields/fields.ts';
import { footOf } from '../../validate/tables/table-foot.ts';
import type { Cell } from '../../workbook/workbook.ts';
import { isDoubtful, textFor } from './cell-text.ts';
import { Collected } from './collected.ts';
import type { Grid } from './grid.ts';
import type { Match } from './match-header.ts';
import type { CellPlace } from './place.ts';
import { fieldOf, neededKeys } from './intake-targets.ts';
import { tellDoubtful, tellFoot, tellHeader } from './tell-sheet.ts';
import type { Told } from './told.ts';

/** A row that was sent: what it says of each column, and where. */
export interface SentRow {
  place: CellPlace;
  values: Map<string, { text: string; place: CellPlace }>;
}

/** The rows of a sheet that say something. */
export function readGrid(grid: Grid, match: Match): { rows: SentRow[]; told: Told[] } {
  const below = fillMerged(grid, grid.rows.slice(match.index + 1), match);
  const header = new Map(grid.rows[match.index]?.cells.map(({ column, text }) => [column, text]));
  const written = below.filter(({ cells }) => !isHeaderAgain(cells, header));
  const foot = findFoot(written, match);
  const rows: SentRow[] = [];
  const told: Told[] = tellHeader(grid, match);
  const collected = new Collected(grid);
  for (const row of written) {
    const place = { book: grid.book, sheet: grid.sheet, row: row.number };
    if (foot.has(row)) told.push(tellFoot(place, row.cells[0]?.text ?? ''));
    else rows.push(readRow(place, row.cells, match, grid, collected, told));
  }
  return { rows: rows.filter(({ values }) => values.size > 0), told: [...told, ...collected.tell()] };
}

/** Totals and notes among the rows; what has a key in each of its places is none, whatever it is called. */
function findFoot(rows: Grid['rows'], { target, columns }: Match): Set<Grid['rows'][number]> {
  const raw = rows.map(({ number, cells }) => ({ cells: inOrder(cells), line: number, start: 0 }));
  const found = footOf(raw);
  const isKeyed = (cells: readonly Cell[]) =>
    neededKeys(target).every((key) => {
      const text = cells.find(({ column }) => column === columns.get(key))?.text.trim() ?? '';
      const read = text === '' ? undefined : cellReading(target.table.schema.shape[key] as z.ZodType)?.(text);
      return read !== undefined && 'value' in read;
    });
  return new Set(rows.filter(({ cells }, i) => found.has(raw[i] as RawRow) && !isKeyed(cells)));
}

/** The texts of a row, with those that are blank between them. */
function inOrder(cells: readonly Cell[]): string[] {
  const texts: string[] = [];
  for (const { column, text } of cells) texts[column - 1] = text;
  return Array.from(texts, (text) => text ?? '');
}

/** Printed pages repeat their headers. */
const isHeaderAgain = (cells: readonly Cell[], header: ReadonlyMap<number, string>) =>
  cells.length > 1 && cells.every(({ column, text }) => header.get(column) === text);

/** Cells joined from top to bottom say in each of their rows what the first one says. */
function fillMerged({ merges }: Grid, rows: Grid['rows'], { columns }: Match): Grid['rows'] {
  const read = new Set(columns.values());
  const joined = merges.filter(({ fromRow, toRow, fromColumn }) => toRow > fromRow && read.has(fromColumn));
  if (joined.length === 0) return rows;
  const byNumber = new Map(rows.map((row, i) => [row.number, i]));
  const filled = new Map<number, Cell[]>();
  for (const { fromRow, toRow, fromColumn } of joined) {
    const at = byNumber.get(fromRow) ?? -1;
    const first = rows[at]?.cells.find(({ column }) => column === fromColumn);
    for (let i = at + 1; first && i < rows.length && (rows[i]?.number ?? 0) <= toRow; i += 1) {
      const number = rows[i]?.number ?? 0;
      const own = filled.get(number) ?? [];
      own.push({ ...first, row: number });
      filled.set(number, own);
    }
  }
  return rows.map(({ number, cells }) => ({
    number,
    cells: [...cells, ...(filled.get(number) ?? [])].sort((a, b) => a.column - b.column),
  }));
}

function readRow(
  place: CellPlace,
  cells: readonly Cell[],
  { target, columns }: Match,
  { hasDoubtfulPoints }: Grid,
  collected: Collected,
  told: Told[],
): SentRow {
  const values: SentRow['values'] = new Map();
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  for (const [key, column] of columns) {
    const cell = byColumn.get(column);
    if (!cell) continue;
    const field = fieldOf(target, key);
    const text = textFor(field, cell);
    if (text === '') continue;
    const at = { ...place, column };
    if (hasDoubtfulPoints && isDoubtful(field, text)) told.push(tellDoubtful(at, key, text));
    collected.note(cell, field);
    values.set(key, { text, place: at });
  }
  return { place, values };
}
