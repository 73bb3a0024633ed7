import type { CellPlace } from './place.ts';
import type { ExistingTable } from './existing-table.ts';
import type { SentRow } from './read-grid.ts';
import { SIN_CIFRA } from '../../model/tables/mediciones.ts';
import { isSameValue } from './same-value.ts';
import { neededKeys, type Target } from './intake-targets.ts';
import { tellBlank, tellConflict, tellSeveral } from './tell-merge.ts';
import type { Told } from './told.ts';

/** A cell that changes: what it was and what it becomes. */
interface CellChange {
  column: string;
  before: string;
  after: string;
  place: CellPlace;
}

/** A row that is added or changes, with what tells it apart from others. */
export interface RowChange {
  isNew: boolean;
  key: string[];
  cells: CellChange[];
  place: CellPlace;
}

/** A table with what was sent put into it. */
export interface MergedTable extends ExistingTable {
  changes: RowChange[];
  /** The rows that it had and that were sent, changed or not. */
  matched: Set<string[]>;
  /** How many rows were sent that change nothing, and that were not filled in. */
  same: number;
  unfilled: number;
  /** Where each changed cell was sent, by its row and column; and where it would have been, of those that were sent blank. */
  sent: Map<string[], Map<string, CellPlace>>;
  blank: Map<string[], Map<string, CellPlace>>;
  told: Told[];
}

/** Puts the rows of some sheets into a table, one after another: the rows that it had keep their order, and new ones come last. */
export function mergeRows(
  target: Target,
  existing: ExistingTable,
  sheets: readonly { columns: ReadonlyMap<string, number>; rows: readonly SentRow[] }[],
): MergedTable {
  const merged: MergedTable = {
    labels: [...existing.labels],
    columns: new Map(existing.columns),
    rows: existing.rows.map((row) => [...row]),
    ...{ changes: [], matched: new Set(), same: 0, unfilled: 0, sent: new Map(), blank: new Map(), told: [] },
  };
  const blank: CellPlace[] = [];
  for (const { columns, rows } of sheets) {
    const keys = target.table.key.filter((key) => columns.has(key));
    const index = indexRows(merged, keys);
    for (const row of rows) mergeRow(target, merged, { keys, index, columns, blank }, row);
  }
  if (blank[0]) merged.told.push(tellBlank(blank[0], blank.length));
  return merged;
}

interface Step {
  /** The columns of the key that the sheet has. */
  keys: readonly string[];
  index: Map<string, string[][]>;
  columns: ReadonlyMap<string, number>;
  /** Cells that were sent blank where the table has something. */
  blank: CellPlace[];
}

const cellOf = ({ columns }: ExistingTable, row: readonly string[], key: string) =>
  row[columns.get(key) ?? -1]?.trim() ?? '';

const joinKey = (values: readonly string[]) => values.join('\n');

function indexRows(table: ExistingTable, keys: readonly string[]): Step['index'] {
  return Map.groupBy(table.rows, (row) => joinKey(keys.map((key) => cellOf(table, row, key))));
}

function mergeRow(target: Target, merged: MergedTable, step: Step, sent: SentRow): void {
  const key = joinKey(step.keys.map((one) => sent.values.get(one)?.text ?? ''));
  const [found, ...others] = step.index.get(key) ?? [];
  for (const row of step.index.get(key) ?? []) merged.matched.add(row);
  if (found && others.length > 0) merged.told.push(tellSeveral(target, step.keys, sent.place, others.length + 1));
  else if (found) changeRow(target, merged, step, sent, found);
  else if (isUnfilled(target, sent)) merged.unfilled += 1;
  else step.index.set(key, [addRow(target, merged, step, sent)]);
}

/** Only what a form had filled in already. */
function isUnfilled(target: Target, { values }: SentRow): boolean {
  const needed = neededKeys(target);
  return (
    [...values.keys()].every((key) => needed.includes(key)) &&
    needed.length < Object.keys(target.table.schema.shape).length
  );
}

function addRow(target: Target, merged: MergedTable, { columns }: Step, { place, values }: SentRow): string[] {
  const row = merged.labels.map(() => '');
  merged.rows.push(row);
  merged.blank.set(row, placesOf(place, columns));
  const cells = [...values].map(([column, { text, place: at }]): CellChange => {
    write(merged, row, column, text, at);
    return { column, before: '', after: text, place: at };
  });
  merged.changes.push({ isNew: true, key: keyOf(target, merged, row), cells, place });
  return row;
}

const placesOf = (place: CellPlace, columns: ReadonlyMap<string, number>) =>
  new Map([...columns].map(([key, column]) => [key, { ...place, column }]));

function changeRow(target: Target, merged: MergedTable, step: Step, sent: SentRow, row: string[]): void {
  const { place } = sent;
  const cells = [...step.columns.keys()].flatMap((column) => {
    const cell = sent.values.get(column);
    return cell ? changeCell(target, merged, row, column, cell) : leaveBlank(merged, step, sent, row, column);
  });
  if (cells.length === 0) {
    merged.same += 1;
    return;
  }
  merged.blank.set(row, placesOf(place, step.columns));
  merged.changes.push({ isNew: false, key: keyOf(target, merged, row), cells, place });
}

/** Writes what was sent, unless it says the same or another place has already sent something else. */
function changeCell(
  target: Target,
  merged: MergedTable,
  row: string[],
  column: string,
  sent: { text: string; place: CellPlace },
): CellChange[] {
  const before = cellOf(merged, row, column);
  if (isSameValue(target, column, before, sent.text)) return [];
  const earlier = merged.sent.get(row)?.get(column);
  if (earlier) {
    merged.told.push(tellConflict(column, earlier, before, sent));
    return [];
  }
  write(merged, row, column, sent.text, sent.place);
  return [{ column, before, after: sent.text, place: sent.place }];
}

/** A cell that was sent blank erases nothing, but that there was no figure where one was sent. */
function leaveBlank(
  merged: MergedTable,
  step: Step,
  { place, values }: SentRow,
  row: string[],
  column: string,
): CellChange[] {
  const before = cellOf(merged, row, column);
  const at = { ...place, column: step.columns.get(column) ?? 1 };
  if (column === 'estado' && values.has('valor') && isWithout(before)) {
    write(merged, row, column, '', at);
    return [{ column, before, after: '', place: at }];
  }
  if (before !== '') step.blank.push(at);
  return [];
}

/** Whether a state says that there is no figure: it can't stay beside one. */
const isWithout = (estado: string) => SIN_CIFRA.some((one) => one === estado);

const keyOf = ({ table }: Target, merged: MergedTable, row: readonly string[]) =>
  table.key.map((column) => cellOf(merged, row, column)).filter((text) => text !== '');

/** Writes a cell, in a column at the end where the table has none of that name. */
function write(merged: MergedTable, row: string[], column: string, text: string, place: CellPlace): void {
  let at = merged.columns.get(column);
  if (at === undefined) {
    at = merged.labels.push(column) - 1;
    merged.columns.set(column, at);
  }
  while (row.length < at) row.push('');
  row[at] = text;
  const cells = merged.sent.get(row) ?? new Map<string, CellPlace>();
  merged.sent.set(row, cells.set(column, place));
}
