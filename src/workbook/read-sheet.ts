import { type Calendar, writeDate } from './date-text.ts';
import type { Shown } from './number-formats.ts';
import { writeNumber, writePercentage } from './number-text.ts';
import { textReader } from './read-shared.ts';
import { readXml } from './read-workbook-xml.ts';
import { type Cell, type Merge, readReference, type Sheet, WorkbookFault } from './workbook.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  strings: readonly string[];
  styles: readonly Shown[];
  calendar: Calendar;
}

/** What is read of a sheet at most: cells, their letters, and the rows that joined cells take. */
const MOST_CELLS = 500_000;
const MOST_LETTERS = 50_000_000;
const MOST_MERGED_ROWS = 3_000_000;

/** A cell as it is written: its type, its style, and what its elements hold. */
interface Written {
  type: string;
  style: string;
  place: { row: number; column: number };
  value: string;
  /** Undefined where it is none; that of a shared formula may be empty. */
  formula: string | undefined;
}

/** Reads the cells of a sheet that hold something. What the sheet says of its own size is not believed. */
export function readSheet(name: string, bytes: Uint8Array, shared: Shared): Pick<Sheet, 'rows' | 'merges'> {
  const cells: Cell[] = [];
  const merges: Merge[] = [];
  const inline = textReader();
  let letters = 0;
  let mergedRows = 0;
  let at = { row: 0, column: 0 };
  let cell: Written | undefined;
  let part = '';
  readXml(name, bytes, {
    open(tag, attributes) {
      if (tag === 'row') at = { row: Number(attributes['r'] ?? at.row + 1), column: 0 };
      else if (tag === 'mergeCell') {
        mergedRows += addMerge(merges, attributes['ref'] ?? '');
        if (mergedRows > MOST_MERGED_ROWS) throw tooManyCells();
      } else if (tag === 'c') {
        const { r, t = 'n', s = '' } = attributes;
        at = (r === undefined ? undefined : readReference(r)) ?? { row: at.row, column: at.column + 1 };
        cell = { type: t, style: s, place: at, value: '', formula: undefined };
        inline.clear();
      } else if (tag === 'f' && cell) cell.formula = '';
      inline.open(tag);
      part = tag;
    },
    text(text) {
      if (part === 'v' && cell) cell.value += text;
      if (part === 'f' && cell) cell.formula += text;
      inline.text(text);
    },
    close(tag) {
      inline.close(tag);
      part = '';
      if (tag !== 'c' || !cell) return;
      const read = readCell(cell, inline.written(), shared);
      if (read && read.text !== '') cells.push(read);
      letters += read?.text.length ?? 0;
      if (cells.length > MOST_CELLS || letters > MOST_LETTERS) throw tooManyCells();
      cell = undefined;
    },
  });
  return { rows: gatherRows(cells), merges };
}

function gatherRows(cells: readonly Cell[]): Sheet['rows'] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => ({ number, cells: own.sort((a, b) => a.column - b.column) }));
}

/** Gives how many rows it takes. */
function addMerge(merges: Merge[], reference: string): number {
  const [from, to] = reference.split(':').map(readReference);
  if (!from || !to || from.row > to.row) return 0;
  merges.push({ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column });
  return to.row - from.row + 1;
}

function readCell({ type, style, place, value, formula }: Written, inline: string, shared: Shared): Cell | undefined {
  const base = { ...place, ...(formula !== undefined && { isFormula: true as const }) };
  // A program that only writes formulas keeps no result of them.
  if (formula && value === '' && type === 'n') return { ...place, kind: 'text', text: `=${formula}` };
  switch (type) {
    case 's':
      return { ...base, kind: 'text', text: shared.strings[Number(value)] ?? '' };
    case 'inlineStr':
      return { ...base, kind: 'text', text: inline };
    case 'str':
      return { ...base, kind: 'text', text: value };
    case 'b':
      return { ...base, kind: 'boolean', text: value.trim() === '1' ? 'VERDADERO' : 'FALSO' };
    case 'e':
      return { ...base, kind: 'error', text: value };
    case 'd':
      return { ...base, kind: 'date', text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ') };
    default:
      return value.trim() === '' ? undefined : { ...base, ...readNumeric(value.trim(), style, shared) };
  }
}

function readNumeric(value: string, style: string, { styles, calendar }: Shared): Omit<Cell, 'row' | 'column'> {
  const shown = styles[Number(style)] ?? 'number';
  if (shown === 'percentage') {
    const text = writePercentage(value);
    return text === undefined ? { kind: 'text', text: value } : { kind: 'number', text, isPercentage: true };
  }
  const date = shown === 'number' ? undefined : writeDate(value, shown, calendar);
  if (date !== undefined)
    return { kind: 'date', text: date, ...(shown === 'day-without-year' && { withoutYear: true as const }) };
  const text = writeNumber(value);
  return text === undefined ? { kind: 'text', text: value } : { kind: 'number', text };
}

const tooManyCells = () =>
  new WorkbookFault(
    `El libro es demasiado grande: de una hoja se lee hasta medio millón de celdas.`,
    'Copie a un libro nuevo solo las hojas y celdas que hacen falta, o divídalo.',
  );
