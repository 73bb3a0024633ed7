import { describe, expect, test } from 'vitest';
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
const conColumna = (name: string, encabezado: string, rows: string) =>
  openCon({
    'data/conjuntos/poblacion.csv': `anio,habitantes,${encabezado}\n${rows}`,
    'data/conjuntos/poblacion.json': replace(
      '"fields": [',
      `"fields": [{ "name": "${name}", "type": "string", "title": "T" },`,
    ),
  });

test.each(['sep=', 'SEP=;', ' sep=x'])(
  'a column «%s» is refused, for Excel would take it for an order',
  async (name) => {
    const { problems } = await conColumna(name, name, '2020,1200,\n');
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
    const { problems } = await conColumna(name, name, rows(LIMITS.tableData.most));
    expect(problems).toMatchObject([{ file: 'data/conjuntos/poblacion.csv', line: 1, code: 'limit' }]);
    expect(problems[0]?.message).toContain('admite hasta 200 MB');
  });

  test('below it, it is read', async () => {
    const { sitio, problems } = await conColumna(name, name, rows(LIMITS.tableData.most * 0.99));
    expect(problems).toEqual([]);
    expect(sitio?.conjuntos[0]?.rows.length).toBeGreaterThan(6000);
  });
});
