import { describe, expect, test } from 'vitest';
import { conMatriz } from '../../../../tests/ficha-y-matriz.ts';
import { type Cambios, foundBy, openCon, replace } from '../../../../tests/sitio-minimo.ts';

const VARIABLES = {
  'data/planes/plan-1/variables.csv': `id,nombre,unidad,papel,partes
dados,Talleres dados,Taller,realizado,
previstos,Talleres previstos,Taller,entrada,
en_barrios,Talleres dados en los barrios,Taller,realizado,
elementos,"Elementos - mapas, gráficas - del ""portal""",Elemento,realizado,
`,
};
const numbers = (published: string, used = 'dados ÷ previstos × 100'): Cambios => ({
  ...conMatriz({ formula: published }),
  ...VARIABLES,
  'data/planes/plan-1/indicadores.csv': replace(
    'guia,talleres',
    `otro,talleres,,Otro,formula,dados + previstos + en_barrios + elementos,Taller,suma,plan#4.2\nguia,talleres`,
  ),
  ...(used === 'dados ÷ previstos × 100' ? {} : withUsed(used)),
});
const withUsed = (used: string): Cambios => ({
  'data/planes/plan-1/indicadores.csv': (text) =>
    `${replace('dados ÷ previstos × 100', used)(text)}otro,talleres,,Otro,formula,dados + previstos + en_barrios + elementos,Taller,suma,plan#4.2\n`,
});
const found = async (changes: Cambios) =>
  (await foundBy('formula-distinta-de-la-publicada', changes)).map(([, message]) => message);

describe('a published formula that isn’t the one used', () => {
  const da = (numbers: string, damos: string, own: string) =>
    `Actividad 1 de Talleres: con ${numbers} en lugar de las variables, en el orden de la matriz, la fórmula que usa este sitio da ${damos} y la de la matriz, ${own}.`;
  test.each([
    [
      'a ratio where the growth is used',
      numbers('(Talleres dados/ Talleres previstos) *100.', '(dados - previstos) / previstos * 100'),
      da('30 y 50', '-40 %', '60 %'),
    ],
    [
      'a sum that isn’t grouped',
      numbers(
        '(Talleres dados + Talleres dados en barrios / Talleres previstos) *100',
        '(dados + en_barrios) / previstos * 100',
      ),
      da('30, 50 y 100', '80 %', '3,050 %'),
    ],
    [
      'another variable',
      numbers('Talleres dados en los barrios / Talleres previstos * 100'),
      da('30, 50 y 100', '200 %', '60 %'),
    ],
    [
      'cut after a sign',
      numbers('(Talleres dados / Talleres previstos) *'),
      'Actividad 1 de Talleres: la fórmula de la matriz no se puede calcular como está escrita, pues algo le falta: «(Talleres dados / Talleres previstos) *».',
    ],
    [
      'with a parenthesis left open',
      numbers('(Talleres dados / Talleres previstos * 100'),
      'Actividad 1 de Talleres: la fórmula de la matriz no se puede calcular como está escrita, pues algo le falta: «(Talleres dados / Talleres previstos * 100».',
    ],
  ])('%s', async (_, changes, message) => {
    expect(await found(changes)).toEqual([message]);
  });

  test('is told with both formulas in words', async () => {
    const { sitio } = await openCon(numbers('Talleres dados / Talleres previstos'));
    expect(sitio?.observaciones.map(({ sides }) => sides.map(({ says }) => says))).toEqual([
      [
        'Lo que la ficha mide: Talleres dados. Este sitio lo calcula así: Talleres dados ÷ Talleres previstos × 100',
        'Matriz: «Talleres dados / Talleres previstos»',
      ],
    ]);
  });
});

test.each([
  ['the same with its full stop', numbers('(Talleres dados / Talleres previstos) *100.')],
  ['the same in another shape', numbers('100 × Talleres dados ÷ Talleres previstos')],
  ['the same with «x» and brackets', numbers('[Talleres dados / Talleres previstos] x 100')],
  ['names without «de», in other case', numbers('(TALLERES dados / los talleres previstos) * 100')],
  ['a name that holds dashes, commas and quotes', numbers('Elementos - mapas, gráficas - del portal', 'elementos')],
  ['a goal that is met or not', numbers('Cumple: Si / No.')],
  ['words that are no variable', numbers('Talleres dados / Talleres previstos en el año * 100')],
  ['an equation', numbers('Avance = Talleres dados / Talleres previstos * 100')],
  ['«por» for a sign', numbers('Talleres dados entre Talleres previstos por 100')],
  ['names side by side, which may be one name', numbers('Talleres dados Talleres previstos')],
])('nothing of %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
