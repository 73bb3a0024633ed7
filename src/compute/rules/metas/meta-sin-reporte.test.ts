import { expect, test } from 'vitest';
import { conAvances, conInforme, ladosBy } from '../../../../tests/avances.ts';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const CODE = 'meta-sin-reporte';
const METAS = 'data/planes/plan-1/metas.csv';
const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
const INDICADORES = 'data/planes/plan-1/indicadores.csv';
const EN_2026: Cambios = { 'data/sitio.json': replace('2025-12-31', '2026-01-31') };
const cifras = (...rows: string[]): Cambios => ({
  [MEDICIONES]: `variable,periodo,valor,publicado,fuente,nota\n${rows.map((row) => `${row}\n`).join('')}`,
});

const found = (changes: Cambios) => foundBy(CODE, changes);

test('a goal past due of which the report of its deadline says nothing', async () => {
  expect(await found(conAvances())).toEqual([
    [
      'plan-1/guia-2025#vence',
      'Meta: Publicar la guía. Venció el 30 de junio de 2025. El informe que cubre 2025 no dice si se cumplió.',
    ],
  ]);
});

test('a goal that no report of its deadline tells of', async () => {
  expect(await found({ ...conAvances(), ...conInforme('t2', '2025-T2'), ...conInforme('t3', '2025-T3') })).toEqual([
    [
      'plan-1/guia-2025#vence',
      'Meta: Publicar la guía. Venció el 30 de junio de 2025. Ninguno de los 2 informes que cubren su plazo dice si se cumplió.',
    ],
  ]);
});

test.each<[string, Cambios, string]>([
  [
    'without the figure that it is measured against',
    cifras('dados,2025,9,,informe#1,'),
    'no dice si se cumplió; de la actividad da Talleres dados (9); para saberlo falta Talleres previstos.',
  ],
  [
    'by a part of its figures',
    { [MEDICIONES]: replace('dados,2025-S2,4,,informe#1,\n', '') },
    'no dice si se cumplió; de la actividad da Talleres dados (5, primer semestre de 2025); para saberlo falta Talleres dados (segundo semestre de 2025).',
  ],
  [
    'by a figure of the plan alone',
    cifras('previstos,2025,10,,plan#4.1,'),
    'no dice si se cumplió; para saberlo falta Talleres dados.',
  ],
])('a goal that can’t be computed %s', async (_, changes, says) => {
  expect(await found({ ...EN_2026, ...changes })).toEqual([
    [
      'plan-1/talleres-1-2025#vence',
      `Meta: Dar todos los talleres. Venció en diciembre de 2025. El informe que cubre 2025 ${says}`,
    ],
  ]);
});

test('a goal that is met or not, of whose activity the report gives figures, with the place of both', async () => {
  const changes: Cambios = {
    ...EN_2026,
    ...cifras('dados,2025,9,9 talleres,informe#1,', 'previstos,2025,10,,informe#1,'),
    [INDICADORES]: (text) =>
      `${text}talleres-1-inicio,,talleres-1,Talleres iniciados,cumple,,Sí o no,ninguna,plan#4.1\n`,
    [METAS]: (text) =>
      `${text}talleres-1-inicio-2025,talleres-1-inicio,2025,igual,si,Empezar los talleres,,2025-02,plan#4.1\n`,
  };
  expect((await found(changes))[0]?.[1]).toBe(
    'Meta: Empezar los talleres. Venció en febrero de 2025. El informe que cubre 2025 no dice si se cumplió; de la actividad da Talleres dados (9 talleres), Talleres previstos (10).',
  );
  expect(await ladosBy(CODE, changes)).toEqual([
    ['Plazo: febrero de 2025. Meta, en palabras de este sitio: Empezar los talleres', 'plan#4.1'],
    [
      'No dice si la meta se cumplió; de la actividad da Talleres dados (9 talleres), Talleres previstos (10)',
      'informe#2',
    ],
  ]);
});

test('the place cited of a report is that of the figures that it gives of the commitment', async () => {
  const sides = await ladosBy(CODE, { ...EN_2026, ...conAvances(), ...cifras('dados,2025,9,,informe#1,') });
  expect(sides[1]).toEqual(['No dice si la meta se cumplió', 'informe#1']);
});

const conPaso = (others: Cambios): Cambios => ({
  ...others,
  [METAS]: replace(
    'guia-2025,guia',
    'talleres-1-2025-s1,talleres-1,2025-S1,al-menos,50,Dar la mitad,,2025-06,plan#4.1\nguia-2025,guia',
  ),
});

test('a step past due, before the goal around it is', async () => {
  expect(await found(conPaso(cifras()))).toMatchObject([['plan-1/talleres-1-2025-s1#vence', expect.anything()]]);
});

test('a goal, and not its step too', async () => {
  expect(await found({ ...EN_2026, ...conPaso(cifras()) })).toMatchObject([
    ['plan-1/talleres-1-2025#vence', expect.anything()],
  ]);
});

test.each<[string, Cambios]>([
  ['that the report tells of', {}],
  ['of which the report declares nothing done', conAvances({ declarado: '0' })],
  ['that isn’t due at the cut-off date', { ...conAvances(), 'data/sitio.json': replace('2025-12-31', '2025-06-30') }],
  [
    'whose deadline no report covers',
    {
      ...conAvances(),
      'content/informes/anual-2025.mdx': replace('periodo: 2025\npresentado', 'periodo: 2024\npresentado'),
    },
  ],
  [
    'that is a step of a goal with a figure of its own',
    conPaso(cifras('dados,2025,9,,informe#1,', 'previstos,2025,10,,plan#4.1,')),
  ],
])('nothing of a goal %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
