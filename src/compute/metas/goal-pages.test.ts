import { expect, test } from 'vitest';
import { unaActividad, unaMeta, unIndicador, unPlan } from '../../../tests/registros.ts';
import { goalPagesOfActividad, placesOfGoalPage, shownOfActividad } from './goal-pages.ts';
import { computePlan } from './plan-calculado.ts';

/** An activity with so many indicators, each with goals of so many years. */
function activityWith(indicadores: number, years: number, texto = 'Meta') {
  const actividad = unaActividad({});
  const all = Array.from({ length: indicadores }, (_, i) =>
    unIndicador({ id: `ind-${i}`, tipo: 'cumple', formula: undefined }),
  );
  const metas = all.flatMap(({ id }) =>
    Array.from({ length: years }, (_, y) =>
      unaMeta({ id: `${id}-${2020 + y}`, indicador: id, periodo: String(2020 + y), vence: `${2020 + y}-12`, texto }),
    ),
  );
  const plan = computePlan(unPlan({ actividades: [actividad], indicadores: all, metas }), [], '2026-01-31');
  return { plan, actividad };
}

const pagesWith = (...args: Parameters<typeof activityWith>) => {
  const { plan, actividad } = activityWith(...args);
  return goalPagesOfActividad(plan, actividad).map(({ href, metas, indicadores }) => [
    href.replace(/^.*\//, ''),
    metas.length,
    indicadores.length,
  ]);
};

// prettier-ignore
test.each<[what: string, args: Parameters<typeof activityWith>, pages: [string, number, number][]]>([
  ['an activity of few goals has them on its page', [12, 1], []],
  ['one of many has pages of them', [45, 1], [['1_metas.html', 34, 34], ['1_metas_2.html', 11, 11]]],
  ['one whose goals are told at length too', [10, 1, 'Meta '.repeat(2000)], [...Array.from({ length: 3 }, (_, i): [string, number, number] => [i === 0 ? '1_metas.html' : `1_metas_${i + 1}.html`, 3, 3]), ['1_metas_4.html', 1, 1]]],
])('%s', (_, args, pages) => {
  expect(pagesWith(...args)).toEqual(pages);
});

test('every goal and every chart has its place in one page', () => {
  const { plan, actividad } = activityWith(30, 3);
  const pages = goalPagesOfActividad(plan, actividad);
  const { metas, indicadores } = shownOfActividad(plan, actividad);
  const places = pages.flatMap((page) => placesOfGoalPage(plan, page));
  expect(pages.length).toBeGreaterThan(1);
  expect(places).toHaveLength(metas.length + indicadores.length);
  expect(new Set(places).size).toBe(places.length);
});
