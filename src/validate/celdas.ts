import { readCsv } from '../load/csv.ts';
import type { ArchivoPublico } from '../load/publico.ts';
import { formulaIn, isFormula } from '../model/celda.ts';
import { makeProblem, type Place, type Problem } from '../model/problema.ts';

/** Cells of a table of `public/` that a spreadsheet would run: the tables that the site writes itself have none. */
export function unsafeCells({ ruta, texto }: ArchivoPublico): Problem[] {
  if (texto === undefined || !/\.csv$/i.test(ruta)) return [];
  const { table } = readCsv(`public/${ruta}`, texto);
  // Where the separator is another, programs that part at commas find cells within these.
  const find = (cell: string) =>
    formulaIn(cell) ?? (table.separador === ',' ? undefined : cell.split(',').slice(1).find(isFormula));
  const judge = (cell: string, locate: () => Place) => {
    const formula = find(cell);
    return formula === undefined ? [] : [formulaProblem(locate(), cell, formula)];
  };
  const ofHeader = table.labels.flatMap((label) => judge(label.text, () => label));
  const ofRows = table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => judge(cell, () => table.locateCell(row, index))),
  );
  return [...ofHeader, ...ofRows];
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
