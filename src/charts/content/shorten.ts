import type { GraficaDeSeries } from '../grafica.ts';

/** Categories that a chart has in a page: each is some eight elements of its drawing and its table. */
export const MOST_CATEGORIES = 120;

/** A chart as a page has room for it: of many periods the last, of other categories the first. Its files have all. */
export function shortenChart(grafica: GraficaDeSeries): GraficaDeSeries {
  if (grafica.categories.length <= MOST_CATEGORIES) return grafica;
  const keep = <T>(all: readonly T[]) =>
    grafica.tipo === 'lineas' ? all.slice(-MOST_CATEGORIES) : all.slice(0, MOST_CATEGORIES);
  return {
    ...grafica,
    categories: keep(grafica.categories),
    series: grafica.series.map((one) => ({ ...one, values: keep(one.values) })),
  };
}
