import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalForm } from '../../normalize/canonical-form.ts';
import { type TableName, TABLES } from '../../model/tables/index.ts';
import { readRows } from '../../load/csv/rows.ts';
import { type Row, rowText, tableText } from '../table-text.ts';

/** What a table becomes with one more row: a new file, or another text of the one that is there. */
export type Addition = { path: string; created: string } | { path: string; before: Buffer; after: Uint8Array };

/** Adds a row at the end of a table; what stands in it stays, byte for byte. */
export async function addRow(root: string, name: TableName, row: Row): Promise<Addition | { refusal: string }> {
  const path = `data/${name}.csv`;
  const before = await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (before === undefined) return { path, created: tableText(TABLES[name].schema, [row]) };
  const form = await canonicalForm(path, before);
  if ('reason' in form) return { refusal: `A ${path} no se le puede agregar un renglón. ${form.reason}` };
  if (form.changes.length > 0)
    return { refusal: `${path} no está en su forma (${form.changes.join(', ')}): antes, npm run normalizar` };
  const columns = readRows(path, before.toString()).rows[0]?.cells.map((label) => label.trim()) ?? [];
  const missing = Object.keys(row).filter((column) => row[column] !== '' && !columns.includes(column));
  if (missing.length > 0)
    return { refusal: `A ${path} le falta la columna «${missing.join('», «')}»: agréguela antes.` };
  return { path, before, after: Buffer.concat([before, Buffer.from(rowText(columns, row))]) };
}
