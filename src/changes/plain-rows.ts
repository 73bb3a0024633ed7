import { excerpt } from '../model/problems/problem.ts';
import { readAmount, showDifference } from './amounts.ts';
import type { Change } from './change.ts';
import type { Row, RowChange } from './compare-tables.ts';
import { tell } from './tell-change.ts';

/** Longest value quoted in a sentence, in UTF-16 units. */
const LONGEST = 160;

export const quote = (cell: string): string =>
  cell.trim() === '' ? 'en blanco' : `«${excerpt(cell.trim(), LONGEST)}»`;

/** What no special sentence tells of a row: each column with its value before and after. */
export function tellPlainly(change: RowChange, told: readonly string[]): Change[] {
  const { table, key, before, after, cells } = change;
  const ofSessions = table.name === 'sesiones';
  const name = `${nameOf(change)}, renglón ${quote(key)}`;
  if (before && after) {
    const [id = ''] = table.key ?? [];
    return cells
      .filter(({ column }) => !told.includes(column))
      .map(({ column, before: was, after: is }) => {
        const difference =
          readAmount(was) && readAmount(is) && table.numbers?.has(column) ? `: ${showDifference(was, is)}` : '';
        const isKey = table.key?.length === 1 && column === id;
        const code = isKey ? 'key-changed' : ofSessions ? 'agreement-changed' : 'cell-changed';
        const text = `${name}, columna «${column}»: ${quote(was)} → ${quote(is)}${difference}.`;
        return { ...tell(code, 'after', after.locate(column), text), before: was, after: is };
      });
  }
  const row = (after ?? before) as Row;
  const code = ofSessions ? 'agreement-changed' : after ? 'row-added' : 'row-removed';
  const text = `${name}: ${after ? 'nuevo' : 'se quita'}. ${summarize(row, table.key ?? [])}`;
  return [tell(code, after ? 'after' : 'before', row.locate(), text)];
}

const nameOf = ({ table }: RowChange) => (table.plan === undefined ? table.name : `${table.name} de ${table.plan}`);

/** How many cells of a row are quoted. */
const MOST_CELLS = 4;

/** The first cells of a row beside its key. */
function summarize({ cells }: Row, key: readonly string[]): string {
  const written = Object.entries(cells).filter(([column, cell]) => !key.includes(column) && cell.trim() !== '');
  const shown = written.slice(0, MOST_CELLS).map(([column, cell]) => `${column}: ${quote(excerpt(cell.trim(), 80))}`);
  return shown.length === 0 ? '' : `${shown.join('; ')}${written.length > MOST_CELLS ? '…' : ''}`;
}
