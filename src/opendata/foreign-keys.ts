import { PLAN_TABLES } from '../model/tables/index.ts';
import type { Column, OpenTable } from './open-table.ts';

/** Columns that together name a row of another published table, by its key. */
interface ForeignKey {
  columns: string[];
  table: OpenTable;
}

/**
 * The columns whose every value is an id of one published table; in tables of a plan, a table of the same plan. A
 * commitment's id is unique only with its plan, which must be in the same row.
 */
export function foreignKeys(own: OpenTable, all: readonly OpenTable[]): ForeignKey[] {
  return own.columns.flatMap((column) => {
    const { refersTo = [], isList } = column.field;
    const [name] = refersTo;
    if (name === undefined || refersTo.length > 1 || isList || name === 'documentos') return [];
    const table = all.find((other) => other.path === pathOf(name, own.plan));
    const columns = table && columnsToKey(own, column, table);
    return columns ? [{ columns, table }] : [];
  });
}

const pathOf = (name: string, plan: string | undefined) => (name in PLAN_TABLES ? `planes/${plan}/${name}` : name);

function columnsToKey(own: OpenTable, { name }: Column, { key }: OpenTable): string[] | undefined {
  if (key.join() === 'id') return [name];
  const hasPlan = own.columns.some((other) => other.name === 'plan');
  return key.join() === 'plan,id' && hasPlan ? ['plan', name] : undefined;
}

/** Whether the key has a value in every row: only such is a primary key. */
export const isKeyRequired = ({ key, columns }: OpenTable) =>
  key.length > 0 && key.every((name) => columns.find((column) => column.name === name)?.field.required);
