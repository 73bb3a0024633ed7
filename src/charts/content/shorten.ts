import { MOST_POINTS } from '../../compute/metas/plan-with-charts.ts';
import type { GraficaDeSeries } from '../grafica.ts';

/** A chart as a page has room for it: of many periods the last, of other categories the first. Its files have all. */
export function shortenChart(grafica: GraficaDeSeries): GraficaDeSeries {
  if (grafica.categories.length <= MOST_POINTS) return grafica;
  const keep = <T>(all: readonly T[]) =>
    grafica.tipo === 'lineas' ? all.slice(-MOST_POINTS) : all.slice(0, MOST_POINTS);
  return {
    ...grafica,
    categories: keep(grafica.categories),
    series: grafica.series.map((one) => ({ ...one, values: keep(one.values) })),
  };
}
