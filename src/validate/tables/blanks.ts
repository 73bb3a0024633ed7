import type { z } from 'zod';
import type { RawRecord } from '../../load/raw.ts';
import { fieldRegistry } from '../../model/fields/fields.ts';
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
    blanks ? describe(problem, blanks, isMeasured(schema, problem.field) ? [] : records) : problem,
  );
}

/** A figure is never offered: copied from the row above, it would be made up. */
function isMeasured(schema: z.ZodObject, field: string): boolean {
  const kind = fieldRegistry.get(schema.shape[field] as z.ZodType)?.kind;
  return kind !== undefined && ['numero', 'numero-o-si', 'entero'].includes(kind);
}

function isBlank({ code, value }: Problem): boolean {
  return code === 'constraint-error' && value.trim() === '';
}

function describe(problem: Problem, { first, last }: Blanks, records: readonly RawRecord[]): Problem {
  const mas = last - first;
  const also =
    mas === 1 ? ' También falta en el renglón siguiente.' : ` También falta en los ${mas} renglones siguientes.`;
  const above = (records[first - 1]?.plain as Record<string, string> | undefined)?.[problem.field]?.trim() ?? '';
  const combined = ` Si en Excel está combinada con la de arriba, sepárelas y repita «${excerpt(above)}».`;
  return {
    ...problem,
    message: `${problem.message}${mas > 0 ? also : ''}`,
    hint: `${problem.hint}${above === '' ? '' : combined}`,
  };
}
