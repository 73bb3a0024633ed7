import type { z } from 'zod';
import { csvLine } from '../normalize/canonical-csv.ts';

/** A row by its columns; what it doesn't say is blank. */
export type Row = Readonly<Record<string, string>>;

const columnsOf = (schema: z.ZodObject): string[] => Object.keys(schema.shape);

/** A table in canonical form, with every column of its schema. */
export const tableText = (schema: z.ZodObject, rows: readonly Row[] = []): string =>
  csvLine(columnsOf(schema), true) + rows.map((row) => rowText(columnsOf(schema), row)).join('');

export const rowText = (columns: readonly string[], row: Row): string =>
  csvLine(
    columns.map((column) => row[column] ?? ''),
    false,
  );
