import type { z } from 'zod';
import { fold } from '../../base/fold.ts';
import { nearest } from '../../base/nearest.ts';
import type { RawRow } from '../../load/raw.ts';
import { cellReading } from '../../model/fields/fields.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { footOf } from '../../validate/tables/table-foot.ts';
import { type Cell, lettersOf } from '../../workbook/workbook.ts';
import { hasHiddenFigures, isDoubtful, textFor } from './cell-text.ts';
import type { Grid } from './grid.ts';
import type { CellPlace } from './place.ts';
import type { Match } from './match-header.ts';
import { fieldOf, keysOf, neededKeys, type Target } from './tables.ts';
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
    collected.note(cell);
    values.set(key, { text, place: at });
  }
  return { place, values };
}

function tellDoubtful(place: CellPlace, field: string, text: string): Told {
  return {
    severity: 'error',
    code: 'type-error',
    place,
    field,
    message: `«${text}» se puede leer de dos maneras: en un archivo sin comas, el punto puede separar millares o decimales.`,
    hint: `Escriba «${text.replace('.', '')}» si son millares; si son decimales, agregue un cero al final: «${text}0».`,
  };
}

function tellFoot(place: CellPlace, first: string): Told {
  return {
    severity: 'notice',
    place,
    message: `No se leyó este renglón, que es un total o una nota: «${excerpt(first, 60)}».`,
    hint: 'Si es un dato más, quite del principio la palabra que lo hace parecer total o nota.',
  };
}

function tellHeader({ book, sheet, rows }: Grid, { target, index, columns, repeated, unknown }: Match): Told[] {
  const row = rows[index]?.number ?? 1;
  const free = keysOf(target).filter((key) => !columns.has(key));
  const meant = (cell: Cell) => nearest(fold(cell.text), free);
  const told = repeated.map(({ cell, key }): Told => ({
    severity: 'error',
    code: 'duplicate-label',
    place: { book, sheet, row, column: cell.column },
    message: `Hay dos columnas «${key}».`,
    hint: 'Deje una sola.',
  }));
  const others: Cell[] = [];
  for (const cell of unknown) {
    const key = meant(cell);
    if (key === undefined) others.push(cell);
    else told.push(tellMisspelt({ book, sheet, row, column: cell.column }, target, cell, key));
  }
  if (others.length > 0)
    told.push({
      severity: 'notice',
      place: { book, sheet, row },
      message: `No se leen estas columnas, que la tabla no tiene: ${others
        .slice(0, 20)
        .map(({ text, column }) => `${lettersOf(column)} «${excerpt(text, 40)}»`)
        .join(', ')}${others.length > 20 ? '…' : '.'}`,
      hint: `La tabla tiene: ${keysOf(target).join(', ')}.`,
    });
  return told;
}

const tellMisspelt = (place: CellPlace, { name }: Target, { text }: Cell, meant: string): Told => ({
  severity: 'error',
  code: 'extra-label',
  place,
  meant,
  message: `«${excerpt(text, 60)}» no es una columna de ${name}.`,
  hint: `¿Quiso escribir «${meant}»? Si es otra cosa y no se ha de leer, escriba el encabezado entre paréntesis.`,
});

/** What is told once of many cells. */
class Collected {
  readonly #grid: Grid;
  readonly #cells = new Map<keyof typeof WORDS, Cell[]>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  note(cell: Cell): void {
    const kinds = {
      formula: cell.isFormula,
      percentage: cell.isPercentage,
      withoutYear: cell.withoutYear,
      hidden: hasHiddenFigures(cell),
    };
    for (const [kind, applies] of Object.entries(kinds)) {
      const key = kind as keyof typeof WORDS;
      if (!applies) continue;
      const own = this.#cells.get(key) ?? [];
      own.push(cell);
      this.#cells.set(key, own);
    }
  }

  tell(): Told[] {
    const { book, sheet } = this.#grid;
    return [...this.#cells].map(([kind, cells]): Told => {
      const [first] = cells as [Cell];
      const names = cells.slice(0, 5).map(({ row, column }) => `${lettersOf(column)}${row}`);
      const where =
        cells.length === 1
          ? `La celda ${names[0]}`
          : `${cells.length} celdas (${names.join(', ')}${cells.length > 5 ? '…' : ''})`;
      const { severity, one, many, hint } = WORDS[kind];
      return {
        severity,
        place: { book, sheet, row: first.row, column: first.column },
        message: `${where} ${cells.length === 1 ? one : many}: ${cells.length === 1 ? 'se leyó' : 'se leyeron'} como «${excerpt(first.text, 40)}»${cells.length === 1 ? '' : ' la primera'}.`,
        hint,
      };
    });
  }
}

const WORDS = {
  formula: {
    severity: 'notice',
    one: 'es una fórmula',
    many: 'son fórmulas',
    hint: 'Se tomó lo que daba cuando se guardó el libro. Si el libro cambió después, ábralo y guárdelo de nuevo.',
  },
  percentage: {
    severity: 'notice',
    one: 'tiene formato de porcentaje',
    many: 'tienen formato de porcentaje',
    hint: 'Se leyó el número que se ve, sin el signo %. La unidad va en su columna.',
  },
  withoutYear: {
    severity: 'warning',
    one: 'muestra un día sin año',
    many: 'muestran un día sin año',
    hint: 'El año lo puso el programa: revíselo en el documento.',
  },
  hidden: {
    severity: 'notice',
    one: 'guarda más cifras de las que se ven',
    many: 'guardan más cifras de las que se ven',
    hint: 'Es el resultado de un cálculo, y se tomó completo. Si el documento imprime otra cosa, escriba la cifra como está impresa.',
  },
} as const satisfies Record<string, Pick<Told, 'severity' | 'hint'> & { one: string; many: string }>;
