import { readCsv } from '../load/csv.ts';
import type { ArchivoPublico } from '../load/publico.ts';
import { isFormula } from '../model/celda.ts';
import { makeProblem, type Problem } from '../model/problema.ts';

/** Cells of a table of `public/` that a spreadsheet would run: the tables that the site writes itself have none. */
export function unsafeCells({ ruta, texto }: ArchivoPublico): Problem[] {
  if (texto === undefined || !/\.csv$/i.test(ruta)) return [];
  const { table } = readCsv(`public/${ruta}`, texto);
  const header = { cells: table.labels.map(({ text }) => text), locateCell: (index: number) => table.labels[index] };
  return [header, ...table.rows].flatMap(({ cells, locateCell }) =>
    cells.flatMap((cell, index) => {
      const place = locateCell(index);
      return place && isFormula(cell) ? [formulaProblem(place, cell)] : [];
    }),
  );
}

function formulaProblem(place: Parameters<typeof makeProblem>[1], value: string): Problem {
  return makeProblem('unsafe-file', place, {
    value,
    message: 'Una hoja de cálculo tomaría esta celda por una fórmula y la ejecutaría.',
    hint: `Escriba un apóstrofo antes: «'${value.slice(0, 20)}».`,
  });
}
