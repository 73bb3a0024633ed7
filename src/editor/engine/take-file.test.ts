import { expect, test } from 'vitest';
import { type Celda, makeWorkbook } from '../../../tests/make-workbook.ts';
import { applyCambios, type Cambios } from '../../../tests/sitio-minimo.ts';
import { readSources } from '../../load/read-sources.ts';
import { openWorkbook } from '../../workbook/open-workbook.ts';
import { READER_NAME } from './workbook-reader.ts';
import { takeFile } from './take-file.ts';

const PERSONAS = 'data/personas.csv';
const METAS = 'data/planes/plan-1/metas.csv';

async function take(name: string, bytes: Buffer, table: string, cambios: Cambios = {}) {
  const files = new Map(Object.entries(applyCambios(cambios)).map(([file, text]) => [file, Buffer.from(text)]));
  return takeFile(await readSources(files), { name, bytes, table });
}

const sheet = (...filas: Celda[][]) => makeWorkbook([{ nombre: 'Hoja', filas }]);
const NEW_PERSON = Buffer.from('Nombre;ID\nLuis P.;luis\nEva Sol;eva\n');

test('rows are told apart by their key, and those that the file has not are only counted', async () => {
  const { tables, told } = await take('personas.csv', NEW_PERSON, PERSONAS);
  expect(tables).toEqual([
    {
      file: PERSONAS,
      rows: [
        ['id', 'nombre'],
        ['ana', 'Ana Ruiz'],
        ['luis', 'Luis P.'],
        ['eva', 'Eva Sol'],
      ],
      absent: [0],
    },
  ]);
  expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a table of a plan goes to the one that is looked at, where it doesn’t say of which it is', async () => {
  const metas = Buffer.from('id,indicador,periodo,valor\nguia-2026,guia,2026,si\n');
  const cambios: Cambios = { 'content/planes/plan-2.mdx': '---\ntitulo: Otro\n---\n' };
  const { tables } = await take('metas.csv', metas, METAS, cambios);
  expect(tables.map(({ file, rows }) => [file, rows.at(-1)?.[0]])).toEqual([[METAS, 'guia-2026']]);
  const elsewhere = await take('metas.csv', metas, PERSONAS, cambios);
  expect(elsewhere.tables).toEqual([]);
  expect(elsewhere.told[0]?.hint).not.toContain('--');
});

test('a column that the table had not comes at its end', async () => {
  const { tables } = await take('m.csv', Buffer.from('variable,periodo,estado\ndados,2025-S1,preliminar\n'), METAS);
  expect(tables[0]?.rows.slice(0, 3).map((row) => row.at(-1))).toEqual(['estado', 'preliminar', '']);
});

test('a table that the site has not is told, and not taken', async () => {
  const { tables, told } = await take('personas.csv', NEW_PERSON, PERSONAS, { [PERSONAS]: undefined });
  expect(tables).toEqual([]);
  expect(told[0]?.message).toContain(`todavía ${PERSONAS}`);
});

test('a workbook waits for what reads it', async () => {
  const bytes = sheet(['id', 'nombre'], ['eva', 'Eva Sol']);
  const without = await take('personas.xlsx', bytes, PERSONAS);
  expect(without.told[0]?.message).toContain('No se pudo cargar');
  Object.assign(globalThis, { [READER_NAME]: openWorkbook });
  const { tables } = await take('personas.xlsx', bytes, PERSONAS);
  expect(tables[0]?.rows.at(-1)).toEqual(['eva', 'Eva Sol']);
  expect((await take('personas.xlsx', Buffer.from('x'), METAS)).told[0]?.severity).toBe('error');
});

test('of a data set, which has no key, it is said that cells can be pasted', async () => {
  const { told } = await take('x.csv', Buffer.from('color,total\nrojo,1\n'), 'data/conjuntos/colores.csv');
  expect(told[0]?.message).toContain('conjunto de datos');
});
