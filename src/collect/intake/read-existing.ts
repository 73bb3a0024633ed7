import { readCsv } from '../../load/csv/csv.ts';
import { readText } from '../../load/source.ts';
import { canonicalForm } from '../../normalize/canonical-form.ts';
import { type ExistingTable, existingTable } from './existing-table.ts';
import type { Target } from './intake-targets.ts';

/** What a table's file holds, in its canonical form, or why it can't be changed. A file that isn't there is a table without rows and columns. */
export async function readExisting(
  target: Target,
  file: string,
  bytes: Uint8Array | undefined,
): Promise<ExistingTable | { reason: string }> {
  if (!bytes) return { labels: [], columns: new Map(), rows: [] };
  const canonical = await canonicalForm(file, bytes);
  if ('reason' in canonical) return canonical;
  return existingTable(target, readCsv(file, readText(file, canonical.bytes).text ?? '').table);
}
