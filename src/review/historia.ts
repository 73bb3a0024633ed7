import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { compareTables, type RowChange } from '../changes/compare-tables.ts';
import { fieldAt, type TableAt } from '../changes/table-at.ts';
import { type FechaParcial, firstDay } from '../model/date.ts';
import type { CambioEnHistoria, Historia } from '../model/history.ts';
import { PLAN_TABLE_NAMES, PLAN_TABLES } from '../model/tables/index.ts';
import { renglonOf } from '../model/tables/correcciones.ts';
import { type Commit, readFirstParents } from '../git/commits.ts';
import { compareWithCommit } from '../git/compare-with-commit.ts';
import { findRepository, type Repository } from '../git/find-repository.ts';
import { filesInEach } from '../git/files-over-time.ts';
import { readBlobs, readHead, sizesOf } from '../git/objects.ts';
import { Unconfirmed } from '../git/unconfirmed.ts';
import type { RawTable } from '../load/raw.ts';
import { readTable } from '../load/source.ts';

/** How many commits are read, and how many bytes of tables: a build reads them in about a second. */
const MOST_COMMITS = 1000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What the history of a site's folder tells of its figures, since a day if one is given. Undefined where there is none
 * that can be read, or the folder isn't just what its commit has: then the same commit would give something else.
 */
export async function readHistoria(root: string, since: FechaParcial | undefined): Promise<Historia | undefined> {
  try {
    const repository = await findRepository(root);
    return repository && (await readOf(repository, since));
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    return undefined;
  }
}

const WITH_FIGURES = PLAN_TABLE_NAMES.filter((name) => PLAN_TABLES[name].figures.length > 0);
const TABLES = new RegExp(`^(?:${WITH_FIGURES.join('|')})\\.csv$`);

async function readOf(repository: Repository, since: FechaParcial | undefined): Promise<Historia | undefined> {
  const head = await readHead(repository.top);
  if (head === undefined) return undefined;
  const { commits, before } = await readFirstParents(repository.top, head, MOST_COMMITS);
  const first = since === undefined ? '' : firstDay(since);
  const older = commits.findIndex(({ day }) => day < first);
  // The last before that day is what the first of them changed.
  const counted = older < 0 ? commits : commits.slice(0, older + 1);
  if (older === 0) return { cambios: [], desde: since ?? '', sinLeer: undefined };
  if ((await compareWithCommit(repository, head, SOURCE_FOLDERS)) !== 'same') return undefined;
  const { cambios, isWhole, from } = await readCommits(repository, counted);
  if (!isWhole) return { cambios, desde: from, sinLeer: 'demasiada' };
  const desde = older < 0 || since === undefined ? (commits.at(-1)?.day ?? '') : since;
  if (older >= 0 || before === 'none') return { cambios, desde, sinLeer: undefined };
  return { cambios, desde, sinLeer: before === 'not-here' ? 'clon-parcial' : 'demasiada' };
}

async function readCommits({ top, prefix }: Repository, commits: readonly Commit[]) {
  const trees = commits.map(({ tree }) => tree);
  const files = await filesInEach(top, trees, [...prefix, 'data', 'planes'], [/./, TABLES]);
  const steps = commits.flatMap((commit, i) => stepsOf(commit, files[i + 1], files[i] ?? new Map<string, string>()));
  const { read, isWhole } = await withinBounds(top, steps);
  return { cambios: (await compareSteps(top, read)).reverse(), isWhole, from: read.at(-1)?.commit.day ?? '' };
}

/** A table that a commit changed. */
interface Step {
  commit: Commit;
  path: string;
  before: string;
  /** Undefined where the commit has it no more. */
  after: string | undefined;
}

/** What a commit changed in the tables of the one before it. One that only moved stands elsewhere just so. */
function stepsOf(
  commit: Commit,
  before: ReadonlyMap<string, string> | undefined,
  after: ReadonlyMap<string, string>,
): Step[] {
  const there = new Set(after.values());
  return [...(before ?? [])].flatMap(([path, id]): Step[] => {
    const now = after.get(path);
    if (now === id || (now === undefined && there.has(id))) return [];
    return [{ commit, path, before: id, after: now }];
  });
}

/** The newest steps whose tables have room together. */
async function withinBounds(top: string, steps: readonly Step[]): Promise<{ read: Step[]; isWhole: boolean }> {
  const ids = [...new Set(steps.flatMap(({ before, after }) => [before, ...(after === undefined ? [] : [after])]))];
  const sizes = await sizesOf(top, ids);
  const size = new Map(ids.map((id, i) => [id, sizes[i] ?? 0]));
  let left = MOST_BYTES;
  const counted = new Set<string>();
  for (const [i, { before, after }] of steps.entries()) {
    for (const id of [before, after]) {
      if (id === undefined || counted.has(id)) continue;
      counted.add(id);
      left -= size.get(id) ?? 0;
    }
    if (left < 0) return { read: steps.slice(0, i), isWhole: false };
  }
  return { read: [...steps], isWhole: true };
}

/** The figures that changed, the newest first. */
async function compareSteps(top: string, steps: readonly Step[]): Promise<CambioEnHistoria[]> {
  const ids = [...new Set(steps.flatMap(({ before, after }) => [before, ...(after === undefined ? [] : [after])]))];
  const blobs = await readBlobs(top, ids);
  const bytes = new Map(ids.map((id, i) => [id, blobs[i] ?? Buffer.alloc(0)]));
  const changes: CambioEnHistoria[] = [];
  for (const step of steps) {
    const file = `data/planes/${step.path}`;
    const [old, now] = [step.before, step.after].map((id) => readWhole(file, bytes.get(id ?? '')));
    if (old && (now || step.after === undefined)) changes.push(...compareStep(step, file, old, now));
  }
  return changes;
}

/** A table as it was at a commit; undefined where it can't be read without doubt. */
function readWhole(file: string, bytes: Buffer | undefined): RawTable | undefined {
  const { table } = bytes ? readTable(file, bytes) : {};
  return table?.complete === true ? table : undefined;
}

const sideOf = (file: string, table: RawTable | undefined) => ({
  sources: { csv: new Map(table ? [[file, table]] : []), json: new Map() },
});

function compareStep({ commit }: Step, file: string, old: RawTable, now: RawTable | undefined): CambioEnHistoria[] {
  const { table, rows } = compareTables(file, sideOf(file, old), sideOf(file, now));
  const renamed = renamedRows(table, rows);
  return rows
    .filter((row) => row.before && !renamed.has(row))
    .flatMap((row) =>
      table.figures.flatMap((columna): CambioEnHistoria[] => {
        const [antes, ahora] = [row.before, row.after].map((one) => one?.cells[columna]?.trim() ?? '');
        if (antes === undefined || antes === '' || antes === ahora) return [];
        const renglon = renglonOf((table.key ?? []).map((one) => (row.after ?? row.before)?.cells[one]));
        const now = ahora === '' ? undefined : ahora;
        return [
          {
            plan: table.plan ?? '',
            tabla: table.name,
            renglon,
            columna,
            antes,
            ahora: now,
            fecha: commit.day,
            commit: commit.id,
          },
        ];
      }),
    );
}

/** Columns of the key that name records of other tables: those may be given other ids, and the figure is the same. */
const namesIn = ({ key = [], schema }: TableAt) => key.filter((column) => fieldAt(schema, column)?.refersTo);

/** Rows that are gone and stand again as they were but for one of those names. */
function renamedRows(table: TableAt, rows: readonly RowChange[]): Set<RowChange> {
  const come = rows.filter(({ before }) => !before);
  const renamed = new Set<RowChange>();
  for (const name of namesIn(table)) {
    const rest = ({ before, after }: RowChange) =>
      JSON.stringify(
        Object.entries((after ?? before)?.cells ?? {}).filter(([column, cell]) => column !== name && cell !== ''),
      );
    const there = new Set(come.map(rest));
    for (const row of rows) if (row.before && !row.after && there.has(rest(row))) renamed.add(row);
  }
  return renamed;
}
