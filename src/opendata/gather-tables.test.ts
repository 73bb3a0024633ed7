import { expect, test } from 'vitest';
import { openCon } from '../../tests/sitio-minimo.ts';
import { openTables } from './gather-tables.ts';
import { rowsOf } from '../../tests/rows-of.ts';

test('every table says how many rows it has, each with a cell for each column', async () => {
  const { sitio } = await openCon({});
  const tables = sitio ? openTables(sitio) : [];
  expect(tables.length).toBeGreaterThan(15);
  for (const { path, rowCount, columns, readRows } of tables) {
    const rows = [...readRows()];
    expect(rows.length, path).toBe(rowCount);
    expect(new Set(rows.map(({ length }) => length)), path).toEqual(new Set(rowCount > 0 ? [columns.length] : []));
    expect([...readRows()], path).toEqual(rows);
  }
});

test('the table of notes holds what the editors wrote, and not what the rules found', async () => {
  const written = { codigo: 'meta-sin-reporte', referencia: 'plan-1/guia-2025#vence', nota: 'Se reportó aparte' };
  const { sitio } = await openCon({
    'data/observaciones.csv': `${Object.keys(written).join(',')}\n${Object.values(written).join(',')}\n`,
  });
  const tables = sitio ? openTables(sitio) : [];
  expect(rowsOf(tables.find(({ name }) => name === 'observaciones'))).toEqual([written]);
});
