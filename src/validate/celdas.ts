import { readCsv } from '../load/csv.ts';
import type { ArchivoPublico } from '../load/publico.ts';
import { isFormula } from '../model/celda.ts';
import { makeProblem, type Place, type Problem } from '../model/problema.ts';

/** Cells of a table of `public/` that a spreadsheet would run: the tables that the site writes itself have none. */
export function unsafeCells({ ruta, texto }: ArchivoPublico): Problem[] {
  if (texto === undefined || !/\.csv$/i.test(ruta)) return [];
  const { table } = readCsv(`public/${ruta}`, texto);
  const ofHeader = table.labels.flatMap((label) => (isFormula(label.text) ? [formulaProblem(label, label.text)] : []));
  const ofRows = table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => (isFormula(cell) ? [formulaProblem(table.locateCell(row, index), cell)] : [])),
  );
  return [...ofHeader, ...ofRows];
}

function formulaProblem(place: Place, value: string): Problem {
  return makeProblem('spreadsheet-formula', place, {
    value,
    message: 'Una hoja de cálculo tomaría esta celda por una fórmula y la ejecutaría.',
    hint: `Escriba un apóstrofo antes: «'${value.slice(0, 20)}».`,
  });
}
