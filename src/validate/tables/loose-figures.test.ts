import { expect, test } from 'vitest';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';

const INFORME = 'content/informes/anual-2025.mdx';

/** The report gives a figure, tied to a table as the lines say. */
const tied = (lines: string) =>
  replace(
    'afirmaciones:',
    `cifras:\n  - que: Habitantes\n    valor: 2450\n    unidad: habitantes\n${lines}    fuente: informe#4\nafirmaciones:`,
  );

const problemsOf = async (lines: string) =>
  (await openCon({ [INFORME]: tied(lines) })).problems.map(({ code, line, field, message, hint }) => [
    code,
    line,
    field,
    message,
    hint,
  ]);

test.each([
  ['nothing', ''],
  ['the rows of a table', '    conjunto: poblacion\n'],
  ['a column of numbers', '    conjunto: poblacion\n    columna: habitantes\n'],
])('a figure may be tied to %s', async (_, lines) => {
  expect((await problemsOf(lines)).filter(([code]) => code !== 'cifra-distinta-de-su-tabla')).toEqual([]);
});

test('a column that the table hasn’t, with the nearest', async () => {
  expect(await problemsOf('    conjunto: poblacion\n    columna: habitante\n')).toEqual([
    [
      'foreign-key',
      12,
      'cifras.columna',
      '«habitante» no es una columna de «poblacion».',
      '¿Quiso escribir «habitantes»?',
    ],
  ]);
});

test('a column of texts', async () => {
  const { problems } = await openCon({
    [INFORME]: tied('    conjunto: poblacion\n    columna: zona\n'),
    'data/conjuntos/poblacion.csv': 'anio,habitantes,zona\n2020,1200,norte\n',
    'data/conjuntos/poblacion.json': replace(
      '"title": "Habitantes" }',
      '"title": "Habitantes" }, { "name": "zona", "type": "string", "title": "Zona" }',
    ),
  });
  expect(problems.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    [
      'constraint-error',
      '«zona» no es una columna de números: no se puede sumar.',
      'Escriba una de estas: anio, habitantes.',
    ],
  ]);
});

test('a column without its table', async () => {
  expect(await problemsOf('    columna: habitantes\n')).toEqual([
    [
      'constraint-error',
      11,
      'cifras.columna',
      'No se sabe de qué tabla es la columna.',
      'Escriba «conjunto:» con la clave de la tabla, o borre la columna.',
    ],
  ]);
});

test('a table that isn’t there is one problem, though the column isn’t either', async () => {
  expect((await problemsOf('    conjunto: poblasion\n    columna: habitante\n')).map(([code]) => code)).toEqual([
    'foreign-key',
  ]);
});

/** The report gives a figure in a unit; the workshops of 2025, or others, are measured. */
const loose = async (unit: string, mediciones?: string, lines = '') => {
  const { problems } = await openCon({
    [INFORME]: replace(
      'afirmaciones:',
      `cifras:\n  - que: Talleres\n    valor: 21\n    unidad: ${unit}\n${lines}    fuente: informe#4\nafirmaciones:`,
    ),
    ...(mediciones === undefined
      ? {}
      : { 'data/planes/plan-1/mediciones.csv': `variable,periodo,valor,publicado,fuente,nota\n${mediciones}` }),
  });
  return problems.filter(({ code }) => code === 'loose-figure');
};

test('a figure in the unit of a variable of which nothing is measured in the period', async () => {
  expect(await loose('taller', 'dados,2024,9,,informe#1,\n')).toMatchObject([
    {
      severity: 'warning',
      line: 9,
      field: 'cifras.valor',
      message: 'La cifra 21 está en «taller», como «Talleres dados», y de ese periodo no hay mediciones en esa unidad.',
      hint: 'Si es la misma cuenta, agréguela en data/planes/plan-1/mediciones.csv; si no, diga en la unidad de qué es: «taller de…».',
    },
  ]);
});

test.each<[string, ...Parameters<typeof loose>]>([
  ['of which some variable is measured in the period', 'Taller', 'previstos,2025,10,,plan#4.1,\n'],
  ['of which some variable is measured in a part of the period', 'Taller', 'dados,2025-S1,9,,informe#1,\n'],
  ['of no variable', 'personas', ''],
  ['that counts a table', 'Taller', '', '    conjunto: poblacion\n'],
])('nothing of a figure in a unit %s', async (_, ...data) => {
  expect(await loose(...data)).toEqual([]);
});
