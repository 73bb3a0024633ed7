import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCon, replace } from '../../tests/sitio-minimo.ts';
import { isFormula, unescapeCell } from '../model/celda.ts';
import { writeCsv } from './csv.ts';
import { openDataFiles } from './datos.ts';
import { chartFiles } from './graficas.ts';

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom("'", '"', ',', '=', '+', '-', '@', '\n', '\r', '1', '\uFEFF'), maxLength: 5 }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

const read = (csv: string) => parse(csv, { skip_empty_lines: false, relax_column_count: true });

test('reading a table back and taking off the apostrophes gives every cell as it was', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const cells = read(writeCsv(rows));
      expect(cells.flat().filter(isFormula)).toEqual([]);
      expect(cells.map((row) => row.map(unescapeCell))).toEqual(rows);
    }),
  );
});

test('numbers stay as they are, and what nobody published stays blank', () => {
  expect(writeCsv([['a', -5, null, '-5', '−5']])).toBe('a,-5,,-5,−5\n');
});

test('no table of the site, of a chart among them, has a cell that a spreadsheet would run', async () => {
  const formula = '"=HYPERLINK(""https://otro.example"")"';
  const { sitio } = await openCon({
    'data/personas.csv': replace('Luis Paz', "'=1"),
    'data/planes/plan-1/metas.csv': replace('Dar todos los talleres', '@SUM(1)'),
    'data/planes/plan-1/variables.csv': replace('Talleres dados', '＝1'),
    'data/planes/plan-1/indicadores.csv': replace('Talleres dados', '+1 taller'),
    'data/documentos.csv': replace('Acta 1', formula),
    'data/conjuntos/poblacion.csv': '=anio,+nota\n2020,-5\n2021,-a\n',
    'data/conjuntos/poblacion.json': (texto) =>
      texto.replaceAll('"anio"', '"=anio"').replace('"habitantes", "type": "integer"', '"+nota", "type": "string"'),
  });
  if (!sitio) throw new Error('no site');
  const written = [
    ...openDataFiles(sitio).map(({ ruta, measure }) => ({
      ruta,
      write: () => Buffer.from(measure().contenido).toString(),
    })),
    ...chartFiles(sitio),
  ];
  const tables = written.filter(({ ruta }) => ruta.endsWith('.csv')).map(({ write }) => read(write()));
  expect(tables.flat(2).filter(isFormula)).toEqual([]);
  const cells = new Set(tables.flat(2).map(unescapeCell));
  for (const source of [
    "'=1",
    '@SUM(1)',
    '＝1',
    '+1 taller',
    '=HYPERLINK("https://otro.example")',
    '=anio',
    '+nota',
    '-a',
    '-5',
  ]) {
    expect(cells).toContain(source);
  }
});
