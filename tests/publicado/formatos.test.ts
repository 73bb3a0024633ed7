import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { bytesOf, jsonOf, PAQUETE, type Recurso } from './datos-abiertos.ts';
import { sourceRows } from './filas-de-origen.ts';

const TABLAS = PAQUETE.resources.map((recurso) => [recurso.path, recurso] as const);
const headersOf = ({ schema }: Recurso) => schema.fields.map(({ name }) => name);

/** What a goal must reach is a number, or whether it is done. */
const isGoal = ({ path, schema }: Recurso, column: number) =>
  [/\/metas\.csv valor$/, /^metas-calculadas\.csv prometido$/].some((one) =>
    one.test(`${path} ${schema.fields[column]?.name}`),
  );

/** A cell as a typed format has it: null where blank, a number where the column is one, and its text otherwise. */
function typedRows(recurso: Recurso): (string | number | null)[][] {
  return sourceRows(recurso).map((row) =>
    row.map((cell, i) => {
      const { type } = recurso.schema.fields[i] ?? {};
      const isNumber = type === 'integer' || type === 'number' || (isGoal(recurso, i) && !/^(si|no)$/.test(cell));
      return cell === '' ? null : isNumber ? Number(cell) : cell;
    }),
  );
}

test.each(TABLAS)('%s as XLSX reads back as its source, numbers as numbers', async (path, recurso) => {
  const [headers, ...rows] = await readSheet(bytesOf(path.replace('.csv', '.xlsx')), { trim: false });
  expect(headers).toEqual(headersOf(recurso));
  expect(rows).toEqual(typedRows(recurso));
});

/** In JSON, several values are a list. */
const withLists = ({ schema }: Recurso, row: (string | number | null)[]) =>
  row.map((cell, i) => (schema.fields[i]?.separator ? (typeof cell === 'string' ? cell.split('|') : []) : cell));

test.each(TABLAS)('%s as JSON reads back as its source, numbers as numbers', (path, recurso) => {
  const rows = jsonOf(`json/${path.replace('.csv', '.json')}`) as Record<string, unknown>[];
  expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => headersOf(recurso)));
  expect(rows.map((row) => Object.values(row))).toEqual(typedRows(recurso).map((row) => withLists(recurso, row)));
});
