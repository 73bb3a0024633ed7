import type { MesDelCronograma } from '../metas/cronograma.ts';
import { divide, type Room } from '../site/divide.ts';
import { entriesOf, lengthOfGoal, type Schedule } from './schedule.ts';

/** What `cronograma.html` opens at, beside the lists of years, of agreements and of what is counted apart. */
const NEXT: Room = { lines: 60, characters: 24_000 };

/** The goals that fall due next. */
interface NextMonths {
  /** Whole months, as many as there is room for; where the first has none, the first goals of it. */
  months: MesDelCronograma[];
  /** How many goals that month has in all, where some are left out. */
  cutFrom: number | undefined;
}

export function nextMonths({ years }: Pick<Schedule, 'years'>): NextMonths {
  const pending = [...years.values()].flat().filter(({ isPast }) => !isPast);
  const [first] = pending;
  if (!first) return { months: [], cutFrom: undefined };
  const [together = []] = divide(entriesOf(pending), lengthOfGoal, NEXT);
  if (together.length < first.entries.length)
    return { months: [{ ...first, entries: together }], cutFrom: first.entries.length };
  let room = together.length;
  const months = pending.filter(({ entries }) => (room -= entries.length) >= 0);
  return { months, cutFrom: undefined };
}
