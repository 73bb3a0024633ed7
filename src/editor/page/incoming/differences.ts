import type { Row } from '../../engine/engine-messages.ts';

/** What would be otherwise in a table: a cell, or a row with what it says. Rows from 0 below the header. */
export type Difference =
  | { kind: 'cell'; row: number; column: string; before: string; after: string }
  | { kind: 'added' | 'removed'; row: number; says: readonly (readonly [column: string, text: string])[] };

/** What a table would say otherwise. New rows stand at its end; `removed`: rows that it would lose. */
export function differencesOf(before: readonly Row[], after: readonly Row[], removed: readonly number[]): Difference[] {
  const [header = [], ...rows] = after;
  const gone = new Set(removed);
  return rows.flatMap((row, i): Difference[] => {
    const old = before[i + 1];
    if (gone.has(i) || !old) return [{ kind: old ? 'removed' : 'added', row: i, says: wordsOf(header, old ?? row) }];
    if (old === row) return [];
    return header.flatMap((column, j) => {
      const [was = '', is = ''] = [old[j], row[j]];
      return was === is ? [] : [{ kind: 'cell', row: i, column, before: was, after: is }];
    });
  });
}

const wordsOf = (header: Row, row: Row) =>
  header.flatMap((column, i) => (row[i] ? [[column, row[i] ?? ''] as const] : []));

/** How much of each kind. */
export const countDifferences = (differences: readonly Difference[]) => {
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  return { added: count('added'), changed: count('cell'), removed: count('removed') };
};
