import type { z } from 'zod';
import type { RawRow, RawTable } from '../../load/raw.ts';
import { fold } from '../../base/fold.ts';
import { isKey } from '../../model/fields/readings.ts';
import { excerpt, makeProblem, type Problem } from '../../model/problems/problem.ts';
import { isRequired, isWritten } from './header.ts';
import { beginsNote, namesTotal, type Part } from './table-foot.ts';

/**
 * Sets apart what stands below the rows of one of the site's own tables and is no record: a note or a total, that lacks what
 * each row must have. Read as rows, each would be as many errors as the columns that it lacks.
 */
export function setNotesApart(table: RawTable, schema: z.ZodObject): { table: RawTable; problems: Problem[] } {
  const required = requiredColumns(table, schema);
  const found: [RawRow, Part][] = [];
  for (const row of table.rows.toReversed()) {
    if (!row.cells.some(isWritten)) continue;
    const part = required.some((index) => !isWritten(row.cells[index] ?? '')) ? partOf(row) : undefined;
    if (!part) break;
    found.unshift([row, part]);
  }
  if (found.length === 0) return { table, problems: [] };
  const apart = new Set(found.map(([row]) => row));
  const problems = (['total', 'note'] as const).flatMap((part) => {
    const rows = found.flatMap(([row, own]) => (own === part ? [row] : []));
    return rows[0] ? [tell(table, schema, part, rows[0], rows.length - 1)] : [];
  });
  return { table: { ...table, rows: table.rows.filter((row) => !apart.has(row)) }, problems };
}

function requiredColumns({ labels }: RawTable, schema: z.ZodObject): number[] {
  const required = new Set(Object.keys(schema.shape).filter((key) => isRequired(schema, key)));
  return labels.flatMap(({ text }, index) => (required.has(fold(text)) ? [index] : []));
}

function partOf({ cells }: RawRow): Part | undefined {
  const written = cells.filter(isWritten).map((cell) => cell.trim());
  const [first = ''] = written;
  if (namesTotal(first)) return 'total';
  if (isKey(first)) return undefined;
  return beginsNote(first) || (written.length === 1 && isSentence(first)) ? 'note' : undefined;
}

/** Alone in its row, a text of several words is no value that a row could begin with. */
const isSentence = (text: string) => text.split(/\s+/).length >= 3;

function tell(table: RawTable, schema: z.ZodObject, part: Part, row: RawRow, others: number): Problem {
  const index = row.cells.findIndex(isWritten);
  const value = row.cells[index]?.trim() ?? '';
  const also = others === 0 ? '' : others === 1 ? ' Hay otro renglón así.' : ` Hay otros ${others} renglones así.`;
  const what =
    part === 'total'
      ? 'es un total, y no un renglón de la tabla: el sitio suma lo que se puede sumar'
      : 'es una nota al pie, y no un renglón de la tabla';
  return makeProblem('note-row', table.locateCell(row, index), {
    value,
    message: `«${excerpt(value)}» ${what}.${also}`,
    hint: `Borre ${others === 0 ? 'el renglón' : 'esos renglones'}.${part === 'note' ? placeOfNote(schema) : ''}`,
  });
}

/** Where what a note says may be written, as far as the table has a place for it. */
function placeOfNote({ shape }: z.ZodObject): string {
  if ('nota' in shape) {
    return ' Lo que dice de una cifra va en la columna «nota» de su renglón, y de dónde es, en «fuente».';
  }
  return 'fuente' in shape ? ' El documento de que se trata va en la columna «fuente» de cada renglón.' : '';
}
