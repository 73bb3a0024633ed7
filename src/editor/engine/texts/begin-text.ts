import type { Sources } from '../../../load/sources.ts';
import { TABLES } from '../../../model/tables/index.ts';
import { draftRecord, mainFile } from '../../../scaffold/record/draft-record.ts';
import type { Row as Record } from '../../../scaffold/table-text.ts';
import { thereIn } from '../../../scaffold/there.ts';
import { tellLackingColumns, tellLackingTable } from '../../../textos/empezar.ts';
import { rowsOf } from '../describe-site.ts';
import type { Begun, Row } from '../engine-messages.ts';
import type { AskedText } from './text-messages.ts';

/** A text that is begun as `npm run nuevo` begins it: with every key explained, and the rows that tell of it elsewhere. */
export function beginText(sources: Sources, { kind, ...asked }: AskedText): Begun {
  const draft = draftRecord(thereIn(sources), kind, asked);
  if ('refusal' in draft) return { refusal: draft.refusal };
  const tables: [file: string, rows: Row[]][] = [];
  for (const [name, record] of draft.rows) {
    const file = `data/${name}.csv`;
    const rows = rowsOf(sources.csv.get(file));
    if (!rows) return { refusal: tellLackingTable(file, TABLES[name].title) };
    const added = addTo(rows, record);
    if (Array.isArray(added)) tables.push([file, added]);
    else return { refusal: tellLackingColumns(file, added.lacking) };
  }
  return { file: mainFile(kind, asked), edits: [...tables, ...draft.files], advice: draft.advice };
}

function addTo([header = [], ...rows]: readonly Row[], record: Record): Row[] | { lacking: string[] } {
  const labels = header.map((label) => label.trim());
  const lacking = Object.keys(record).filter((column) => record[column] !== '' && !labels.includes(column));
  return lacking.length > 0 ? { lacking } : [header, ...rows, labels.map((label) => record[label] ?? '')];
}
