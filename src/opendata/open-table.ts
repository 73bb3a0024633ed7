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

/** A table as it is published, with all that its descriptions tell. */
export interface OpenTable {
  /** Path under `datos/` without its ending: `personas`, `planes/<plan>/metas`, `conjuntos/<id>`. */
  path: string;
  name: string;
  origin: Origin;
  /** The plan whose rows it holds. */
  plan: string | undefined;
  title: string;
  description: string | undefined;
  columns: Column[];
  /** The columns that tell its rows apart; none where nothing does. */
  key: readonly string[];
  rows: Record<string, string>[];
  /** The documents that state its rows. */
  fuentes: Documento[];
}

/** What a table is like, whatever its rows. */
export type TableShape = Pick<OpenTable, 'name' | 'title' | 'description' | 'key' | 'columns'>;

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

/** The documents that a table's rows cite. */
export function sourcesOf(
  documentos: readonly Documento[],
  columns: readonly Column[],
  rows: readonly Record<string, string>[],
): Documento[] {
  const citing = columns.filter(({ field }) => field.refersTo?.includes('documentos'));
  const cited = new Set(rows.flatMap((row) => citing.map(({ name }) => row[name]?.split('#')[0]?.trim())));
  return documentos.filter(({ id }) => cited.has(id));
}
