import { expect, test } from 'vitest';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const MEDICIONES = `${PLAN}/mediciones.csv`;
const INFORME = 'content/informes/anual-2025.mdx';
const found = (changes: Cambios) => foundBy('mes-sin-cifras', changes);

/** The report of the third quarter gives the workshops of these periods. */
const quarter = (...cifras: [periodo: string, valor: string][]): Cambios => ({
  [INFORME]: replace('periodo: 2025\npresentado', 'periodo: 2025-T3\npresentado'),
  [MEDICIONES]: `variable,periodo,valor,publicado,fuente,nota\n${cifras.map(([periodo, valor]) => `dados,${periodo},${valor},,informe#1,\n`).join('')}`,
});

test('a month of which the report gives nothing, though it does of the others', async () => {
  expect(await found(quarter(['2025-07', '4'], ['2025-09', '3'], ['2025-T3', '7']))).toEqual([
    [
      'anual-2025/talleres/2025-08#periodo',
      'Talleres: en el texto que tiene este sitio, el informe del tercer trimestre de 2025 da cifras de julio de 2025 y de septiembre de 2025, y ninguna de agosto de 2025.',
    ],
  ]);
});

test('a semester is as good as a month', async () => {
  expect(await found({ [MEDICIONES]: replace('dados,2025-S2,4,,informe#1,\n', '') })).toEqual([
    [
      'anual-2025/talleres/2025-S2#periodo',
      'Talleres: en el texto que tiene este sitio, el informe de 2025 da cifras del primer semestre de 2025, y ninguna del segundo semestre de 2025.',
    ],
  ]);
});

test('of many months three are named', async () => {
  const months = Array.from({ length: 11 }, (_, i) => `dados,2025-${String(i + 1).padStart(2, '0')},1,,informe#1,\n`);
  const [one] = await found({ [MEDICIONES]: `variable,periodo,valor,publicado,fuente,nota\n${months.join('')}` });
  expect(one?.[1]).toContain(
    'de enero de 2025, de febrero de 2025, de marzo de 2025 y de 8 periodos más, y ninguna de diciembre de 2025.',
  );
});

const GAP: [string, string][] = [
  ['2025-07', '4'],
  ['2025-09', '3'],
];

test.each<[string, Cambios]>([
  ['that is told', quarter(['2025-07', '4'], ['2025-08', '1'], ['2025-09', '3'])],
  ['with a figure of 0', quarter(['2025-07', '4'], ['2025-08', '0'], ['2025-09', '3'])],
  ['of a report that gives its period as a whole', quarter(['2025-T3', '7'])],
  ['of a report that gives one month of three by chance', quarter(['2025-08', '7'])],
  [
    'that a figure of part of the period covers',
    {
      [MEDICIONES]: (text) =>
        `${text}dados,2025-T1,1,,informe#1,\ndados,2025-T3,1,,informe#1,\ndados,2025-T4,1,,informe#1,\n`,
    },
  ],
  [
    'of which another variable of the commitment has a figure',
    {
      ...quarter(...GAP),
      [MEDICIONES]:
        'variable,periodo,valor,publicado,fuente,nota\ndados,2025-07,4,,informe#1,\ndados,2025-09,3,,informe#1,\nprevistos,2025-08,4,,informe#1,\n',
    },
  ],
  [
    'of which the report declares progress',
    {
      ...quarter(...GAP),
      [`${PLAN}/metas.csv`]: (text) => `${text}guia-2025-08,guia,2025-08,igual,si,Guía,,2025-08,plan#4.2\n`,
      [`${PLAN}/avances.csv`]: (text) => `${text}guia-2025-08,anual-2025,100,,,,,,,informe#2\n`,
    },
  ],
  [
    'whose other months stand in another document',
    {
      ...quarter(...GAP),
      [MEDICIONES]:
        'variable,periodo,valor,publicado,fuente,nota\ndados,2025-07,4,,plan#1,\ndados,2025-09,3,,plan#1,\n',
    },
  ],
  [
    'before the plan began',
    {
      ...quarter(['2025-08', '4'], ['2025-09', '3']),
      'content/planes/plan-1.mdx': replace('inicio: 2025', 'inicio: 2025-08'),
    },
  ],
  [
    'that isn’t over at the cut-off date',
    { ...quarter(['2025-07', '4'], ['2025-08', '3']), 'data/sitio.json': replace('2025-12-31', '2025-09-15') },
  ],
])('nothing of a month %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
