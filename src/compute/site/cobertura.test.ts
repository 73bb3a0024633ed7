import { expect, test } from 'vitest';
import { unaMedicion, unInforme, unPlan } from '../../../tests/registros.ts';
import { computeCobertura } from './cobertura.ts';
import { computePlan } from '../metas/plan-calculado.ts';

const CORTE = '2026-01-31';
const base = unPlan();

function missing(start: string, end: string, periodos: string[], mediciones: string[] = []) {
  const informes = periodos.map((periodo, i) => unInforme(`i-${i}`, periodo));
  const plan = unPlan({
    plan: { ...base.plan, inicio: start, fin: end },
    mediciones: mediciones.map((periodo) => unaMedicion('hechos', periodo, 1)),
  });
  const { missing } = computeCobertura(computePlan(plan, informes, CORTE), informes, CORTE);
  return missing.map(({ from, to }) => `${from} ${to}`);
}

// prettier-ignore
test.each<[string, Parameters<typeof missing>, string[]]>([
  ['one quarter of three years leaves what is before and after it', ['2022', '2024', ['2024-T3']], ['2022-01-01 2024-06-30', '2024-10-01 2024-12-31']],
  ['reports that touch or overlap leave nothing between them', ['2024', '2024', ['2024-T1', '2024-S1', '2024-S2']], []],
  ['a report that begins before the term covers its start', ['2024-06', '2024', ['2024']], []],
  ['no report leaves the whole term', ['2024', '2024', []], ['2024-01-01 2024-12-31']],
  ['a term under way is looked at up to the cut-off date', ['2024', '2027', ['2024']], ['2025-01-01 2026-01-31']],
  ['days for which the next report is not due yet are no gap', ['2025', '2027', ['2025']], []],
  ['once a whole period of reports has passed, they are', ['2025', '2027', ['2025-T3']], ['2025-01-01 2025-06-30', '2025-10-01 2026-01-31']],
  ['without a report, the figures that the plan itself gives cover', ['2023', '2023', [], ['2023']], []],
  ['with a report, they do not', ['2023', '2023', ['2023-S1'], ['2023']], ['2023-07-01 2023-12-31']],
  ['a report up to the last day that can be written leaves nothing after it', ['2025', '2025', ['2025/9999']], []],
  ['a term that has not begun has no gap', ['2027', '2028', []], []],
])('%s', (_, example, expected) => {
  expect(missing(...example)).toEqual(expected);
});

test.each([
  [[5], 4, ['2024-10-01 2024-12-31']],
  [[1], 0, ['2023-01-01 2024-06-30', '2024-10-01 2024-12-31']],
  [[undefined], 0, ['2023-01-01 2024-06-30', '2024-10-01 2024-12-31']],
  [[3, 4], 2, ['2024-10-01 2024-12-31']],
])('reports numbered %j tell of %i before them, of days that nobody knows', (numbers, earlier, missing) => {
  const informes = numbers.map((numero, i) => ({ ...unInforme(`i-${i}`, '2024-T3'), numero }));
  const plan = computePlan(unPlan({ plan: { ...base.plan, inicio: '2023', fin: '2024' } }), informes, CORTE);
  const cobertura = computeCobertura(plan, informes, CORTE);
  expect(cobertura.earlier).toBe(earlier);
  expect(cobertura.missing.map(({ from, to }) => `${from} ${to}`)).toEqual(missing);
});

test('what is covered is told in stretches that neither touch nor overlap', () => {
  const informes = ['2024-T2', '2024-T1', '2024-T4'].map((periodo) => unInforme(periodo, periodo));
  const plan = computePlan(unPlan({ plan: { ...base.plan, inicio: '2024', fin: '2024' } }), informes, CORTE);
  expect(computeCobertura(plan, informes, CORTE).covered).toEqual([
    { from: '2024-01-01', to: '2024-06-30' },
    { from: '2024-10-01', to: '2024-12-31' },
  ]);
});
