import type { RawTable } from '../../load/raw.ts';
import { readSource } from '../../load/source.ts';
import type { Sources } from '../../load/sources.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { judgeSources } from '../../sitio.ts';
import type { CellPlace } from './place.ts';
import type { TableChange } from './intake.ts';
import type { Told } from './told.ts';

/** What is wrong with the site as it would be: of what was sent, at its cell; of the rest, as it is in its file. */
export async function judgeIntake(
  sources: Sources,
  tables: readonly TableChange[],
  books: ReadonlySet<string>,
): Promise<Told[]> {
  const changed = tables.filter(({ merged }) => merged.changes.length > 0);
  if (changed.length === 0) return [];
  const after = await withTables(sources, changed);
  const found = judgeSources(after).problems.filter(
    // A book that lies among the tables is what is being read.
    ({ severity, code, file }) => severity !== 'observation' && !(code === 'extra-file' && books.has(file)),
  );
  if (found.length === 0) return [];
  const before = new Set(judgeSources(sources).problems.map(identify));
  const places = new Map(changed.map((table) => [table.file, placesIn(table, after.csv.get(table.file))]));
  return found.flatMap((problem): Told[] => {
    const place = places.get(problem.file)?.(problem);
    const isNew = !before.has(identify(problem));
    if (!place && problem.severity !== 'error' && !isNew) return [];
    return [tell(problem, place, isNew)];
  });
}

const identify = ({ code, file, field, value, message }: Problem) => [code, file, field, value, message].join('\n');

/** The sources of a site with some of its tables in another form. */
async function withTables(sources: Sources, tables: readonly TableChange[]): Promise<Sources> {
  const files = new Set(tables.map(({ file }) => file));
  const after: Sources = {
    ...sources,
    csv: new Map(sources.csv),
    problems: sources.problems.filter(({ file }) => !files.has(file)),
  };
  for (const { file, after: bytes } of tables) {
    if (!bytes) continue;
    const { table, problems } = await readSource(file, bytes);
    if (table) after.csv.set(file, table);
    after.problems.push(...problems);
  }
  return after;
}

/** Where what a problem is about was sent; undefined of what the table had before. */
function placesIn({ merged }: TableChange, table: RawTable | undefined): (problem: Problem) => CellPlace | undefined {
  const byLine = new Map(table?.rows.map(({ line }, i) => [line, i]));
  return ({ line, field }) => {
    const row = merged.rows[byLine.get(line) ?? -1];
    const sent = row && merged.sent.get(row);
    const [first] = sent?.values() ?? [];
    // Of what is not there, the row.
    return sent?.get(field) ?? (row && merged.blank.get(row)?.get(field)) ?? (first && { ...first, column: undefined });
  };
}

function tell(problem: Problem, place: CellPlace | undefined, isNew: boolean): Told {
  const { severity, code, field, file, line, message, hint } = problem;
  const before = isNew ? '' : 'Ya estaba así antes de importar. ';
  return {
    severity: severity === 'error' ? 'error' : 'warning',
    code,
    field,
    place: place ?? { book: file, sheet: undefined, row: line },
    message: `${place ? '' : before}${message}`,
    hint,
  };
}
