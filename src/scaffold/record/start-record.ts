import { join } from 'node:path';
import type { z } from 'zod';
import { loadSources } from '../../load/load-sources.ts';
import { type TableName, TABLES } from '../../model/tables/index.ts';
import type { Row } from '../table-text.ts';
import { replaceFiles } from '../../normalize/replace-files.ts';
import { AlreadyThere, type NewFiles, writeNewFiles } from '../new-files.ts';
import { thereIn } from '../there.ts';
import { type Addition, addRow } from './add-row.ts';
import type { Asked, Draft, Refused } from './asked-record.ts';
import { draftRecord, type RecordKind } from './draft-record.ts';

export interface Place {
  file: string;
  line: number;
  field: string;
}

export interface Started {
  created: string[];
  /** Tables that have one more row. */
  extended: string[];
  /** What the rows that were added leave blank and must say: validation tells of it at the first blank above. */
  blank: Place[];
  advice: string[];
}

/** Begins a record in a site's folder: new files, and rows at the end of tables; all of it or nothing. */
export async function startRecord(
  root: string,
  kind: RecordKind,
  asked: Asked,
): Promise<Started | { refusal: string }> {
  const draft = draftRecord(thereIn(await loadSources(root)), kind, asked);
  if ('refusal' in draft) return { refusal: forOrders(draft) };
  return write(root, draft);
}

const forOrders = ({ refusal, option }: Refused) => (option === undefined ? refusal : `${refusal} ${option}`);

async function write(root: string, { files, rows: toAdd, advice }: Draft): Promise<Started | { refusal: string }> {
  const rows = [...toAdd];
  const additions: Addition[] = [];
  for (const [name, row] of rows) {
    const addition = await addRow(root, name, row);
    if ('refusal' in addition) return addition;
    additions.push(addition);
  }
  const created: NewFiles = new Map([
    ...files,
    ...additions.flatMap((one) => ('created' in one ? [[one.path, one.created] as const] : [])),
  ]);
  const changed = additions.flatMap((one) => ('after' in one ? [{ ...one, path: join(root, one.path) }] : []));
  try {
    const undo = await writeNewFiles(root, created);
    // What was written is read back, and is those bytes: there is nothing more to ask of them.
    await replaceFiles(changed, () => true).catch(async (error: unknown) => {
      await undo();
      throw error;
    });
  } catch (error) {
    if (error instanceof AlreadyThere) return { refusal: `${error.message} No se escribió nada.` };
    throw error;
  }
  return {
    created: [...created.keys()],
    extended: additions.flatMap((one) => ('after' in one ? [one.path] : [])),
    blank: additions.flatMap((one, i) => blanksOf(one, rows[i])),
    advice,
  };
}

function blanksOf(addition: Addition, added: [name: TableName, row: Row] | undefined): Place[] {
  if (!added || !('after' in addition)) return [];
  const [name, row] = added;
  const line = addition.before.toString().split('\n').length;
  return Object.entries(TABLES[name].schema.shape as Record<string, z.ZodType>)
    .filter(([field, column]) => !row[field] && !column.safeParse('').success)
    .map(([field]) => ({ file: addition.path, line, field }));
}
