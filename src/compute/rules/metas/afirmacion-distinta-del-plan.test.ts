import { expect, test } from 'vitest';
import { conAvances, conInforme, ladosBy, TALLERES_COMPLETOS } from '../../../../tests/avances.ts';
import { type Cambios, foundBy, replace } from '../../../../tests/sitio-minimo.ts';

const CODE = 'afirmacion-distinta-del-plan';
const INFORME = 'content/informes/anual-2025.mdx';
const METAS = 'data/planes/plan-1/metas.csv';
const found = (changes: Cambios) => foundBy(CODE, changes);

interface Claim {
  que?: string;
  valor: number;
  unidad?: string;
  ambito?: string;
  periodo?: string;
}

/** The report of 2025 with other claims; by figures and declared, one of the two goals of 2025 is met. */
const claim = (...afirmaciones: Claim[]): Cambios => ({
  [INFORME]: replace(
    '  - que: metas-cumplidas\n    ambito: talleres\n    periodo: 2025\n    valor: 1\n    fuente: informe#3\n',
    afirmaciones
      .map(
        ({ que = 'metas-cumplidas', valor, unidad, ambito = 'talleres', periodo = '2025' }) =>
          `  - que: ${que}\n    ambito: ${ambito}\n    periodo: ${periodo}\n    valor: ${valor}\n${unidad ? `    unidad: ${unidad}\n` : ''}    fuente: informe#3\n`,
      )
      .join(''),
  ),
});
const programmed = (valor: number, others: Partial<Claim> = {}): Claim => ({
  que: 'metas-programadas',
  valor,
  ...others,
});
const percentage = (valor: number): Claim => ({ valor, unidad: 'porcentaje' });

test.each<[string, Cambios, string]>([
  ['another number of goals', claim(programmed(1)), '1 meta establecida. El plan fija 2 metas con plazo en 2025.'],
  [
    'more goals met',
    claim({ valor: 2 }),
    '2 metas cumplidas. El plan fija 2 metas con plazo en 2025; constan cumplidas 1.',
  ],
  [
    'fewer goals met',
    claim({ valor: 0 }),
    '0 metas cumplidas. El plan fija 2 metas con plazo en 2025; constan cumplidas 1.',
  ],
  [
    'another share of them',
    claim(percentage(100)),
    '100 % de cumplimiento. El plan fija 2 metas con plazo en 2025; constan cumplidas 1.',
  ],
  [
    'the same in a number and a percentage, told once',
    claim(programmed(1), { valor: 1 }, percentage(100)),
    '1 meta establecida y 100 % de cumplimiento. El plan fija 2 metas con plazo en 2025; constan cumplidas 1.',
  ],
])('a report that claims %s', async (_, changes, says) => {
  expect(await found(changes)).toEqual([
    ['anual-2025/talleres/2025#afirmaciones.valor', `Talleres, en 2025: el informe dice ${says}`],
  ]);
});

test('a report that claims of the whole plan, and of a part of the year', async () => {
  expect(await found(claim(programmed(5, { ambito: 'plan' }), programmed(3, { periodo: '2025-S1' })))).toEqual([
    [
      'anual-2025/plan/2025#afirmaciones.valor',
      'Todo el plan, en 2025: el informe dice 5 metas establecidas. El plan fija 2 metas con plazo en 2025.',
    ],
    [
      'anual-2025/talleres/2025-S1#afirmaciones.valor',
      'Talleres, en el primer semestre de 2025: el informe dice 3 metas establecidas. El plan fija 1 meta con plazo en el primer semestre de 2025.',
    ],
  ]);
});

test('each goal is cited with whether it is told as met', async () => {
  expect(await ladosBy(CODE, claim(percentage(100)))).toEqual([
    ['El informe dice: 100 % de cumplimiento', 'informe#3'],
    ['30 de junio de 2025: Publicar la guía; consta cumplida', 'plan#4.2'],
    ['diciembre de 2025: Dar todos los talleres; no consta cumplida', 'plan#4.1'],
  ]);
});

/** A goal of the first half of the year, which is a step of the year's. */
const CON_PASO = replace(
  'guia-2025,guia',
  'talleres-1-2025-s1,talleres-1,2025-S1,al-menos,50,Dar la mitad,,2025-06,plan#4.1\nguia-2025,guia',
);

test.each<[string, Cambios]>([
  ['the goals that there are', claim(programmed(2), { valor: 1 }, percentage(50))],
  [
    'a share cut to its decimals',
    {
      ...claim(percentage(33)),
      [METAS]: (text) => `${text}talleres-1-2024,talleres-1,2024,al-menos,100,Dar talleres,,2025-03,plan#4.1\n`,
    },
  ],
  ['all, where figures reach what isn’t declared', { ...TALLERES_COMPLETOS, ...claim(percentage(100)) }],
  ['the goals of the year, of which one has a step', { ...claim(programmed(2)), [METAS]: CON_PASO }],
  ['the steps of a half-year', { ...claim(programmed(2, { periodo: '2025-S1' })), [METAS]: CON_PASO }],
  [
    'the goals without one programmed as 0',
    { ...claim(programmed(1)), [METAS]: replace('al-menos,100', 'al-menos,0') },
  ],
  [
    'one met less than a later report declares',
    {
      ...claim({ valor: 0 }),
      ...conInforme('t1-2026', '2026-T1'),
      ...conAvances({ declarado: '50' }, { informe: 't1-2026' }),
    },
  ],
  [
    'how many were met, where none is told one by one',
    {
      ...claim({ valor: 2 }, percentage(100)),
      ...conAvances(),
      'data/planes/plan-1/mediciones.csv': 'variable,periodo,valor,publicado,fuente,nota\n',
    },
  ],
  ['a percentage of goals, which says nothing of how many', claim(programmed(100, { unidad: 'porcentaje' }))],
])('nothing of a report that claims %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
