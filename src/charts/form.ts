import type { GraficaDeSeries } from './grafica.ts';

/** Fewer rows than these are drawn as they are, however alike. */
const FEW_ROWS = 6;
/** As many marks fit beside a name on a phone. */
const MOST_MARKS = 5;

/**
 * How a chart of series is drawn. Many bars alike say nothing but that they are alike: then the rows of one number share a
 * bar, which names them (`groups`), and goals counted by state are marks beside their row's name (`marks`).
 */
export function formOf(grafica: GraficaDeSeries): GraficaDeSeries['tipo'] | 'groups' | 'marks' {
  const { tipo, categories } = grafica;
  if (tipo === 'lineas' || categories.length < FEW_ROWS) return tipo;
  if (tipo === 'estados') return isOfLoneGoals(grafica) ? 'marks' : tipo;
  return isOfEqualRows(grafica) ? 'groups' : tipo;
}

/** Whether most rows have a single goal, and none has many. */
function isOfLoneGoals({ categories, series }: GraficaDeSeries): boolean {
  const totals = categories.map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
  const lone = totals.filter((total) => total === 1).length;
  return 2 * lone > totals.length && totals.every((total) => total <= MOST_MARKS);
}

/** Whether most rows have one and the same number; periods keep their order and their places. */
function isOfEqualRows({ categories, series }: GraficaDeSeries): boolean {
  const [values, ...others] = series.map((one) => one.values);
  if (values === undefined || others.length > 0 || categories.some(({ isPeriod }) => isPeriod)) return false;
  return [...Map.groupBy(values, (value) => value)].some(
    ([value, rows]) => value !== null && 2 * rows.length > values.length,
  );
}
