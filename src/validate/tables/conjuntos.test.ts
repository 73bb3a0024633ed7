import { describe, expect, test } from 'vitest';
import { type BadInput, CONJUNTO, testTold } from '../../../tests/bad-input.ts';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';
import { LIMITS } from '../../model/limits.ts';

/** A data set whose chart draws a column of a type. */
const drawing = (type: string) =>
  openCon({
    'data/conjuntos/poblacion.csv': 'anio,habitantes,cuando\n2020,1200,\n',
    'data/conjuntos/poblacion.json': (before) =>
      before
        .replace('"fields": [', `"fields": [{ "name": "cuando", "type": "${type}", "title": "Cuándo" },`)
        .replace(
          '"schema"',
          '"grafica": { "tipo": "lineas", "x": "anio", "y": ["habitantes", "cuando"], "titulo": "T", "unidad": "U" }, "schema"',
        ),
  });

test.each(['string', 'date'])('a chart of a column of type %s is refused, for it has no numbers', async (type) => {
  const { problems } = await drawing(type);
  expect(problems).toMatchObject([
    {
      code: 'constraint-error',
      field: 'grafica.y',
      value: 'cuando',
      message: '«cuando» no es una columna de números: no se puede dibujar.',
      hint: 'Escriba una de estas: anio, habitantes.',
    },
  ]);
});

test.each(['integer', 'number'])('one of type %s is drawn, blank cells and all', async (type) => {
  expect((await drawing(type)).problems).toEqual([]);
});

/** A data set of one column more, of text. */
const withColumn = (name: string, header: string, rows: string) =>
  openCon({
    'data/conjuntos/poblacion.csv': `anio,habitantes,${header}\n${rows}`,
    'data/conjuntos/poblacion.json': replace(
      '"fields": [',
      `"fields": [{ "name": "${name}", "type": "string", "title": "T" },`,
    ),
  });

test.each(['sep=', 'SEP=;', ' sep=x'])(
  'a column «%s» is refused, for Excel would take it for an order',
  async (name) => {
    const { problems } = await withColumn(name, name, '2020,1200,\n');
    expect(problems).toMatchObject([
      {
        file: 'data/conjuntos/poblacion.json',
        line: 6,
        column: 26,
        code: 'constraint-error',
        message: `Una columna no se puede llamar «${name.trim()}».`,
        hint: 'Cambie el nombre aquí y en el encabezado del CSV.',
      },
    ]);
  },
);

describe('what a data set is as JSON, where each cell bears the name of its column, is bounded', () => {
  const name = 'n'.repeat(30_000);
  const rows = (bytes: number) =>
    Array.from({ length: Math.ceil(bytes / name.length) }, (_, i) => `${i},1,\n`).join('');

  test('over the limit, it is told', async () => {
    const { problems } = await withColumn(name, name, rows(LIMITS.tableData.most));
    expect(problems).toMatchObject([{ file: 'data/conjuntos/poblacion.csv', line: 1, code: 'limit' }]);
    expect(problems[0]?.message).toContain('admite hasta 200 MB');
  });

  test('below it, it is read', async () => {
    const { sitio, problems } = await withColumn(name, name, rows(LIMITS.tableData.most * 0.99));
    expect(problems).toEqual([]);
    expect(sitio?.conjuntos[0]?.rows.length).toBeGreaterThan(6000);
  });
});

const ROWS = 'data/conjuntos/poblacion.csv';

// prettier-ignore
const CONJUNTOS: BadInput[] = [
  ['a name that is not that of the file', CONJUNTO, replace('"name": "poblacion"', '"name": "otro"'), 'constraint-error', 2, 11, '«poblacion»'],
  ['an unknown type of column', CONJUNTO, replace('"integer", "title": "Habitantes"', '"duration", "title": "Habitantes"'), 'constraint-error', 8, 39, 'string, integer, number, date, year, boolean'],
  ['a key that is no column', CONJUNTO, replace('"primaryKey": "anio"', '"primaryKey": "año"'), 'foreign-key', 10, 19, '¿Quiso escribir «anio»?'],
  ['an unknown document', CONJUNTO, replace('plan#anexo', 'plam#anexo'), 'foreign-key', 4, 52, '¿Quiso escribir «plan»?'],
  ['a column twice in the description', CONJUNTO, replace('"name": "habitantes"', '"name": "anio"'), 'constraint-error', 8, 17, 'Ya hay una columna «anio»'],
  ['a cell of another type', ROWS, replace('1250', 'muchos'), 'type-error', 3, 6, 'solo cifras'],
  ['a blank cell that must be written', ROWS, replace('2021', ''), 'constraint-error', 3, 1, 'en blanco'],
  ['a duplicate key', ROWS, replace('2021', '2020'), 'primary-key', 3, 1, 'línea 2'],
  ['an undescribed column', ROWS, 'anio,habitantes,casas\n2020,1,2\n', 'extra-label', 1, 17, 'anio, habitantes'],
];

describe('a bad input is told once, with its place and what to write', () => {
  testTold(CONJUNTOS);
});
