import { readCsv } from '../../load/csv/csv.ts';
import type { PublicFile } from '../../load/files/public-file.ts';
import type { RawTable } from '../../load/raw.ts';
import { formulaIn, isFormula } from '../../base/formula-cell.ts';
import { addUpToLimit } from '../../model/limits.ts';
import { makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';

/** By it Excel takes any character as the separator of cells. */
const ORDER = /^\uFEFF?\s*"?sep=[^,;\t][^\r\n]{0,20}/i;

/** Cells of a table of `public/` that a spreadsheet would run: the tables that the site writes itself have none. */
export function unsafeCells({ path, text }: PublicFile): Problem[] {
  if (text === undefined || !/\.csv$/i.test(path)) return [];
  const { table, problems } = readCsv(`public/${path}`, text);
  // After a quote that closes nothing, programs split cells each in their own way.
  const unread = problems.filter(({ code }) => code === 'limit' || code === 'quote-error');
  const told = ORDER.exec(text)?.[0];
  if (told !== undefined) unread.push(formulaProblem(startOf(`public/${path}`), told, told));
  addUpToLimit(unread, formulasOf(table));
  return unread;
}

function* formulasOf(table: RawTable): Generator<Problem> {
  // With another separator, programs that split at commas find cells within these.
  const find = (cell: string) =>
    formulaIn(cell) ?? (table.separator === ',' ? undefined : cell.split(',').slice(1).find(isFormula));
  for (const label of table.labels) {
    const formula = find(label.text);
    if (formula !== undefined) yield formulaProblem(label, label.text, formula);
  }
  for (const row of table.rows) {
    for (const [index, cell] of row.cells.entries()) {
      const formula = find(cell);
      if (formula !== undefined) yield formulaProblem(table.locateCell(row, index), cell, formula);
    }
  }
}

function formulaProblem(place: Place, value: string, formula: string): Problem {
  const within = 'Una hoja de cálculo que separe las celdas con otro signo tomaría parte de esta por una fórmula';
  const whole = 'Una hoja de cálculo tomaría esta celda por una fórmula';
  return makeProblem('spreadsheet-formula', place, {
    value,
    message: `${value.startsWith(formula) ? whole : within} y la ejecutaría.`,
    hint: `Escriba un apóstrofo antes: «'${formula.slice(0, 20)}».`,
  });
}
