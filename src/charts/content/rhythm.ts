import { MOST_POINTS } from '../../compute/metas/plan-with-charts.ts';
import { kindOfPeriodo, lengthOf, type Periodo, periodosBetween } from '../../model/periodo.ts';

/**
 * Periods of one length that grow, with those that are missing among them: of the years 2010, 2011 and 2014, also 2012 and
 * 2013; of 2000, 2005 and 2015, counted every five years, also 2010. Undefined where the texts are no such periods, or would
 * be more than a chart shows.
 */
export function withMissingPeriods(texts: readonly string[]): Periodo[] | undefined {
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  const isKind = lengthOf(first) > 0 && texts.every((text) => kindOfPeriodo(text) === kindOfPeriodo(first));
  if (!isKind || yearsBetween(first, last) > MOST_POINTS) return undefined;
  const all = periodosBetween(first, last);
  const places = texts.map((text) => all.indexOf(text));
  const steps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
  if (steps.length === 0 || steps.some((step) => step < 1)) return undefined;
  const step = steps.reduce(greatestDivisor);
  const between = all.filter((_, i) => i % step === 0);
  return between.length > MOST_POINTS ? undefined : between;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));


const yearsBetween = (first: Periodo, last: Periodo) => Number(last.slice(0, 4)) - Number(first.slice(0, 4));
