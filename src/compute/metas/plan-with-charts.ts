import { oncePer } from '../../base/once-per.ts';
import { figuresOfIndicador } from '../figures/chart-figures.ts';
import { isLongPlan } from './long-plans.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** Characters of HTML that the page of a plan has for the charts of its indicators. */
const ROOM = 110_000;
/** Of a chart, and of each of its points with its row of the table. */
const SIZE = { chart: 5_000, point: 800 };
/** Beyond these a page doesn't show more of a chart. */
export const MOST_POINTS = 60;

/** Characters of HTML of a chart of so many periods; of one alone there is none. */
export const lengthOfChart = (points: number): number =>
  points > 1 ? SIZE.chart + Math.min(points, MOST_POINTS) * SIZE.point : 0;

/** Whether the page of a plan draws the charts of its indicators; else those of its activities and commitments do. */
export const drawsCharts = oncePer((plan: PlanCalculado): boolean => {
  if (isLongPlan(plan)) return false;
  const charts = plan.indicadores.map((one) => lengthOfChart(figuresOfIndicador(plan, one)?.periods.length ?? 0));
  return charts.reduce((sum, length) => sum + length, 0) <= ROOM;
});

/** How many periods the chart of an indicator may have, at most. */
export const pointsAtMost = oncePer((plan: PlanCalculado): ReadonlyMap<string, number> => {
  const periods = new Map<string, number>();
  for (const { variable } of plan.mediciones) periods.set(variable, (periods.get(variable) ?? 0) + 1);
  const goals = Map.groupBy(plan.metas, ({ indicador }) => indicador);
  return new Map(
    plan.indicadores.map(({ id, formula }) => {
      const own = [...new Set(formula?.match(/[a-z_][\w]*/g) ?? [])].map((variable) => periods.get(variable) ?? 0);
      return [id, Math.max(goals.get(id)?.length ?? 0, ...own)];
    }),
  );
});
