import type { GraficaDeSeries, Series } from './grafica.ts';

/** With more points than these, only the first, the last and the greatest show their figures; with more lines, only the last. */
export const FEW = { points: 6, series: 2 } as const;

/** Which values of a line have their figure beside them: figures of all would cover each other. */
export function figuresShown(one: Series, { series }: Pick<GraficaDeSeries, 'series'>): (i: number) => boolean {
  const { values, reference } = one;
  const withValue = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = withValue.at(-1)?.index;
  // A goal says what it is at its last period, and where it changes.
  if (reference) return (i) => i === last || (values.length <= FEW.points && values[i] !== values[i + 1]);
  if (series.filter((other) => other.reference === undefined).length > FEW.series) return (i) => i === last;
  if (values.length <= FEW.points) return () => true;
  const greatest = withValue.reduce((a, b) => (b.value > a.value ? b : a), withValue[0] ?? { value: 0, index: -1 });
  return (i) => [withValue[0]?.index, last, greatest.index].includes(i);
}
