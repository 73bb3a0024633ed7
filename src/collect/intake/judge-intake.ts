import type { RawTable } from '../../load/raw.ts';
import { withTables } from '../../load/with-tables.ts';
import type { Sources } from '../../load/sources.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { judgeSources } from '../../sitio.ts';
import { withoutMergedCells } from '../../validate/tables/blanks.ts';
import { hintForNoData } from './no-data-hint.ts';
import type { CellPlace } from './place.ts';
import type { TableChange } from './intake.ts';
import type { Told } from './told.ts';

/** What is wrong with the site as it would be: of what was sent, at its cell; of the rest, as it is in its file. */
export function judgeIntake(sources: Sources, tables: readonly TableChange[], books: ReadonlySet<string>): Told[] {
  const changed = tables.filter(({ merged }) => merged.changes.length > 0);
  if (changed.length === 0) return [];
  const after = withTables(
    sources,
    changed.flatMap(({ file, after: bytes }) => (bytes ? [{ file, bytes }] : [])),
  );
  const found = judgeSources(after).problems.filter(
    // A book that lies among the tables is what is being read.
    ({ severity, code, file }) => severity !== 'observation' && !(code === 'extra-file' && books.has(file)),
  );
  if (found.length === 0) return [];
  const before = new Set(judgeSources(sources).problems.map(identify));
  const tellers = new Map(changed.map((table) => [table.file, tellerOf(table, after.csv.get(table.file))]));
  const told = found.flatMap((problem): Told[] => {
    const isNew = !before.has(identify(problem));
    const own = tellers.get(problem.file)?.(problem, isNew);
    if (own) return [own];
    if (problem.severity !== 'error' && !isNew) return [];
    return [{ ...tell(problem, placeInFile(problem)), ...(!isNew && { isStanding: true }) }];
  });
  return told;
}

const identify = ({ code, file, field, value, message }: Problem) => [code, file, field, value, message].join('\n');

/** Tells a problem of a table at the cell that was sent; undefined of what the table had before. */
function tellerOf({ target, merged }: TableChange, table: RawTable | undefined) {
  const byLine = new Map(table?.rows.map(({ line }, i) => [line, i]));
  return (problem: Problem, isNew: boolean): Told | undefined => {
    const { line, field, value } = problem;
    const row = merged.rows[byLine.get(line) ?? -1] ?? [];
    const sent = merged.sent.get(row);
    const [first] = sent?.values() ?? [];
    if (!first || (!isNew && !sent?.has(field))) return undefined;
    const blank = merged.blank.get(row);
    // Of what is not there, the row.
    const place = sent?.get(field) ?? blank?.get(field) ?? { ...first, column: undefined };
    const hint = hintForNoData(target, field, value, (column) => blank?.has(column) === true);
    return tell({ ...problem, hint: hint ?? withoutMergedCells(problem.hint) }, place);
  };
}

const placeInFile = ({ file, line }: Problem): CellPlace => ({ book: file, sheet: undefined, row: line });

const tell = ({ severity, code, field, message, hint }: Problem, place: CellPlace): Told => ({
  severity: severity === 'error' ? 'error' : 'warning',
  code,
  field,
  place,
  message,
  hint,
});
