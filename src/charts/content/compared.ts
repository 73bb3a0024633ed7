import { toFraction } from '../../compute/figures/fraction.ts';
import { formatNumber } from '../../format/numbers.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { Category, GraficaDeSeries } from '../grafica.ts';

/** What each category's value is compared with: its goal, and the same period a year before; blank where there is neither. */
export function compareCategories({ categories, series }: GraficaDeSeries): string[] {
  const values = series.find(({ reference }) => !reference)?.values ?? [];
  const goals = series.filter(({ reference }) => reference?.kind === 'goal');
  // A range has two ends, and no single distance from it.
  const asked = goals.length === 1 ? (goals[0]?.values ?? []) : [];
  const places = new Map(categories.map((category, i) => [placeInTime(category, 0), i]));
  return categories.map((category, i) => {
    const before = values[places.get(placeInTime(category, -1)) ?? -1] ?? null;
    return [
      ...fromGoal(values[i] ?? null, asked[i] ?? null),
      ...(before === null || placeInTime(category, 0) === '' ? [] : [GRAFICA.unAnioAntes(formatNumber(before))]),
    ].join('; ');
  });
}

function fromGoal(value: number | null, asked: number | null): string[] {
  if (value === null || asked === null) return [];
  const distance = toFraction(value).sub(toFraction(asked));
  if (distance.equals(0)) return [GRAFICA.comoLaMeta];
  const write = distance.compare(0) > 0 ? GRAFICA.sobreLaMeta : GRAFICA.bajoLaMeta;
  return [write(formatNumber(distance.abs()))];
}

/** A part of a year, or a year, so many years later; blank of anything else. */
function placeInTime({ name, inYear, isPeriod }: Category, years: number): string {
  if (inYear) return `${inYear.part} ${Number(inYear.year) + years}`;
  return isPeriod && /^\d{4}$/.test(name) ? String(Number(name) + years) : '';
}
