import type { RawRow, RawTable } from '../../load/raw.ts';
import { makeProblem, type Problem } from '../../model/problems/problem.ts';

/**
 * The contract's decimal sign is the point. But a file whose cells are separated by `;` comes from a computer that writes decimals with a
 * comma, and thousands with a point: there «1.234» may be either.
 */
export function* ambiguousNumbers(
  table: RawTable,
  rows: readonly RawRow[],
  columns: [key: string, index: number][],
): Generator<Problem> {
  if (table.separator === ',') return;
  for (const row of rows) {
    for (const [key, index] of columns) {
      if (/^-?\d{1,3}\.\d{3}$/.test((row.cells[index] ?? '').trim())) yield ambiguous(table, row, key, index);
    }
  }
}

function ambiguous(table: RawTable, row: RawRow, key: string, index: number): Problem {
  const value = (row.cells[index] ?? '').trim();
  return makeProblem('type-error', table.locateCell(row, index), {
    field: key,
    value,
    message: `«${value}» se puede leer de dos maneras: en un archivo sin comas, el punto puede separar millares o decimales.`,
    hint: `Escriba «${value.replace('.', '')}» si son millares; si son decimales, agregue un cero al final: «${value}0».`,
  });
}
