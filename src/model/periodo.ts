import { type Dia, firstDay, lastDay } from './date.ts';
import { type MonthSpan, readMonths, writeMonths } from './month-span.ts';

/**
 * `2025`, `2025-S1`, `2025-C2` (four months), `2025-T3`, `2025-B2` (bimester), `2025-08`, `2019/2021` (years, both
 * included), `2024-10/2025-09` (months, both included). A period is written in one way: `2025-01/2025-03` is `2025-T1`.
 */
export type Periodo = string;

/** A period's days, both included. */
export interface Interval {
  from: Dia;
  to: Dia;
}

/** The days of a period, or undefined where the text is no period. */
export function periodoDays(periodo: Periodo): Interval | undefined {
  const known = KNOWN_DAYS.get(periodo);
  if (known) return known;
  const found = readDays(periodo);
  if (found) KNOWN_DAYS.set(periodo, found);
  return found;
}

/** There are few periods, and each figure asks for one. */
const KNOWN_DAYS = new Map<Periodo, Readonly<Interval>>();

function readDays(periodo: Periodo): Interval | undefined {
  const months = monthsOf(periodo);
  if (!months) return undefined;
  const [from, to] = [months.first, months.first + months.count - 1].map((first) => writeMonths({ first, count: 1 }));
  return { from: firstDay(from ?? ''), to: lastDay(to ?? '') };
}

/** The months of a period that is written as it must be. */
function monthsOf(periodo: Periodo): Readonly<MonthSpan> | undefined {
  const known = KNOWN_MONTHS.get(periodo);
  if (known) return known;
  const months = readMonths(periodo);
  if (!months || writeMonths(months) !== periodo) return undefined;
  KNOWN_MONTHS.set(periodo, months);
  return months;
}

const KNOWN_MONTHS = new Map<Periodo, Readonly<MonthSpan>>();

/** How a period that was written otherwise is written; undefined where the text is none, or is right. */
export function rewritePeriodo(text: string): Periodo | undefined {
  const months = readMonths(text);
  const written = months && writeMonths(months);
  return written === text ? undefined : written;
}

/** Periods by the day on which they begin, then by that on which they end. */
export function comparePeriodos(one: Periodo, other: Periodo): number {
  const [a, b] = [monthsOf(one), monthsOf(other)];
  return (a?.first ?? 0) - (b?.first ?? 0) || (a?.count ?? 0) - (b?.count ?? 0);
}

/** Whether `parte` lies inside `todo` and is shorter than it. */
export function isPartOf(part: Periodo, whole: Periodo): boolean {
  const a = periodoDays(part);
  const b = periodoDays(whole);
  if (!a || !b) return false;
  const isInside = a.from >= b.from && a.to <= b.to;
  return isInside && (a.from !== b.from || a.to !== b.to);
}

/**
 * The ways in which a period divides evenly into shorter ones, longest parts first: a year into semesters, four-month
 * terms, quarters, bimesters, months; a quarter into months; several years, from whatever month, into years.
 */
export function periodoDivisions(periodo: Periodo): readonly (readonly Periodo[])[] {
  const known = KNOWN_DIVISIONS.get(periodo);
  if (known) return known;
  const months = monthsOf(periodo);
  const found = months ? partLengths(months).map((length) => cut(months, length)) : [];
  KNOWN_DIVISIONS.set(periodo, found);
  return found;
}

const KNOWN_DIVISIONS = new Map<Periodo, Periodo[][]>();

/** Years divide further when they are asked for themselves. */
function partLengths({ count }: MonthSpan): number[] {
  if (count > 12 && count % 12 === 0) return [12];
  return [6, 4, 3, 2, 1].filter((length) => length < count && count % length === 0);
}

function cut({ first, count }: MonthSpan, length: number): Periodo[] {
  return Array.from({ length: count / length }, (_, i) => writeMonths({ first: first + i * length, count: length }));
}

/** How many months a period has; 0 where the text is none. */
export const lengthOf = (periodo: Periodo): number => monthsOf(periodo)?.count ?? 0;

/** How many years a period of more than one has, those begun too; 0 for any other. */
export function yearsOf(periodo: Periodo): number {
  const count = readMonths(periodo)?.count ?? 0;
  return count > 12 ? Math.ceil(count / 12) : 0;
}

/** Whether periods follow one another in steps of their own length: two quarters do, a quarter and a month don't. */
export function kindOfPeriodo(periodo: Periodo): string {
  const { first, count } = monthsOf(periodo) ?? { first: 0, count: 0 };
  return count === 0 ? '' : `${count} ${first % count}`;
}

/** All periods of one kind from the first to the last. */
export function periodosBetween(from: Periodo, to: Periodo): Periodo[] {
  const [start, end] = [monthsOf(from), monthsOf(to)];
  if (!start || !end || end.first < start.first) return [];
  return cut({ first: start.first, count: end.first + start.count - start.first }, start.count);
}

/** How a period is written inside an id: `2019/2021` → `2019-2021`, `2023-B2` → `2023-b2`. */
export function periodoForId(periodo: Periodo): string {
  return periodo.replace('/', '-').toLowerCase();
}
