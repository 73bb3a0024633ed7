import { stringify } from 'csv-stringify/sync';
import { escapeCell } from '../model/celda.ts';

type Celda = string | number | null;

/** A table as CSV (RFC 4180, with LF), its header first; a spreadsheet runs no cell of it. */
export function writeCsv(rows: readonly (readonly Celda[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escapeCell(cell) : cell))),
    // A reader may take a lone CR for the end of a row (RFC 4180 §2.6), and `#` for the start of a comment (CSVW's default).
    { record_delimiter: 'unix', quoted_match: /\r|^#/ },
  );
}
