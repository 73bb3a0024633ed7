import { readCsv } from '../load/csv.ts';
import type { ArchivoPublico } from '../load/publico.ts';
import type { RawTable } from '../load/raw.ts';
import { isFormula } from '../model/celda.ts';
import { addUpToLimit } from '../model/limites.ts';
import { makeProblem, type Place, type Problem } from '../model/problema.ts';

/** Cells of a table of `public/` that a spreadsheet would run: the tables that the site writes itself have none. */
export function unsafeCells({ ruta, texto }: ArchivoPublico): Problem[] {
  if (texto === undefined || !/\.csv$/i.test(ruta)) return [];
  const { table, problems } = readCsv(`public/${ruta}`, texto);
  const unread = problems.filter(({ code }) => code === 'limit');
  addUpToLimit(unread, formulasOf(table));
  return unread;
}

function* formulasOf(table: RawTable): Generator<Problem> {
  for (const label of table.labels) if (isFormula(label.text)) yield formulaProblem(label, label.text);
  for (const row of table.rows) {
    for (const [index, cell] of row.cells.entries()) {
      if (isFormula(cell)) yield formulaProblem(table.locateCell(row, index), cell);
    }
  }
}

function formulaProblem(place: Place, value: string): Problem {
  return makeProblem('spreadsheet-formula', place, {
    value,
    message: 'Una hoja de cálculo tomaría esta celda por una fórmula y la ejecutaría.',
    hint: `Escriba un apóstrofo antes: «'${value.slice(0, 20)}».`,
  });
}
