import { fold } from '../../base/fold.ts';
import { existingTable } from '../../collect/intake/existing-table.ts';
import { type Into, type Merged, mergeBooks } from '../../collect/intake/merge-books.ts';
import { describePlace } from '../../collect/intake/place.ts';
import type { Told } from '../../collect/intake/told.ts';
import type { Sources } from '../../load/sources.ts';
import { ofDataSet, TRAER, withoutTable } from '../../textos/traer.ts';
import type { BroughtTable, Brought } from './engine-messages.ts';
import { workbookReader } from './workbook-reader.ts';

/**
 * What a file, CSV or workbook, puts into the tables of a site: as it says itself, or where it doesn't say enough, into the
 * table that is being looked at. Rows are told apart by the table's key, as `npm run importar` does.
 */
export async function takeFile(
  sources: Sources,
  { name, bytes, table }: { name: string; bytes: Uint8Array; table: string },
): Promise<Brought> {
  const open = workbookReader() ?? (() => ({ fault: TRAER.sinLector }));
  const into = { sources, open, read: readFrom(sources) };
  const take = (choices: Into['choices']) => mergeBooks([{ name, bytes }], { ...into, choices });
  const asItSays = await take({});
  const isOpen = asItSays.told.some(({ mends }) => mends === 'table' || mends === 'plan');
  const intoTable = isOpen && asItSays.tables.length === 0 ? await take(choicesFor(table)) : asItSays;
  const merged = intoTable.tables.length > 0 ? intoTable : asItSays;
  const isThere = ({ file }: { file: string }) => sources.csv.has(file);
  return {
    tables: merged.tables.filter(isThere).map(bring),
    told: [
      ...(merged.tables.length === 0 && table.startsWith(DATA_SETS) ? [ofDataSet(name)] : []),
      ...merged.tables.filter((one) => !isThere(one)).map(({ file }) => withoutTable(name, file)),
      ...merged.told.map(tell),
    ],
  };
}

/** What has no model has no key that is known here. */
const DATA_SETS = 'data/conjuntos/';

const readFrom =
  ({ csv }: Sources): Into['read'] =>
  (target, file) => {
    const table = csv.get(file);
    return Promise.resolve(table ? existingTable(target, table) : { labels: [], columns: new Map(), rows: [] });
  };

/** `data/planes/plan-1/metas.csv` is the table `metas` of that plan. */
function choicesFor(file: string): Into['choices'] {
  const [name = '', plan] = file
    .replace(/\.csv$/, '')
    .split('/')
    .toReversed();
  return { tabla: fold(name), plan: file.startsWith('data/planes/') ? plan : undefined };
}

function bring({ file, merged: { labels, rows, changes, matched } }: Merged['tables'][number]): BroughtTable {
  const padded = rows.map((row) => [...row, ...labels.slice(row.length).map(() => '')]);
  const had = rows.length - changes.filter(({ isNew }) => isNew).length;
  const absent = rows.flatMap((row, i) => (i < had && !matched.has(row) ? [i] : []));
  return { file, rows: [labels, ...padded], absent };
}

const tell = ({ severity, place, message, hint, mends }: Told): Brought['told'][number] => ({
  severity: severity === 'error' ? 'error' : 'warning',
  where: describePlace(place),
  message,
  hint: mends === undefined ? hint : TRAER.remedios[mends],
});
