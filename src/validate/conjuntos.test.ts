import { expect, test } from 'vitest';
import { openCon } from '../../tests/sitio-minimo.ts';

/** A data set whose chart draws a column of a type. */
const drawing = (type: string) =>
  openCon({
    'data/conjuntos/poblacion.csv': 'anio,habitantes,cuando\n2020,1200,\n',
    'data/conjuntos/poblacion.json': (antes) =>
      antes
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
