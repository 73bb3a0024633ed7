import { expect, test } from 'vitest';
import { conAvances, conInforme, ladosBy, TALLERES_COMPLETOS } from '../../../../tests/avances.ts';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const CODE = 'valor-distinto-de-declarado';
const found = (changes: Cambios) => foundBy(CODE, changes);
const METAS = 'data/planes/plan-1/metas.csv';
const talleres = (declarado: string, informe = 'anual-2025') =>
  conAvances({ meta_plan: 'talleres-1-2025', declarado, informe });

test('a goal declared complete that its figures don’t reach', async () => {
  expect(await found(talleres('100'))).toEqual([
    [
      'plan-1/talleres-1-2025/anual-2025#declarado',
      'Meta: Dar todos los talleres. Se declara con un avance de 100 %, y con las cifras publicadas no se alcanza: dan 90 % y se pedía al menos 100 %.',
    ],
  ]);
});

test('a goal that its figures reach and that isn’t declared complete', async () => {
  expect(await found({ ...TALLERES_COMPLETOS, ...talleres('80') })).toEqual([
    [
      'plan-1/talleres-1-2025/anual-2025#declarado',
      'Meta: Dar todos los talleres. Se declara con un avance de 80 %, y con las cifras publicadas se alcanza: dan 100 % y se pedía al menos 100 %.',
    ],
  ]);
});

test('the figures are told with the place of each', async () => {
  expect(await ladosBy(CODE, talleres('100'))).toEqual([
    ['Avance de 100 %', 'informe#2'],
    ['Se pedía al menos 100 %', 'plan#4.1'],
    ['Talleres dados, primer semestre de 2025: 5; Talleres dados, segundo semestre de 2025: 4', 'informe#1'],
    ['Talleres previstos, 2025: 10', 'plan#4.1'],
  ]);
});

test.each<[string, Cambios]>([
  [
    'is reached by both, though the numbers differ',
    { [METAS]: replace('al-menos,100', 'al-menos,80'), ...talleres('100') },
  ],
  ['is reached by neither, though the numbers differ', talleres('50')],
  [
    'has no value',
    { ...talleres('100'), 'data/planes/plan-1/mediciones.csv': replace('dados,2025-S2,4,,informe#1,\n', '') },
  ],
  ['is met or not, without a number', {}],
  ['of which nothing is declared', conAvances({ meta_plan: 'talleres-1-2025', declarado: '', cumplida: '2025-12' })],
  ['is programmed as 0', { ...talleres('0'), [METAS]: replace('al-menos,100', 'al-menos,0') }],
  [
    'was declared half done before its period was over',
    { ...TALLERES_COMPLETOS, ...conInforme('t2', '2025-T2'), ...talleres('50', 't2') },
  ],
])('nothing of a goal that %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
