import type { z } from 'zod';
import type { RawRecord } from '../../load/raw.ts';
import { fieldRegistry } from '../../model/fields/fields.ts';
import { PATTERNS } from '../../model/fields/patterns.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';

/** A problem of a table's record, with its position among the records. */
export interface Found {
  row: number;
  problem: Problem;
}

/** Rows of a column, one below the other, that lack a value they must have. */
interface Blanks {
  first: number;
  last: number;
}

/**
 * The problems of a table's records, in their order. Blanks below each other are one problem, at the first: of merged
 * cells, Excel keeps the text only in the topmost.
 */
export function joinBlanks(schema: z.ZodObject, records: readonly RawRecord[], found: readonly Found[]): Problem[] {
  const told: [Problem, Blanks | undefined][] = [];
  const open = new Map<string, Blanks>();
  for (const { row, problem } of found) {
    const above = open.get(problem.field);
    if (!isBlank(problem)) told.push([problem, undefined]);
    else if (above?.last === row - 1) above.last = row;
    else {
      const blanks = { first: row, last: row };
      open.set(problem.field, blanks);
      told.push([problem, blanks]);
    }
  }
  return told.map(([problem, blanks]) =>
    blanks ? describe(problem, blanks, isRepeated(schema, records, problem.field) ? records : []) : problem,
  );
}

/**
 * Whether cells of a column may be joined: a figure copied from the row above would be made up, and a key, a name or a
 * place in a document, where each row has its own, would be another's.
 */
function isRepeated(schema: z.ZodObject, records: readonly RawRecord[], column: string): boolean {
  const { kind = 'texto', pattern } = fieldRegistry.get(schema.shape[column] as z.ZodType) ?? {};
  if (['numero', 'numero-o-si', 'entero'].includes(kind)) return false;
  if (!['texto', 'clave'].includes(kind) && pattern !== PATTERNS.fuente) return true;
  const written = records.map(({ plain }) => (plain as Record<string, string>)[column]?.trim() ?? '').filter(Boolean);
  return new Set(written).size < written.length;
}

function isBlank({ code, value }: Problem): boolean {
  return code === 'constraint-error' && value.trim() === '';
}

function describe(problem: Problem, { first, last }: Blanks, records: readonly RawRecord[]): Problem {
  const mas = last - first;
  const also =
    mas === 1 ? ' También falta en el renglón siguiente.' : ` También falta en los ${mas} renglones siguientes.`;
  const above = (records[first - 1]?.plain as Record<string, string> | undefined)?.[problem.field]?.trim() ?? '';
  return {
    ...problem,
    message: `${problem.message}${mas > 0 ? also : ''}`,
    hint: `${problem.hint}${above === '' ? '' : `${MERGED}${excerpt(above)}».`}`,
  };
}

const MERGED = ' Si en Excel está combinada con la de arriba, sepárelas y repita «';

/** A hint where it is known which cells are joined: what the row above says is none of this one's. */
export const withoutMergedCells = (hint: string): string => hint.split(MERGED)[0] ?? '';
