import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeSitio } from '../../tests/sitio-minimo.ts';
import { bytesOf } from '../base/bytes.ts';
import { isFormula, unescapeCell } from '../base/formula-cell.ts';
import { openSitio, type SitioCalculado } from '../sitio.ts';
import type { Row } from './packed-rows.ts';
import { writeCsv as writeInParts } from './write-csv.ts';
import { contentsOf, openDataFiles } from './open-data-files.ts';
import { follow } from './recipe.ts';
import { chartFiles } from './chart-files.ts';

const writeCsv = (rows: Row[]) => [...writeInParts([rows])].join('');

const cell = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom("'", '"', ',', ';', '\t', '=', '+', '-', '@', '\n', '\r', '1', '\uFEFF'),
    maxLength: 7,
  }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

const read = (csv: string) => parse(csv, { bom: true, skip_empty_lines: false, relax_column_count: true });

test('reading a table back and taking off the apostrophes gives every cell as it was', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const cells = read(writeCsv(rows));
      expect(cells.flat().filter(isFormula)).toEqual([]);
      expect(cells.map((row) => row.map(unescapeCell))).toEqual(rows);
    }),
  );
});

/** What a program takes for cells that parts a line at `;`, tabs and line ends, whatever the quotes. */
const partNaively = (csv: string) => csv.split(/[;\t\r\n]/);
const RUNS = /^["\s\uFEFF]*[=+@＝＋＠\-－]/;

test('where another character separates cells, none begins as a formula, but for a number at the start of a row', () => {
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(rows.every(([first = '']) => !first.startsWith('-')));
      expect(partNaively(writeCsv(rows)).filter((part) => RUNS.test(part))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a number at the start of a row makes no formula of the texts after it', () => {
  expect(writeCsv([['-5', "1+cmd|' /C calc'!A0", '2', 'a"b']])).toBe('\uFEFF-5,"1+cmd|\' /C calc\'!A0",2,"a""b"\n');
});

test('numbers stay as they are, and what nobody published stays blank', () => {
  expect(writeCsv([['a', -5, null, '-5', '−5']])).toBe('\uFEFFa,-5,,-5,−5\n');
});

test('some rows at a time are written as all of them at once', () => {
  const rows = Array.from({ length: 1200 }, (_, i): Row => [i % 7 === 0 ? '-5' : `a${i}`, 'dos palabras', "'=1"]);
  const inParts = [...writeInParts([rows.slice(0, 1), rows.slice(1, 500), rows.slice(500)])].join('');
  expect(inParts).toBe(writeCsv(rows));
  expect(inParts).toContain('-5,"dos palabras",');
});

/** Cells that validation may refuse: what is written must not lean on it. */
async function openWithFormulas(): Promise<SitioCalculado> {
  const root = await mkdtemp(join(tmpdir(), 'formulas-'));
  writeSitio(root);
  // What is read of unchanged files by `openCon` is everybody's.
  const { sitio } = await openSitio(root);
  await rm(root, { recursive: true });
  if (!sitio) throw new Error('no site');
  const write = (record: object | undefined, column: string, cell: string) => {
    for (const one of [record, record && sitio.origins.get(record)?.plain])
      Object.assign(one ?? {}, { [column]: cell });
  };
  const [plan] = sitio.planes;
  write(sitio.personas[1], 'nombre', "'=1");
  write(sitio.documentos[1], 'emisor', "Villa;=cmd|' /C calc'!A0");
  write(plan?.indicadores[0], 'unidad', 'Taller\n- a\t＝1');
  write(plan?.metas[0], 'texto', '@SUM(1)');
  write(plan?.variables[0], 'nombre', '＝1');
  write(plan?.indicadores[0], 'nombre', '+1 taller');
  write(sitio.documentos[1], 'titulo', '=HYPERLINK("https://otro.example")');
  write(sitio.conjuntos[0]?.rows[0], 'habitantes', '-5');
  write(sitio.conjuntos[0]?.schema.fields[0], 'name', '=anio');
  return sitio;
}

test('no table of the site, of a chart among them, has a cell that a spreadsheet would run', async () => {
  const sitio = await openWithFormulas();
  const files = [
    ...openDataFiles(sitio).map((one) => ({ path: one.path, read: () => contentsOf(sitio, one.path) })),
    ...chartFiles(sitio).map(({ path, recipe }) => ({ path, read: () => follow(recipe(), () => new Uint8Array()) })),
  ];
  const csvs = await Promise.all(
    files
      .filter(({ path }) => path.endsWith('.csv'))
      .map(async ({ read }) => Buffer.from(bytesOf(await read())).toString()),
  );
  expect(csvs.flatMap(partNaively).filter((part) => RUNS.test(part))).toEqual([]);
  const tables = csvs.map((csv) => read(csv));
  const written = tables.flat(2);
  expect(written.filter(isFormula)).toEqual([]);
  const cells = new Set(written.map(unescapeCell));
  for (const cell of [
    "'=1",
    '@SUM(1)',
    '＝1',
    '+1 taller',
    '=HYPERLINK("https://otro.example")',
    '=anio',
    '-5',
    "Villa;=cmd|' /C calc'!A0",
    'Taller\n- a\t＝1',
  ]) {
    expect(cells).toContain(cell);
  }
});
