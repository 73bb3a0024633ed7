import { scheduleHref } from '../../model/addresses/pages.ts';
import type { Entry, MesDelCronograma } from '../metas/cronograma.ts';
import type { AcuerdoCalculado } from '../site/follow-agreements.ts';
import { divide, fits, type Room } from '../site/divide.ts';
import { entriesOf, lengthOfAgreement, lengthOfGoal, type Schedule } from './schedule.ts';

/** What a page beside `cronograma.html` shows. */
type Shown =
  /** The goals of a year or a month, or some of them. */
  | { kind: 'goals'; months: MesDelCronograma[] }
  /** The months of a long year, each with a page of its own. */
  | { kind: 'months'; months: MesDelCronograma[] }
  | { kind: 'apart'; entries: Entry[] }
  | { kind: 'agreements'; agreements: AcuerdoCalculado[] };

/** A page beside `cronograma.html`. */
export type SchedulePage = Shown & {
  /** `2025`, `2025-06`, `aparte`, `acuerdos` */
  part: string;
  /** Which page of the part it is, of how many; both from 1. */
  page: number;
  pages: number;
};

/** How many lines of what is counted apart, or of agreements, stand in `cronograma.html` itself. */
const IN_PLACE: Room = { lines: 20, characters: 8_000 };

/** Whether a list has room in `cronograma.html`; else it has pages of its own. */
export const goalsInPlace = (entries: readonly Entry[]) => fits(entries, lengthOfGoal, IN_PLACE);
export const agreementsInPlace = (agreements: readonly AcuerdoCalculado[]) =>
  fits(agreements, lengthOfAgreement, IN_PLACE);

/** The pages beside `cronograma.html`, none where that one holds all. */
export function schedulePages({ years, apart, agreements, isWhole }: Schedule): SchedulePage[] {
  if (isWhole) return [];
  return [
    ...[...years].flatMap(([year, months]) => pagesOfYear(year, months)),
    ...(goalsInPlace(apart)
      ? []
      : number(
          'aparte',
          divide(apart, lengthOfGoal).map((entries) => ({ kind: 'apart' as const, entries })),
        )),
    ...(agreementsInPlace(agreements)
      ? []
      : number(
          'acuerdos',
          divide(agreements, lengthOfAgreement).map((own) => ({ kind: 'agreements' as const, agreements: own })),
        )),
  ];
}

function number(part: string, shown: readonly Shown[]): SchedulePage[] {
  return shown.map((one, i) => ({ ...one, part, page: i + 1, pages: shown.length }));
}

function pagesOfYear(year: string, months: MesDelCronograma[]): SchedulePage[] {
  if (!isLong(months)) return number(year, [{ kind: 'goals', months }]);
  return [
    ...number(year, [{ kind: 'months', months }]),
    ...[...byMonth(months)].flatMap(([month, own]) => pagesOfMonth(month, own)),
  ];
}

/** Whether a year has pages of months. */
const isLong = (months: readonly MesDelCronograma[]) => divide(entriesOf(months), lengthOfGoal).length > 1;

/** The two halves of the cut-off date's month stand in one page. */
export const byMonth = (months: readonly MesDelCronograma[]) => Map.groupBy(months, ({ month }) => month);

function pagesOfMonth(month: string, halves: readonly MesDelCronograma[]): SchedulePage[] {
  const marked = halves.flatMap(({ isPast, entries }) => entries.map((entry) => ({ isPast, entry })));
  const pages = divide(marked, ({ entry }) => lengthOfGoal(entry));
  return number(
    month,
    pages.map((page) => ({
      kind: 'goals',
      months: [...Map.groupBy(page, ({ isPast }) => isPast)].map(([isPast, own]) => ({
        month,
        isPast,
        entries: own.map(({ entry }) => entry),
      })),
    })),
  );
}

/** Whether the cut-off date stands among the goals of a page. */
export const hasCorte = (months: readonly MesDelCronograma[]) => new Set(months.map(({ isPast }) => isPast)).size > 1;

/** Whether a part is a year or a month. */
export const isPeriod = (part: string) => /^\d{4}(?:-\d{2})?$/.test(part);

/** Where the goals of a month stand: in a page of its own, or in that of its year. */
export function hrefOfMonth({ years }: Pick<Schedule, 'years'>, month: string): string {
  const year = month.slice(0, 4);
  return scheduleHref(isLong(years.get(year) ?? []) ? month : year);
}

/** The years before and after a year, or the months of the same year around a month, of those that have goals. */
export function neighbours({ years }: Pick<Schedule, 'years'>, part: string): { before?: string; after?: string } {
  const year = part.slice(0, 4);
  const all = part === year ? [...years.keys()] : [...byMonth(years.get(year) ?? []).keys()];
  const at = all.indexOf(part);
  const [before, after] = [all[at - 1], all[at + 1]];
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
