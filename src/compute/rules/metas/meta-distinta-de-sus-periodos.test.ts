import { expect, test } from 'vitest';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const found = (changes: Cambios) => foundBy('meta-distinta-de-sus-periodos', changes);

type Programmed = [periodo: string, valor: string, comparador?: string];

/** An indicator of hours taught, with the goals given. */
const programs = (
  metas: Programmed[],
  {
    formula = 'dados',
    unidad = 'Hora',
    agregacion = 'suma',
  }: { formula?: string; unidad?: string; agregacion?: string } = {},
): Cambios => ({
  [`${PLAN}/indicadores.csv`]: (text) =>
    `${text}horas,talleres,,Horas de taller,formula,${formula},${unidad},${agregacion},plan#4.3\n`,
  [`${PLAN}/metas.csv`]: (text) =>
    text +
    metas
      .map(
        ([periodo, valor, comparador = 'al-menos']) =>
          `horas-${periodo.toLowerCase()},horas,${periodo},${comparador},${valor},Horas,,2025-12,plan#4.3\n`,
      )
      .join(''),
});

test('a yearly goal that is not the sum of its semesters’', async () => {
  expect(
    await found(
      programs([
        ['2025', '30'],
        ['2025-S1', '15'],
        ['2025-S2', '10'],
      ]),
    ),
  ).toEqual([
    ['plan-1/horas-2025#valor', 'Horas de taller: la meta de 2025 es 30, y las de sus periodos suman 25 (15 + 10).'],
  ]);
});

const DIFFERING: Programmed[] = [
  ['2025', '30'],
  ['2025-S1', '15'],
  ['2025-S2', '10'],
];

test.each<[string, Cambios]>([
  [
    'that is the sum',
    programs([
      ['2025', '25'],
      ['2025-S1', '15', 'igual'],
      ['2025-S2', '10'],
    ]),
  ],
  [
    'of which a period has none',
    programs([
      ['2025', '30'],
      ['2025-S1', '15'],
    ]),
  ],
  [
    'that counts what is not programmed as 0',
    programs([
      ['2025', '15'],
      ['2025-S1', '15'],
      ['2025-S2', '0'],
    ]),
  ],
  ['in percent', programs(DIFFERING, { unidad: 'Porcentaje' })],
  ['of a share', programs(DIFFERING, { formula: 'dados ÷ previstos' })],
  ['each of whose periods must reach it', programs(DIFFERING, { agregacion: 'cada' })],
  ['of a period that is measured at its end', programs(DIFFERING, { agregacion: 'ultimo' })],
  ['that is a ceiling', programs(DIFFERING.map(([periodo, valor]) => [periodo, valor, 'a-lo-mas']))],
])('nothing of a goal %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});

test('a sum of variables adds up over time', async () => {
  expect(await found(programs(DIFFERING, { formula: 'dados + previstos' }))).toHaveLength(1);
});
