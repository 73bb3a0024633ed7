import { expect, test } from 'vitest';
import { unaActividad, unaMeta, unInforme, unPlan } from '../../../tests/registros.ts';
import { filterValues, firstPending, groupByDeadline, onSide } from './cronograma.ts';
import { computePlan } from './plan-calculado.ts';

const CORTE = '2025-08-15';

const planCon = (vencimientos: string[]) =>
  computePlan(
    unPlan({
      metas: vencimientos.map((vence, i) => unaMeta({ id: `m-${i}`, periodo: vence.slice(0, 7), vence })),
      actividades: [unaActividad({ implementa: ['obras', 'imju'] })],
    }),
    [unInforme('inf', '2025')],
    CORTE,
  );

const groups = (vencimientos: string[]) => groupByDeadline([planCon(vencimientos)], CORTE);

test('goals stand under the year and month of their deadline, in order, and the cut-off date splits its month', () => {
  const years = groups(['2026-03', '2025-08-20', '2024-12', '2025-08-10', '2025-08-15']);
  const resumen = [...years].map(([year, months]) => [
    year,
    months.map(({ month, isPast, entries }) => [
      month,
      isPast,
      entries.map(({ metaCalculada }) => metaCalculada.metaPlan.id),
    ]),
  ]);
  expect(resumen).toEqual([
    ['2024', [['2024-12', true, ['m-2']]]],
    [
      '2025',
      [
        ['2025-08', true, ['m-3']],
        ['2025-08', false, ['m-4', 'm-1']],
      ],
    ],
    ['2026', [['2026-03', false, ['m-0']]]],
  ]);
});

test('the cut-off date stands before the first goal that is not past due', () => {
  expect(firstPending(groups(['2024-12', '2026-03']))?.month).toBe('2026-03');
  expect(firstPending(groups(['2024-12']))).toBeUndefined();
});

test.each([
  ['past', ['2024: 2024-12', '2025: 2025-03 2025-08']],
  ['coming', ['2025: 2025-08', '2026: 2026-03']],
] as const)('what is %s at the cut-off date stands by itself, and a year on both sides', (side, told) => {
  const years = groups(['2026-03', '2025-08-20', '2024-12', '2025-08-10', '2025-03']);
  const own = onSide(years, side).map(({ year, months }) => `${year}: ${months.map(({ month }) => month).join(' ')}`);
  expect(own).toEqual(told);
});

test('a goal is found by each of the units that implement it', () => {
  const [input] = [...groups(['2024-12']).values()].flat().flatMap(({ entries }) => entries);
  expect(input && filterValues(input, CORTE)).toEqual({
    estado: ['sin-informe'],
    prueba: [],
    plazo: ['vencido'],
    compromiso: ['act'],
    unidad: ['obras', 'imju'],
    anio: ['2024'],
    plan: ['plan'],
  });
});
