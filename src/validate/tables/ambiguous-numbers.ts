import type { RawRow, RawTable } from '../../load/raw.ts';
import { makeProblem, type Problem } from '../../model/problems/problem.ts';

/**
 * The contract's decimal sign is the point. But a file whose cells are separated by `;` comes from a computer that writes decimals with a
 * comma, and thousands with a point: there «1.234» may be either. Between commas it has decimals; where no other number of
 * its column has any, it is worth a look.
 */
export function* ambiguousNumbers(
  table: RawTable,
  rows: readonly RawRow[],
  columns: [key: string, index: number][],
): Generator<Problem> {
  for (const [key, index] of columns) {
    if (table.separator === ',') yield* assumedDecimals(table, rows, key, index);
    else {
      for (const row of rows) if (MAYBE_THOUSANDS.test(cellOf(row, index))) yield ambiguous(table, row, key, index);
    }
  }
}

const MAYBE_THOUSANDS = /^-?\d{1,3}\.\d{3}$/;
const cellOf = ({ cells }: RawRow, index: number) => (cells[index] ?? '').trim();

/** No thousand begins with 0. */
const LIKE_THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

function* assumedDecimals(table: RawTable, rows: readonly RawRow[], key: string, index: number): Generator<Problem> {
  const doubtful = new Set(rows.filter((row) => LIKE_THOUSANDS.test(cellOf(row, index))));
  if (doubtful.size === 0) return;
  const others = rows.filter((row) => !doubtful.has(row)).map((row) => cellOf(row, index));
  const areWhole = others.some((cell) => /^-?\d+$/.test(cell)) && !others.some((cell) => /\d[.,]\d/.test(cell));
  for (const row of areWhole ? doubtful : []) yield assumed(table, row, key, index);
}

function assumed(table: RawTable, row: RawRow, key: string, index: number): Problem {
  const value = cellOf(row, index);
  return makeProblem('assumed-decimals', table.locateCell(row, index), {
    field: key,
    value,
    message: `«${value}» se leyó con decimales, y los demás números de su columna no tienen: el punto puede separar millares.`,
    hint: `Escriba «${value.replace('.', '')}» si son millares; si son decimales, agregue un cero al final: «${value}0».`,
  });
}

function ambiguous(table: RawTable, row: RawRow, key: string, index: number): Problem {
  const value = cellOf(row, index);
  return makeProblem('type-error', table.locateCell(row, index), {
    field: key,
    value,
    message: `«${value}» se puede leer de dos maneras: en un archivo sin comas, el punto puede separar millares o decimales.`,
    hint: `Escriba «${value.replace('.', '')}» si son millares; si son decimales, agregue un cero al final: «${value}0».`,
  });
}
