import { readRows } from '../../load/csv/rows.ts';
import { readText } from '../../load/source.ts';
import type { OpenWorkbook } from '../../workbook/open-workbook.ts';
import type { Cell, Merge } from '../../workbook/workbook.ts';
import type { Told } from './told.ts';

/** A sheet of a workbook, or a CSV, as it was sent. */
export interface Grid {
  book: string;
  /** Undefined of a CSV, which has no name of its own. */
  sheet: string | undefined;
  isHidden: boolean;
  rows: { number: number; cells: Cell[] }[];
  merges: Merge[];
  /** Whether a point in a number may stand between thousands: where commas don't separate cells, they may be decimal. */
  hasDoubtfulPoints: boolean;
}

/** The sheets of a file by what it holds, or why it can't be read. */
export function readBook(book: string, bytes: Uint8Array, open: OpenWorkbook): { grids: Grid[]; told: Told[] } {
  const isCsv = /\.csv$/i.test(book);
  if (isCsv && !isZip(bytes)) return readCsvBook(book, bytes);
  const opened = isCsv ? { fault: MISNAMED } : open(bytes);
  if (opened.fault)
    return { grids: [], told: [{ severity: 'error', place: { book, sheet: undefined }, ...opened.fault }] };
  const grids = opened.sheets.map(({ name, ...sheet }) => ({ book, sheet: name, ...sheet, hasDoubtfulPoints: false }));
  return { grids, told: [] };
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const MISNAMED = {
  message: 'Es un libro de Excel con nombre de CSV.',
  hint: 'Cambie el final de su nombre a «.xlsx».',
};

function readCsvBook(book: string, bytes: Uint8Array): { grids: Grid[]; told: Told[] } {
  // Its ending in small letters is what its kind is known by.
  const { text, problems } = readText(book.toLowerCase(), bytes);
  const read = text === undefined ? undefined : readRows(book, text);
  const told = [...problems, ...(read?.problems ?? [])].map(({ severity, line, column, message, hint }): Told => ({
    severity: severity === 'error' ? 'error' : 'notice',
    place: { book, sheet: undefined, ...(severity === 'error' && line + column > 2 ? { row: line } : {}) },
    message,
    hint,
  }));
  if (!read || told.some(({ severity }) => severity === 'error')) return { grids: [], told };
  const rows = read.rows.map(({ line, cells }) => ({
    number: line,
    cells: cells.flatMap((cell, i): Cell[] =>
      cell.trim() === '' ? [] : [{ row: line, column: i + 1, kind: 'text', text: cell }],
    ),
  }));
  const grid = { book, sheet: undefined, isHidden: false, rows, merges: [], hasDoubtfulPoints: read.separator !== ',' };
  return { grids: [grid], told };
}
