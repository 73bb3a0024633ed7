import { oncePer } from '../../../base/once-per.ts';
import type { ConjuntoCompleto } from '../../../model/tables/index.ts';
import { fits, type Room } from '../divide.ts';
import { type ListPage, listPages, plainPart } from './list-pages.ts';

type Row = ConjuntoCompleto['rows'][number];
export interface PageOfConjunto extends ListPage<undefined, Row> {
  conjunto: ConjuntoCompleto;
}

/** Cells that the page of all data sets holds itself. */
const WHOLE = { lines: 900, characters: 40_000 };
/** Cells of a page. */
const CELLS = 1200;

const cellsOf = ({ schema }: ConjuntoCompleto) => schema.fields.length + 1;
const lengthOfRow = (row: Row) => Object.values(row).reduce((sum, cell) => sum + cell.length, 0);

/** The rows that a table of a data set has room for. */
export const roomOfConjunto = (conjunto: ConjuntoCompleto): Room => ({
  lines: Math.max(1, Math.floor(CELLS / cellsOf(conjunto))),
  characters: 60_000,
});

/** The pages of data sets beside that of all data, a data set each at least; none where that one holds them. */
export const conjuntosPages = oncePer(({ conjuntos }: { conjuntos: readonly ConjuntoCompleto[] }): PageOfConjunto[] => {
  const lengths = conjuntos.flatMap((one) =>
    one.rows.flatMap((row) => [lengthOfRow(row), ...Array.from({ length: cellsOf(one) - 1 }, () => 0)]),
  );
  if (fits(lengths, (length) => length, WHOLE)) return [];
  return conjuntos.flatMap((conjunto) =>
    listPages({ list: 'datos', lengthOf: lengthOfRow, room: roomOfConjunto(conjunto) }, [
      plainPart(conjunto.id, conjunto.rows),
    ]).map((page) => ({ ...page, conjunto })),
  );
});
