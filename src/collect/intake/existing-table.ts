import type { RawTable } from '../../load/raw.ts';
import { readHeader } from '../../validate/tables/header.ts';
import type { Target } from './intake-targets.ts';

/** A table as its file has it. */
export interface ExistingTable {
  labels: string[];
  /** The position of each column that is there. */
  columns: Map<string, number>;
  rows: string[][];
}

/** A table to put rows into, or why it can't be changed. */
export function existingTable({ table: { schema } }: Target, table: RawTable): ExistingTable | { reason: string } {
  const { columns, problems } = readHeader(table, schema);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) return { reason: error.message };
  return { labels: table.labels.map(({ text }) => text), columns, rows: table.rows.map(({ cells }) => [...cells]) };
}
