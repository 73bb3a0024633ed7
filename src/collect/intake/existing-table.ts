import { readCsv } from '../../load/csv/csv.ts';
import { readText } from '../../load/source.ts';
import { canonicalForm } from '../../normalize/canonical-form.ts';
import { readHeader } from '../../validate/tables/header.ts';
import type { Target } from './tables.ts';

/** A table as its file has it, in its canonical form. */
export interface ExistingTable {
  labels: string[];
  /** The position of each column that is there. */
  columns: Map<string, number>;
  rows: string[][];
}

/** What a table's file holds, or why it can't be changed. A file that isn't there is a table without rows and columns. */
export async function readExisting(
  target: Target,
  file: string,
  bytes: Uint8Array | undefined,
): Promise<ExistingTable | { reason: string }> {
  if (!bytes) return { labels: [], columns: new Map(), rows: [] };
  const canonical = await canonicalForm(file, bytes);
  if ('reason' in canonical) return canonical;
  const { table } = readCsv(file, readText(file, canonical.bytes).text ?? '');
  const { columns, problems } = readHeader(table, target.table.schema);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) return { reason: error.message };
  return { labels: table.labels.map(({ text }) => text), columns, rows: table.rows.map(({ cells }) => [...cells]) };
}
