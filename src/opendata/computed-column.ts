import type { z } from 'zod';
import { type RegisteredField, fieldRegistry } from '../model/fields/fields.ts';
import type { Fuente } from '../model/fields/readings.ts';
import type { Documento } from '../model/tables/documentos.ts';
import { writeNumber } from './write-csv.ts';
import { type Column, columnOf, openTable, type OpenTable, type TableShape, type Value } from './open-table.ts';

/** A column, with its cell of each row. */
interface ComputedColumn<F> {
  column: Column;
  tell: (row: F) => Value | undefined;
}

/** A computed table, and what each of its columns gives. */
export interface ComputedShape<F> extends Omit<TableShape, 'columns'> {
  columns: ComputedColumn<F>[];
}

type Tell<F> = ComputedColumn<F>['tell'];

/** A column of text that may be blank, unless `traits` say otherwise. */
export function computedColumn<F>(
  name: string,
  description: string,
  tell: Tell<F>,
  traits: Partial<RegisteredField> = {},
) {
  const field = { kind: 'texto', required: false, description, ...traits } as const;
  return { column: columnOf(name, field, (cell) => readComputed(field, cell)), tell };
}

/** A column that is as one of the content's. */
export function columnLike<F>(original: z.ZodType, name: string, tell: Tell<F>, traits: Partial<RegisteredField> = {}) {
  const { description = '', ...field } = fieldRegistry.get(original) ?? {};
  return computedColumn(name, description, tell, { ...field, ...traits });
}

/** A computed number may have more decimals than one that is written. */
function readComputed({ kind }: Pick<RegisteredField, 'kind'>, cell: string): Value {
  if (cell === '') return null;
  const number = ['numero', 'numero-o-si', 'entero'].includes(kind) ? Number(cell) : NaN;
  return Number.isNaN(number) ? cell : number;
}

export const ALWAYS = { required: true } as const;
export const anyOf = (options: readonly string[]) => ({ kind: 'opcion', options }) as const;
export const placeOf = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;
export const refersTo = (table: string) => ({ kind: 'referencia', refersTo: [table] }) as const;

function writeValue(value: Value): string {
  return typeof value === 'number' ? writeNumber(value) : (value ?? '');
}

export function withoutTellers<F>({ columns, ...shape }: ComputedShape<F>): TableShape {
  return { ...shape, columns: columns.map(({ column }) => column) };
}

/** The computed table of some records. */
export function tableOfRecords<F>(
  shape: ComputedShape<F>,
  count: number,
  all: () => Iterable<F>,
  documentos: readonly Documento[],
): OpenTable {
  const table = { ...withoutTellers(shape), path: shape.name, origin: 'computed', plan: undefined } as const;
  const cellOf = (record: F, i: number) => writeValue(shape.columns[i]?.tell(record) ?? null);
  return openTable(table, { count, all, cellOf }, documentos);
}
