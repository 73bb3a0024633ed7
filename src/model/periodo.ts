import { type Dia, firstDay, lastDay } from './date.ts';

/** `2025`, `2025-S1`, `2025-T3`, `2025-B2` (bimester), `2025-08`, `2019/2021` (years, both included). */
export type Periodo = string;

interface Division {
  /** Parts in a year. */
  parts: number;
  write: (year: string, part: number) => Periodo;
}

const DIVISIONS: Record<'S' | 'T' | 'B' | 'M', Division> = {
  S: { parts: 2, write: (year, part) => `${year}-S${part}` },
  T: { parts: 4, write: (year, part) => `${year}-T${part}` },
  B: { parts: 6, write: (year, part) => `${year}-B${part}` },
  M: { parts: 12, write: (year, part) => `${year}-${String(part).padStart(2, '0')}` },
};

const FORM = /^(\d{4})(?:\/(\d{4})|-([STB])([1-6])|-(\d{2}))?$/;

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
  const parts = FORM.exec(periodo);
  if (!parts) return undefined;
  const [, year = '', lastYear, letter, number, month] = parts;
  if (year === '0000') return undefined;
  if (lastYear !== undefined) {
    return lastYear > year ? { from: firstDay(year), to: lastDay(lastYear) } : undefined;
  }
  if (letter !== undefined) return partDays(year, letter as 'S' | 'T' | 'B', Number(number));
  if (month !== undefined) return partDays(year, 'M', Number(month));
  return { from: firstDay(year), to: lastDay(year) };
}

function partDays(year: string, letter: keyof typeof DIVISIONS, part: number) {
  const { parts } = DIVISIONS[letter];
  if (part < 1 || part > parts) return undefined;
  const months = 12 / parts;
  const month = (number: number) => DIVISIONS.M.write(year, number);
  return { from: firstDay(month((part - 1) * months + 1)), to: lastDay(month(part * months)) };
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
 * The ways in which a period divides evenly into shorter ones, longest parts first:
 * a year into semesters, quarters, bimesters, months; a quarter into months.
 */
export function periodoDivisions(periodo: Periodo): readonly (readonly Periodo[])[] {
  const known = KNOWN_DIVISIONS.get(periodo);
  if (known) return known;
  const found = divide(periodo);
  KNOWN_DIVISIONS.set(periodo, found);
  return found;
}

const KNOWN_DIVISIONS = new Map<Periodo, Periodo[][]>();

function divide(periodo: Periodo): Periodo[][] {
  const [year = '', lastYear] = periodo.split('/');
  if (lastYear !== undefined) return [yearsBetween(year, lastYear)];
  const days = periodoDays(periodo);
  if (!days) return [];
  return Object.values(DIVISIONS)
    .map(({ parts, write }) => Array.from({ length: parts }, (_, i) => write(periodo.slice(0, 4), i + 1)))
    .map((all) => all.filter((part) => isPartOf(part, periodo)))
    .filter((parts) => tiles(parts, days));
}

function tiles(parts: Periodo[], days: Interval): boolean {
  const first = parts[0] && periodoDays(parts[0]);
  const last = parts.length > 1 && periodoDays(parts.at(-1) ?? '');
  return Boolean(first && last && first.from === days.from && last.to === days.to);
}

/** How many years a period of several years has; 0 for any other. */
export function yearsOf(periodo: Periodo): number {
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(periodo) ?? [];
  return from === undefined ? 0 : Number(to) - Number(from) + 1;
}

function yearsBetween(from: string, to: string): Periodo[] {
  const count = Number(to) - Number(from) + 1;
  return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(4, '0'));
}

/** How a period is written inside an id: `2019/2021` → `2019-2021`, `2023-B2` → `2023-b2`. */
export function periodoForId(periodo: Periodo): string {
  return periodo.replace('/', '-').toLowerCase();
}
