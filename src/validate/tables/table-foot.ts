import type { RawRow, RawTable } from '../../load/raw.ts';
import { fold } from '../../base/fold.ts';
import { excerpt, makeProblem, type Problem } from '../../model/problems/problem.ts';
import { isWritten } from './header.ts';

/** A table without what stands below its rows, and the texts of what was set apart. */
interface Apart {
  table: RawTable;
  foot: string[];
  problems: Problem[];
}

export type Part = 'total' | 'note';

/**
 * Sets apart what documents print below a table: its total, which would be counted twice, and its notes. A row that is
 * called «Total» and no more is the total wherever it stands.
 */
export function setFootApart(table: RawTable): Apart {
  const below = footOf(table.rows);
  const rows = table.rows.filter((row) => !below.has(row));
  if (!rows.some(({ cells }) => cells.some(isWritten))) return { table, foot: [], problems: [] };
  return {
    table: { ...table, rows },
    foot: [...below.keys()].map(({ cells }) => cells.filter(isWritten).join(', ').trim()),
    problems: [...below].map(([row, part]) => tell(table, row, part)),
  };
}

/** The rows to set apart, in their order. */
export function footOf(rows: readonly RawRow[]): Map<RawRow, Part> {
  const found = new Map<RawRow, Part>();
  const title = notesTitle(rows);
  let isEnd = true;
  for (const [index, row] of [...rows.entries()].reverse()) {
    if (!row.cells.some(isWritten)) continue;
    const part = index > title ? 'note' : partOf(row, isEnd);
    if (part) found.set(row, part);
    else isEnd = false;
  }
  return new Map([...found].reverse());
}

/** The row that says «Notas:» and no more, below which each row has a single text; past the last row if there is none. */
function notesTitle(rows: readonly RawRow[]): number {
  const index = rows.findLastIndex(({ cells }) => !isAlone(cells));
  const title = rows.findIndex(
    ({ cells }, i) => i > index && /^(?:notas?|observaciones)\s*:?$/i.test(cells[0]?.trim() ?? ''),
  );
  return title === -1 ? rows.length : title;
}

const isAlone = (cells: readonly string[]) => cells.filter(isWritten).length <= 1;

/** As they begin once folded: small letters without accents, with `_` between words. */
const TOTAL = /^(?:gran_)?(?:sub)?total(?:es)?(?:_general(?:es)?)?$/;
const TOTAL_AT_END = /^(?:(?:gran_)?(?:sub)?total(?:es)?|suma(?:s|toria)?)(?:_[a-z0-9]+){0,3}$/;
const NOTE =
  /^(?:\W*(?:fuentes?|notas?|observaciones|elaborad[oa]|elaboracion|actualizad[oa]|actualizacion|(?:con )?(?:fecha de )?corte al?|(?:las |los )?(?:cifras|datos)|(?:la )?informacion|(?:no )?incluye|nd|n\/d)\b|\*|[per]\/\s|\(?[\d¹²³][)/]|[¹²³])/;

function partOf({ cells }: RawRow, isEnd: boolean): Part | undefined {
  const first = cells.find(isWritten)?.trim() ?? '';
  // A large table has millions of rows, and few begin so.
  if (!isEnd && !/total/i.test(first)) return undefined;
  const written = cells.filter(isWritten);
  const folded = fold(first);
  if (written.length > 1 && TOTAL.test(folded)) return 'total';
  if (!isEnd) return undefined;
  if (written.length > 1 && TOTAL_AT_END.test(folded)) return 'total';
  const isText = written.length === 1 && cells[0] === written[0];
  return /^(?:fuentes?|notas?):/i.test(first) || (isText && beginsNote(first)) ? 'note' : undefined;
}

/** Whether a text begins as what is printed below tables does. */
export const beginsNote = (text: string) => NOTE.test(text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));

/** Whether a text names the sum of what is above it. */
export const namesTotal = (text: string) => TOTAL_AT_END.test(fold(text)) || TOTAL.test(fold(text));

function tell(table: RawTable, row: RawRow, part: Part): Problem {
  const index = row.cells.findIndex(isWritten);
  const value = row.cells[index] ?? '';
  return makeProblem('table-foot', table.locateCell(row, index), {
    value,
    ...(part === 'total'
      ? {
          message: `«${excerpt(value)}» es el total de los demás renglones: no se suma con ellos ni se dibuja.`,
          hint: 'Borre el renglón; queda mejor en la descripción de la tabla, en su .json («description»).',
        }
      : {
          message: `«${excerpt(value)}» es una nota al pie: no se cuenta entre los renglones.`,
          hint: 'Pásela a la descripción de la tabla, en su .json («description»), y borre el renglón.',
        }),
  });
}
