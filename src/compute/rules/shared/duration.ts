import { type Dia, type FechaParcial, firstDay, lastDay } from '../../../model/date.ts';
import { dueDay, type MetaPlan } from '../../../model/tables/metas.ts';
import type { Interval } from '../../../model/periodo.ts';

/** The days on which a term may begin and end: «2025» leaves a whole year open, a day leaves no choice. */
export interface Margin {
  inicio: Interval;
  fin: Interval;
}

export function marginOf({ inicio, fin }: { inicio: FechaParcial; fin: FechaParcial }): Margin {
  return {
    inicio: { from: firstDay(inicio), to: lastDay(inicio) },
    fin: { from: firstDay(fin), to: lastDay(fin) },
  };
}

/** The goals of a plan that begin first and end last, if its schedule gives any beginning. */
export interface Schedule {
  primera: MetaPlan & { inicio: FechaParcial };
  ultima: MetaPlan;
}

export function scheduleOf(metas: readonly MetaPlan[]): Schedule | undefined {
  const starts = metas.flatMap((metaPlan) =>
    metaPlan.inicio === undefined ? [] : [{ ...metaPlan, inicio: metaPlan.inicio }],
  );
  const [one, ...others] = starts;
  if (!one) return undefined;
  return {
    primera: others.reduce((a, b) => (firstDay(b.inicio) < firstDay(a.inicio) ? b : a), one),
    ultima: metas
      .filter(({ vence }) => vence !== undefined)
      .reduce((a, b) => (dueDay(b) > dueDay(a) ? b : a), one as MetaPlan),
  };
}

/** What a schedule leaves open: the plan has begun when its first goal begins, and isn't over before the last one. */
export function narrowBy({ inicio, fin }: Margin, { primera, ultima }: Schedule): Margin {
  return {
    inicio: { from: inicio.from, to: earlier(inicio.to, later(inicio.from, firstDay(primera.inicio))) },
    fin: { from: later(fin.from, earlier(fin.to, dueDay(ultima))), to: fin.to },
  };
}

/** Whether a term of so many years fits some possible beginning and end. */
export function fitsYears(years: number, { inicio, fin }: Margin): boolean {
  const order = (a: Temporal.PlainDate, b: Dia) => Temporal.PlainDate.compare(a, b);
  const lasts = (from: Dia) => Temporal.PlainDate.from(from).add({ years: Math.min(years, LONGEST_IN_YEARS) });
  return order(lasts(inicio.to), fin.from) >= 0 && order(lasts(inicio.from).subtract({ days: 1 }), fin.to) <= 0;
}

/** Longer than any term, and short enough for a calendar. */
const LONGEST_IN_YEARS = 1000;

const earlier = (a: Dia, b: Dia): Dia => (a < b ? a : b);
const later = (a: Dia, b: Dia): Dia => (a > b ? a : b);
