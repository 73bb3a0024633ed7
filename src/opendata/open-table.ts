import type { z } from 'zod';
import { type RegisteredField, fieldRegistry } from '../model/fields/fields.ts';
import type { Documento } from '../model/tables/documentos.ts';

/** A column of a published table. */
export interface Column {
  /** Its header as written. */
  name: string;
  title: string;
  description: string | undefined;
  field: RegisteredField;
  /** The value of a cell: a number where the model reads one, its text otherwise, null where it is blank. */
  read: (cell: string) => Value;
}

export type Value = string | number | null;

/** Where a table comes from: a file of `data/`, one of a plan's, the texts, what is computed, or a data set. */
export type Origin = 'general' | 'plan' | 'text' | 'computed' | 'conjunto';

/** What a table is like, whatever its rows. */
export interface TableShape {
  name: string;
  title: string;
  description: string | undefined;
  columns: Column[];
  /** The columns that tell its rows apart; none where nothing does. */
  key: readonly string[];
}

/** A table of a site, and where it is published. */
interface PlacedTable extends TableShape {
  /** Path under `datos/` without its ending: `personas`, `planes/<plan>/metas`, `conjuntos/<id>`. */
  path: string;
  origin: Origin;
  /** The plan whose rows it holds. */
  plan: string | undefined;
}

/** A table as it is published, with all that its descriptions tell. */
export interface OpenTable extends PlacedTable {
  rowCount: number;
  /**
   * Its rows, each with a cell for each column, without what reading ignores. They are read anew each time: those of all the
   * tables of a large body take more memory than the body itself.
   */
  readRows: () => Iterable<readonly string[]>;
  /** The documents that state its rows. */
  fuentes: () => readonly Documento[];
}

/** What the rows of a table are read from, and how. */
interface Records<R> {
  count: number;
  /** Lists them, anew each time. */
  all: () => Iterable<R>;
  /** `column`: its place among those of the table. */
  cellOf: (record: R, column: number) => string | undefined;
}

/** Of rows whose cells are found by their column's name. */
export const byName = (
  columns: readonly Column[],
  count: number,
  all: () => Iterable<Record<string, string>>,
): Records<Record<string, string>> => ({ count, all, cellOf: (row, i) => row[columns[i]?.name ?? ''] });

/** A table of such records; `documentos`: those that they may cite. */
export function openTable<R>(table: PlacedTable, records: Records<R>, documentos: readonly Documento[]): OpenTable {
  const { columns } = table;
  const { count, all, cellOf } = records;
  let cited: readonly Documento[] | undefined;
  return {
    ...table,
    rowCount: count,
    *readRows() {
      for (const record of all()) yield columns.map(({ field }, i) => tidy(field, cellOf(record, i) ?? ''));
    },
    fuentes: () => (cited ??= citedBy(records, columns, documentos)),
  };
}

/** A cell without the spaces around what is no free text, and around the `|` of a list. */
function tidy({ kind, isList }: RegisteredField, cell: string): string {
  if (kind === 'texto') return cell;
  if (!isList) return cell.trim();
  return cell
    .split('|')
    .map((each) => each.trim())
    .join('|');
}

function citedBy<R>({ all, cellOf }: Records<R>, columns: readonly Column[], documentos: readonly Documento[]) {
  const citing = columns.flatMap(({ field }, i) => (field.refersTo?.includes('documentos') ? [i] : []));
  const cited = new Set<string | undefined>();
  if (citing.length > 0)
    for (const record of all()) for (const i of citing) cited.add(cellOf(record, i)?.split('#')[0]?.trim());
  return documentos.filter(({ id }) => cited.has(id));
}

/** The columns of a schema whose every key is one value. */
export function columnsOf(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, type]) => {
    const field = fieldRegistry.get(type);
    if (!field) throw new Error(`The column ${name} was not made by a builder of fields.ts.`);
    return columnOf(name, field, (cell) => readCell(type, cell));
  });
}

export function columnOf(name: string, field: RegisteredField, read: Column['read']): Column {
  return { name, title: field.description, description: undefined, field, read };
}

function readCell(type: z.ZodType, cell: string): Value {
  const value = type.parse(cell);
  return value === undefined ? null : typeof value === 'number' ? value : cell;
}
