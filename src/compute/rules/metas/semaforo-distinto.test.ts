import { expect, test } from 'vitest';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const RANGOS = 'cumplimiento,>=90,70 a <90,<70';

/** The site, with the ranges of its first indicator and the colour that a report gives to its goal: 9 of 10 talks. */
const found = (color: string, rangos = RANGOS, cambios: Cambios = {}) =>
  foundBy('semaforo-distinto', {
    [`${PLAN}/indicadores.csv`]: (text) =>
      text
        .replace(/fuente$/m, 'fuente,semaforo_de,semaforo_verde,semaforo_amarillo,semaforo_rojo')
        .replace(/plan#4\.1$/m, `plan#4.1,${rangos}`)
        .replace(/plan#4\.2$/m, 'plan#4.2,,,,'),
    [`${PLAN}/avances.csv`]: `meta_plan,informe,fuente,semaforo\ntalleres-1-2025,anual-2025,informe#2,${color}\n`,
    ...cambios,
  });

test('a report in green of what the plan’s own ranges put in yellow', async () => {
  expect(await found('verde', 'cumplimiento,>=95,70 a <95,<70')).toEqual([
    [
      'plan-1/talleres-1-2025/anual-2025#semaforo',
      'Meta: Dar todos los talleres. El informe la da en verde, y con los rangos del plan le toca amarillo: se leen con 90.',
    ],
  ]);
});

test.each<[string, string, string, Cambios]>([
  ['of the same colour', 'verde', RANGOS, {}],
  ['of one of two colours whose ranges hold it', 'amarillo', 'cumplimiento,>=90,70 a 90,<70', {}],
  ['of a number that no range holds', 'rojo', 'cumplimiento,>=95,70 a 80,<70', {}],
  ['without a colour', '', RANGOS, {}],
  [
    'that was made before the year was over',
    'rojo',
    RANGOS,
    {
      'content/informes/anual-2025.mdx': (text) =>
        text
          .replace('tipo: anual', 'tipo: semestral')
          .replace('periodo: 2025\npresentado', 'periodo: 2025-S1\npresentado'),
    },
  ],
])('nothing of a report %s', async (_, color, rangos, cambios) => {
  expect(await found(color, rangos, cambios)).toEqual([]);
});
