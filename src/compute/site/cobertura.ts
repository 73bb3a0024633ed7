import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import { type Interval, periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';
import { plansOf } from '../../model/tables/informes.ts';
import type { TextoDeInforme } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** The days of a plan's term, up to the cut-off date, that reports cover, and those that no report does. */
export interface Cobertura {
  covered: Interval[];
  missing: Interval[];
  /** How many reports came before those held, by the numbers that these bear; nobody knows which days they cover. */
  earlier: number;
}

/**
 * How much of its term the reports held of a plan cover. A plan without any report counts the figures that are
 * published of it, as an operative programme does that prints what was done beside what was programmed.
 */
export function computeCobertura(plan: PlanCalculado, informes: readonly TextoDeInforme[], corte: Dia): Cobertura {
  const vigencia = { from: firstDay(plan.plan.inicio), to: earliest(lastDay(plan.plan.fin), corte) };
  const own = informes.filter((informe) => plansOf(informe).includes(plan.id));
  // Thousands of figures are of few periods.
  const periodos = [...new Set((own.length > 0 ? own : plan.publicadas).map(({ periodo }) => periodo))];
  const covered = joinIntervals(periodos.flatMap((periodo) => periodoDays(periodo) ?? []));
  const missing = gaps(vigencia, covered);
  const last = missing.at(-1);
  const underWay = last?.to === corte && corte <= lastDay(plan.plan.fin) && isTooSoon(last, periodos);
  const earlier = missingBefore(own);
  const told = earlier > 0 && missing[0]?.from === vigencia.from && covered.length > 0 ? missing.slice(1) : missing;
  return { covered, missing: underWay ? told.slice(0, -1) : told, earlier };
}

/** How many reports of the same kind came before the first one held; some may cover days before the term. */
function missingBefore(informes: readonly TextoDeInforme[]): number {
  const byKind = Map.groupBy(informes, ({ tipo }) => tipo);
  const missing = [...byKind.values()].map((own) => {
    const numbers = own.flatMap(({ numero }) => numero ?? []);
    return numbers.length === 0 ? 0 : Math.min(...numbers) - 1;
  });
  return missing.reduce((sum, one) => sum + one, 0);
}

const earliest = (a: Dia, b: Dia) => (a < b ? a : b);

/** Intervals in order; those that overlap or touch are joined. */
function joinIntervals(intervals: readonly Interval[]): Interval[] {
  const together: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => compareText(a.from, b.from))) {
    const last = together.at(-1);
    if (!last || addDays(last.to, 1) < from) together.push({ from, to });
    else if (last.to < to) last.to = to;
  }
  return together;
}

/** The parts of `whole` outside the intervals, which are sorted and don't touch. */
function gaps(whole: Interval, intervals: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  let from = whole.from;
  for (const interval of intervals) {
    if (interval.from > whole.to) break;
    if (interval.from > from) found.push({ from, to: addDays(interval.from, -1) });
    if (interval.to >= from) from = addDays(interval.to, 1);
  }
  return from <= whole.to ? [...found, { from, to: whole.to }] : found;
}

/** Whether the days since the last report are fewer than the shortest report covers: the next one isn't due yet. */
function isTooSoon(missing: Interval, periodos: readonly string[]): boolean {
  const lengths = periodos.flatMap((periodo) => periodoDays(periodo) ?? []).map(countDays);
  const shortest = lengths.reduce((smallest, length) => Math.min(smallest, length), Infinity);
  return lengths.length > 0 && countDays(missing) < shortest;
}

function countDays({ from, to }: Interval): number {
  return Temporal.PlainDate.from(from).until(to).days + 1;
}

/** No day comes after the last one that four digits can write. */
function addDays(day: Dia, days: number): Dia {
  return day === '9999-12-31' && days > 0 ? AFTER_ALL : Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Comes after every day, as text. */
const AFTER_ALL = 'z';
