import type { Dia } from '../../model/date.ts';
import { lengthOf, periodoDays, periodoDivisions, type Periodo } from '../../model/periodo.ts';

/**
 * The periods of one length in which a longer one is measured, of which the figure is known by the end of `asked`: those
 * that end within it. Where that length doesn't divide it, what is measured is the period itself, which may fall due
 * before its end.
 */
export function duePeriods(whole: Periodo, months: number | undefined, asked: Periodo, due?: Dia): Periodo[] {
  const days = periodoDays(asked);
  const fallsDue = due !== undefined && days !== undefined && due >= days.from && due <= days.to;
  return partsOf(whole, months ?? lengthOf(whole)).filter(
    (part) => endsWithin(part, asked) || (part === whole && fallsDue),
  );
}

function partsOf(whole: Periodo, months: number): Periodo[] {
  if (lengthOf(whole) <= months) return [whole];
  const divisions = periodoDivisions(whole);
  const exact = divisions.find(([part = '']) => lengthOf(part) === months);
  // Several years are divided into years before these are.
  const years = divisions.find(([part = '']) => lengthOf(part) > months && lengthOf(part) % months === 0);
  return [...(exact ?? years?.flatMap((year) => partsOf(year, months)) ?? [whole])];
}

export function endsWithin(part: Periodo, asked: Periodo): boolean {
  const [own, days] = [periodoDays(part), periodoDays(asked)];
  return own !== undefined && days !== undefined && own.to >= days.from && own.to <= days.to;
}

/** Whether two periods have a day in common. */
export function overlaps(one: Periodo, other: Periodo): boolean {
  const [a, b] = [periodoDays(one), periodoDays(other)];
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}
