import { stringify } from 'csv-stringify/sync';
import { escapeCell } from '../base/formula-cell.ts';
import type { Value } from './open-table.ts';
import type { Row } from './packed-rows.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180, with LF), its header first, some rows at a time; a spreadsheet runs no cell of it. It begins with a byte-order mark,
 * by which Excel knows that it is in UTF-8 and shows its accents (docs/decisiones/0049).
 */
export function* writeCsv(batches: Iterable<readonly Row[]>): Generator<string, void> {
  yield BYTE_ORDER_MARK;
  for (const rows of batches)
    yield stringify(
      rows.map((row) => row.map(writeCell)),
      {
        record_delimiter: 'unix',
        // A reader may take a lone CR for the end of a row (RFC 4180 §2.6), and `#` for the start of a comment (CSVW's default).
        quoted_match: /\r|^#/,
        cast: {
          string: (value, { records }) => (isAfterMinus(rows[records]) ? { value, quoted: isWords(value) } : value),
        },
      },
    );
}

/**
 * A row that begins with a number below zero, which stands as it was written: where commas separate nothing, all of the
 * row begins with a sign. In quotes, the texts after it make no formula of it.
 */
const isAfterMinus = (row: Row | undefined) => /^-/.test(String(row?.[0] ?? ''));

const isWords = (cell: string) => /[^\d.-]/.test(cell);

function writeCell(cell: Value): string | null {
  return typeof cell === 'string' ? escapeCell(cell) : cell === null ? null : writeNumber(cell);
}

/** Without an exponent, which readers of decimals don't take. */
export const writeNumber = (number: number): string =>
  Number.isSafeInteger(number) ? String(number) : DECIMALS.format(number);

const DECIMALS = new Intl.NumberFormat('en-US', {
  useGrouping: false,
  maximumFractionDigits: 20,
  signDisplay: 'negative',
});
