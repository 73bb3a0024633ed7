import type { ColumnView, Edits, Row, SiteView, TableView, Wanted } from '../engine/engine-messages.ts';

/** Files as they were edited, whole. Those that are not in it are as they were. */
export type Edited = ReadonlyMap<string, Wanted>;

/** What is done to a table. Rows count from 0 below the header. */
export type Edit =
  | { set: string; row: number; cell: number }
  /** Adds a blank row below another; -1 is the header. */
  | { addBelow: number }
  /** Adds the same row again below it. */
  | { copy: number }
  | { remove: number };

/** A table after an edit. */
export function applyEdit(rows: readonly Row[], edit: Edit): Row[] {
  if ('remove' in edit) return rows.filter((_, i) => i !== edit.remove + 1);
  if ('copy' in edit) return rows.toSpliced(edit.copy + 2, 0, rows[edit.copy + 1] ?? blankLike(rows));
  if ('addBelow' in edit) return rows.toSpliced(edit.addBelow + 2, 0, blankLike(rows));
  return rows.map((row, i) => (i === edit.row + 1 ? row.with(edit.cell, edit.set) : row));
}

const blankLike = ([header = []]: readonly Row[]): Row => header.map(() => '');

/** The files that say something else than the site's, and those that it doesn't have. */
export const editsOf = (edited: Edited, { tables, texts }: Pick<SiteView, 'tables' | 'texts'>): Edits => [
  ...tables.flatMap(({ file, rows }) => {
    const own = edited.get(file);
    return own === undefined || typeof own === 'string' || isSame(own, rows) ? [] : [[file, own] as const];
  }),
  ...texts.flatMap(({ file, text }) => {
    const own = edited.get(file);
    return typeof own !== 'string' || own === text ? [] : [[file, own] as const];
  }),
  ...[...edited].filter(([file, own]) => typeof own === 'string' && !texts.some((one) => one.file === file)),
];

/** The rows of a table as they were edited, if they were. */
export function editedRows(edited: Edited, file: string): readonly Row[] | undefined {
  const own = edited.get(file);
  return typeof own === 'string' ? undefined : own;
}

/** Whether two tables say the same. */
export const isSame = (one: readonly Row[], other: readonly Row[]) =>
  one.length === other.length &&
  one.every(
    (row, i) => row === other[i] || (row.length === other[i]?.length && row.every((cell, j) => cell === other[i]?.[j])),
  );

/** A text as it was edited, if it was. */
export function editedText(edited: Edited, file: string): string | undefined {
  const own = edited.get(file);
  return typeof own === 'string' ? own : undefined;
}

/** Columns by which people know a record. */
const NAMES = ['nombre_corto', 'nombre', 'titulo', 'termino', 'id'];

/** What a row of a table is called, from 0 below the header; blank where no column says it. */
export function nameOfRow([header = [], ...rows]: readonly Row[], row: number): string {
  const places = NAMES.map((name) => header.indexOf(name)).filter((place) => place >= 0);
  return places.map((place) => rows[row]?.[place]?.trim() ?? '').find((name) => name !== '') ?? '';
}

/** Where a table is first otherwise than another: its row from 0 below the header, and its cell. */
export function firstDifference(one: readonly Row[], other: readonly Row[]): { row: number; cell: number } {
  const row = Math.max(
    1,
    one.findIndex((cells, i) => cells.some((cell, j) => cell !== other[i]?.[j])),
  );
  const cell = one[row]?.findIndex((text, j) => text !== other[row]?.[j]) ?? 0;
  return { row: row - 1, cell: Math.max(0, cell) };
}

/** What each column of a header is. */
export const columnsOf = ({ columns }: TableView, header: Row): ColumnView[] =>
  header.map((label) => columns.find((one) => one.label === label) ?? { label, ...UNKNOWN });

const UNKNOWN = { description: '', isRequired: false, refersTo: [], isSource: false };
