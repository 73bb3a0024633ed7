import { fold } from '../base/fold.ts';
import type { RawLabel, RawRow, RawTable } from '../load/raw.ts';
import type { Place } from '../model/problems/problem.ts';
import { tableAt, type TableAt } from './table-at.ts';
import type { TablesOf } from './side.ts';

/** A row as written: its cells by column, and where it stands. */
export interface Row {
  cells: Readonly<Record<string, string>>;
  locate(column?: string): Place;
}

export interface CellChange {
  column: string;
  before: string;
  after: string;
}

/** A row that differs between two versions of its table, found by the columns of its key. */
export interface RowChange {
  table: TableAt;
  /** The values of its key, for a reader. */
  key: string;
  before: Row | undefined;
  after: Row | undefined;
  /** Of a row that is in both, what differs. */
  cells: CellChange[];
}

export interface TableChange {
  table: TableAt;
  rows: RowChange[];
  /** Columns that one version alone has. */
  columns: { column: string; place: Place; isNew: boolean }[];
}

/** Compares the versions of a table; either may be absent. */
export function compareTables(file: string, before: TablesOf, after: TablesOf): TableChange {
  const table = tableOf(file, before, after);
  const [old, now] = [before.sources.csv.get(file), after.sources.csv.get(file)];
  const [oldRows, newRows] = [rowsByKey(old, table), rowsByKey(now, table)];
  const gone = [...oldRows].filter(([key]) => !newRows.has(key));
  const come = new Map([...newRows].filter(([key]) => !oldRows.has(key)));
  const renamed = pairRenamed(table, gone, come);
  const kept = new Set(renamed.values());
  const rows = [
    ...[...newRows].flatMap(([key, row]) => compareRow(table, key, renamed.get(key) ?? oldRows.get(key), row)),
    ...(now?.complete === false ? [] : gone)
      .filter(([, row]) => !kept.has(row))
      .map(([key, row]) => ({ table, key: showKey(key), before: row, after: undefined, cells: [] })),
  ];
  return { table, rows, columns: [...columnsOnlyIn(now, old, table, true), ...columnsOnlyIn(old, now, table, false)] };
}

const tableOf = (file: string, before: TablesOf, after: TablesOf): TableAt =>
  tableAt(file, after) ?? tableAt(file, before) ?? { file, name: file, plan: undefined, key: undefined, figures: [] };

/** Whether a version of a table has the columns by which its rows are found. */
export function hasKey(file: string, side: TablesOf): boolean {
  const table = side.sources.csv.get(file);
  const at = tableAt(file, side);
  const columns = new Set(table?.labels.map((label) => nameColumn(label, at ?? {})));
  return table !== undefined && (at?.key ?? []).slice(0, 1).every((column) => columns.has(column));
}

/** A header as its schema names it, whatever capitals it is written with. */
const nameColumn = ({ text }: RawLabel, { schema }: Pick<TableAt, 'schema'>) => (schema ? fold(text) : text.trim());

function compareRow(table: TableAt, key: string, before: Row | undefined, after: Row): RowChange[] {
  if (!before) return [{ table, key: showKey(key), before, after, cells: [] }];
  const columns = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  const cells = [...columns].flatMap((column): CellChange[] => {
    const [was, is] = [before.cells[column] ?? '', after.cells[column] ?? ''];
    return was.trim() === is.trim() ? [] : [{ column, before: was.trim(), after: is.trim() }];
  });
  return cells.length > 0 ? [{ table, key: showKey(key), before, after, cells }] : [];
}

/** A row that only its `id` tells from one that is gone has been given another key. */
function pairRenamed({ key }: TableAt, gone: [string, Row][], come: ReadonlyMap<string, Row>): Map<string, Row> {
  const pairs = new Map<string, Row>();
  if (key?.length !== 1 || gone.length === 0 || come.size === 0) return pairs;
  const [id = ''] = key;
  const rest = ({ cells }: Row) =>
    JSON.stringify(
      Object.entries(cells).flatMap(([column, cell]) => (column === id || cell === '' ? [] : [column, cell])),
    );
  const waiting = Map.groupBy(gone, ([, row]) => rest(row));
  for (const [newKey, row] of come) {
    const old = waiting.get(rest(row))?.shift();
    if (old) pairs.set(newKey, old[1]);
  }
  return pairs;
}

/** Unlike any character of a cell that is read. */
const BETWEEN = '\0';

/** Rows by the values of their key; of those with the same, and of tables without one, each by all that it holds. */
function rowsByKey(table: RawTable | undefined, at: TableAt): Map<string, Row> {
  const rows = new Map<string, Row>();
  const alike = new Map<string, number>();
  const { key } = at;
  const labels = table?.labels.map((label) => nameColumn(label, at)) ?? [];
  for (const raw of table?.rows ?? []) {
    if (raw.cells.every((cell) => cell.trim() === '')) continue;
    const row = toRow(table as RawTable, labels, raw);
    const values = key ? key.map((column) => (row.cells[column] ?? '').trim()) : Object.values(row.cells);
    const own = values.join(BETWEEN);
    const earlier = alike.get(own) ?? 0;
    alike.set(own, earlier + 1);
    rows.set(earlier === 0 ? own : `${own}${BETWEEN}${earlier + 1}`, row);
  }
  return rows;
}

function toRow(table: RawTable, labels: readonly string[], raw: RawRow): Row {
  const cells = Object.fromEntries(raw.cells.map((cell, i) => [labels[i] || `columna ${i + 1}`, cell]));
  return { cells, locate: (column) => table.locateCell(raw, Math.max(0, labels.indexOf(column ?? ''))) };
}

const showKey = (key: string) => key.split(BETWEEN).filter(Boolean).join(' ');

/** The columns that one version has and the other hasn't. */
function columnsOnlyIn(one: RawTable | undefined, other: RawTable | undefined, table: TableAt, isNew: boolean) {
  if (!one || !other) return [];
  const known = new Set(other.labels.map((label) => nameColumn(label, table)));
  return one.labels
    .map((label) => ({
      column: nameColumn(label, table),
      place: { file: label.file, line: label.line, column: label.column },
      isNew,
    }))
    .filter(({ column }) => column !== '' && !known.has(column));
}
