import type { Sources } from '../../load/sources.ts';
import { writeRows } from '../../normalize/canonical-csv.ts';
import { openWorkbook } from '../../workbook/open-workbook.ts';
import type { Choices } from './choose-table.ts';
import type { Book, Intake } from './intake.ts';
import { judgeIntake } from './judge-intake.ts';
import { mergeBooks } from './merge-books.ts';
import type { MergedTable } from './merge-rows.ts';
import { readExisting } from './read-existing.ts';
import type { Told } from './told.ts';

/**
 * What books change in the tables of a site: `sources` are the whole site, and `files` the bytes of its tables by path.
 * Nothing is written; the site as it would be is judged as a whole.
 */
export async function takeIn(
  sources: Sources,
  files: ReadonlyMap<string, Uint8Array>,
  books: readonly Book[],
  choices: Choices = {},
): Promise<Intake> {
  const { sheets, tables, told } = await mergeBooks(books, {
    sources,
    read: (target, file) => readExisting(target, file, files.get(file)),
    open: openWorkbook,
    choices,
  });
  const changed = tables.map(({ merged, ...table }) => {
    const before = files.get(table.file);
    return { ...table, merged, before, after: merged.changes.length === 0 ? before : writeTable(merged) };
  });
  const judged = judgeIntake(sources, changed, new Set(books.flatMap(({ path }) => path ?? [])));
  return { sheets, tables: changed, told: [...told, ...judged.filter((problem) => !isEcho(problem, told))] };
}

/** What is missing of a column whose header is misspelt is told already. */
const isEcho = ({ field, place }: Told, told: readonly Told[]) =>
  told.some(
    (one) =>
      one.meant !== undefined &&
      one.meant === field &&
      one.place.book === place.book &&
      one.place.sheet === place.sheet,
  );

function writeTable({ labels, rows }: MergedTable): Uint8Array {
  const padded = rows.map((row) => [...row, ...labels.slice(row.length).map(() => '')]);
  return new TextEncoder().encode(writeRows([labels, ...padded]));
}
