import type { z } from 'zod';
import { fieldRegistry, type RegisteredField } from '../../model/fields/fields.ts';
import type { Table } from '../../model/table.ts';
import type { Choice, FormCell, FormSheet } from '../../workbook/write-form.ts';

/** What is told above the rows of each sheet: its title, whose it is, and how to fill it in. */
export interface Preamble {
  title: string;
  facts: readonly (readonly string[])[];
  help: string;
}

/** A column of a form: one of its table, or one that is only read, whose header stands in parentheses. */
export interface FormColumn {
  name: string;
  width: number;
  /** What its name doesn't say by itself, beside it in its header, in parentheses. */
  gloss?: string;
  help?: string;
  isOpen?: boolean;
  /** The range of another sheet that has what may be chosen. */
  list?: string | undefined;
}

/** A row of a form: what stands in each of its columns. */
export type FormRow = Readonly<Record<string, string>>;

const cell = (value: FormCell['value'], style: FormCell['style']): FormCell => ({ value, style });

/** A sheet of a form: its preamble, what each column asks for, the headers and the rows. */
export function tableSheet(
  name: string,
  { title, facts, help }: Preamble,
  columns: readonly FormColumn[],
  rows: readonly FormRow[],
  table?: Table,
): FormSheet {
  const fieldOf = ({ name: key }: FormColumn) => {
    const column = table?.schema.shape[key] as z.ZodType | undefined;
    return column && fieldRegistry.get(column);
  };
  const above: FormCell[][] = [
    [cell(title, 'title')],
    ...facts.map((fact) => fact.map((text) => cell(text, 'plain'))),
    [cell(help, 'plain')],
    [],
    ...(table ? [columns.map((column) => cell(column.help ?? helpOf(fieldOf(column)), 'note'))] : []),
    columns.map(({ name: key, gloss }) => cell(gloss === undefined ? key : `${key} (${gloss})`, 'heading')),
  ];
  const first = above.length + 1;
  const last = above.length + rows.length;
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [...above, ...rows.map((row) => columns.map((column) => fill(row, column, fieldOf(column))))],
    frozen: above.length,
    choices:
      rows.length === 0 ? [] : columns.flatMap((column, i) => choiceOf(column, i + 1, [first, last], fieldOf(column))),
  };
}

const helpOf = (field: RegisteredField | undefined) => field?.description ?? '';

function fill(row: FormRow, column: FormColumn, field: RegisteredField | undefined): FormCell {
  const written = row[column.name] ?? '';
  const isNumber = field !== undefined && NUMERIC.has(field.kind);
  const style = column.isOpen ? (isDate(field) ? 'open-date' : isNumber ? 'open' : 'open-text') : 'fixed';
  if (written === '') return cell(null, style);
  return cell(isNumber && String(Number(written)) === written ? Number(written) : written, style);
}

const NUMERIC: ReadonlySet<RegisteredField['kind']> = new Set(['numero', 'entero']);
/** As a text, a day would stay as each person writes it; as a date, the program keeps which day it is. */
const isDate = (field: RegisteredField | undefined) => field?.kind === 'fecha';

function choiceOf(
  { name, isOpen, list, help }: FormColumn,
  column: number,
  [fromRow, toRow]: readonly [number, number],
  field: RegisteredField | undefined,
): Choice[] {
  if (!isOpen) return [];
  const told = { column, fromRow, toRow, title: name, help: help ?? helpOf(field) };
  if (list !== undefined) return [{ ...told, list }];
  return [field?.kind === 'numero' ? { ...told, minimum: field.minimum ?? -1e15 } : told];
}
