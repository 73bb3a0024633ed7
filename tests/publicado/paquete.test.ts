import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { unescapeCell } from '../../src/base/formula-cell.ts';
import { DIST } from '../navegador/dist.ts';
import { bytesOf, type Campo, cellsOf, PAQUETE, profile, type Recurso, textOf } from './datos-abiertos.ts';
import { sourceRows } from './filas-de-origen.ts';

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

test('the package and every schema of it keep to the published profiles of Data Package 2.0', () => {
  const paquete = ajv.compile(profile('datapackage-2.0.json'));
  const esquema = ajv.compile(profile('tableschema-2.0.json'));
  expect([paquete(PAQUETE), paquete.errors]).toEqual([true, null]);
  for (const { name, schema } of PAQUETE.resources)
    expect([name, esquema(schema), esquema.errors]).toEqual([name, true, null]);
});

test('the profiles do find what is wrong', () => {
  expect(ajv.compile(profile('datapackage-2.0.json'))({ resources: [{ path: '../x.csv', name: 'x' }] })).toBe(false);
  expect(ajv.compile(profile('tableschema-2.0.json'))({ fields: [{ name: 'x', type: 'fecha' }] })).toBe(false);
});

test('the package holds every CSV file of the open data, with its size and its checksum', () => {
  const files = readdirSync(join(DIST, 'datos'), { recursive: true, encoding: 'utf8' });
  const csv = files.filter((file) => file.endsWith('.csv')).map((file) => file.replaceAll('\\', '/'));
  expect(PAQUETE.resources.map(({ path }) => path).sort()).toEqual(csv.sort());
  for (const { path, bytes, hash } of PAQUETE.resources) {
    const sha256 = createHash('sha256').update(bytesOf(path)).digest('hex');
    expect([bytes, hash], path).toEqual([bytesOf(path).length, `sha256:${sha256}`]);
  }
});

test.each(PAQUETE.resources.map((recurso) => [recurso.path, recurso] as const))(
  '%s has the cells of its source, and each is what its schema says',
  (path, recurso) => {
    const [headers, ...rows] = cellsOf(textOf(path));
    expect(headers).toEqual(recurso.schema.fields.map(({ name }) => name));
    expect(rows.map((row) => row.map(unescapeCell))).toEqual(sourceRows(recurso));
    expect(rows.flatMap((row) => row.flatMap((cell, i) => faults(recurso.schema.fields[i], cell)))).toEqual([]);
    expect(keyFaults(recurso, rows)).toEqual([]);
  },
);

const FORMAS: Record<Campo['type'], RegExp> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** A cell read by the text of Table Schema 2.0, strictly: what stands in it that its field doesn't allow. */
function faults(field: Campo | undefined, cell: string): string[] {
  const { name = '', type = 'string', constraints: { required, pattern, ...limits } = {} } = field ?? {};
  if (cell === '') return required ? [`${name}: blank`] : [];
  const wrong =
    !FORMAS[type].test(cell) ||
    (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell)) ||
    (limits.enum !== undefined && !limits.enum.includes(cell)) ||
    (limits.minimum !== undefined && Number(cell) < limits.minimum) ||
    (limits.maximum !== undefined && Number(cell) > limits.maximum);
  return wrong ? [`${name}: ${cell}`] : [];
}

function keyFaults({ schema }: Recurso, rows: string[][]): string[] {
  const { fields, primaryKey, uniqueKeys = [], foreignKeys = [] } = schema;
  const names = fields.map(({ name }) => name);
  const keys = [...(primaryKey ? [primaryKey] : []), ...uniqueKeys];
  const repeated = keys.filter((key) => new Set(rows.map((row) => tuple(row, names, key))).size !== rows.length);
  const dangling = foreignKeys.flatMap(({ fields: from, reference }) => {
    const [headers = [], ...others] = cellsOf(textOf(pathOf(reference.resource)));
    const known = new Set(others.map((row) => tuple(row, headers, reference.fields)));
    const isBlank = (row: string[]) => from.some((one) => row[names.indexOf(one)] === '');
    return rows.filter((row) => !isBlank(row) && !known.has(tuple(row, names, from)));
  });
  return [...repeated.map((key) => `repeated: ${key.join()}`), ...dangling.map((row) => `dangling: ${row.join()}`)];
}

const tuple = (row: string[], names: string[], key: string[]) =>
  JSON.stringify(key.map((one) => row[names.indexOf(one)]));
const pathOf = (name: string) => PAQUETE.resources.find((one) => one.name === name)?.path ?? '';

test('keys, references and choices are told where the model has them', () => {
  const schemaOf = (path: string) => PAQUETE.resources.find((one) => one.path === path)?.schema;
  const metas = schemaOf('planes/pamga-leon-2025-2027/metas.csv');
  expect(metas).toMatchObject({ primaryKey: ['id'], foreignKeys: [{ fields: ['indicador'] }] });
  expect(metas?.fields.find(({ name }) => name === 'comparador')?.constraints?.enum).toContain('al-menos');
  const calculadas = schemaOf('metas-calculadas.csv');
  expect(calculadas?.foreignKeys).toContainEqual({
    fields: ['plan', 'compromiso'],
    reference: { resource: 'compromisos', fields: ['plan', 'id'] },
  });
  expect(calculadas?.fields.find(({ name }) => name === 'estado')?.description).toContain('«sin-informe»: Venció y');
  expect(schemaOf('integrantes.csv')).toMatchObject({
    uniqueKeys: [['organo', 'persona', 'calidad', 'suple_a', 'desde']],
  });
  expect(schemaOf('planes/pamga-leon-2025-2027/actividades.csv')?.fields).toContainEqual(
    expect.objectContaining({ name: 'implementa', type: 'string', separator: '|' }),
  );
});
