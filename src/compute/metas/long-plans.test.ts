import { expect, test } from 'vitest';
import { unaActividad, unaMeta, unIndicador, unPlan } from '../../../tests/registros.ts';
import { goalLists, isLongPlan } from './long-plans.ts';
import { computePlan } from './plan-calculado.ts';

/** A plan with so many goals of 2025, and so many of 2027. */
function planWith(past: number, future: number, texto = 'Meta') {
  const indicadores = Array.from({ length: past + future }, (_, i) => unIndicador({ id: `ind-${i}` }));
  const metas = indicadores.map(({ id }, i) => {
    const year = i < past ? '2025' : '2027';
    return unaMeta({ id: `${id}-${year}`, texto, indicador: id, periodo: year, vence: `${year}-12` });
  });
  const plan = unPlan({ actividades: [unaActividad()], indicadores, metas });
  return computePlan(plan, [], '2026-01-31');
}

test('a plan of 150 goals is told on its page', () => {
  expect(isLongPlan(planWith(100, 50))).toBe(false);
  expect(goalLists(planWith(100, 50))).toEqual([]);
});

test('a longer one has a list for each state, and its pages', () => {
  const plan = planWith(201, 3);
  expect(isLongPlan(plan)).toBe(true);
  expect(goalLists(plan).map(({ href, metas, page, pages }) => [href, metas.length, page, pages])).toEqual([
    [`/planes/${plan.id}/metas_sin-informe.html`, 100, 1, 3],
    [`/planes/${plan.id}/metas_sin-informe_2.html`, 100, 2, 3],
    [`/planes/${plan.id}/metas_sin-informe_3.html`, 1, 3, 3],
    [`/planes/${plan.id}/metas_por-iniciar.html`, 3, 1, 1],
  ]);
  expect(new Set(goalLists(plan).flatMap(({ metas }) => metas)).size).toBe(204);
});

test('so has one with fewer goals that are told at length', () => {
  expect(goalLists(planWith(60, 0, 'Meta '.repeat(300))).map(({ metas }) => metas.length)).toEqual([26, 26, 8]);
});
