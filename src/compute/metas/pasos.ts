import type { MetaPlan } from '../../model/tables/metas.ts';
import { countWhile } from '../../base/count-while.ts';
import { type Interval, periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';

/** A goal with the days of its period, in order of their beginning. */
interface DatedMeta {
  metaPlan: MetaPlan;
  from: string;
  to: string;
}

/** The goals whose periods begin on the same day, the shortest first. */
interface SameStart {
  from: string;
  metas: DatedMeta[];
  /** The last day of all goals that begin then or earlier. */
  latest: string;
}

/**
 * Finds, among an indicator's goals of a year or less whose period contains another's, the one that begins last, and of
 * those the one that ends first. It looks back only as far as any goal reaches, so that each goal costs little.
 */
export function goalsAround(metas: readonly MetaPlan[]): (metaPlan: MetaPlan) => MetaPlan | undefined {
  const beginnings = indexByStart(metas);
  return ({ periodo }) => {
    const days = periodoDays(periodo);
    if (!days) return undefined;
    for (let i = countWhile(beginnings, ({ from }) => from <= days.from) - 1; i >= 0; i--) {
      const beginning = beginnings[i];
      if (!beginning || beginning.latest < days.to) return undefined;
      const around = beginning.metas.find(({ from, to }) => to > days.to || (to === days.to && from < days.from));
      if (around) return around.metaPlan;
    }
    return undefined;
  };
}

/**
 * A goal of several years is judged beside those of its years: each is due in its own time, and counts there. What lies
 * within a year is a step of it.
 */
function isOfAYear({ from, to }: Interval): boolean {
  return to < `${Number(from.slice(0, 4)) + 1}`.padStart(4, '0') + from.slice(4);
}

function indexByStart(metas: readonly MetaPlan[]): SameStart[] {
  const dated = metas
    .flatMap((metaPlan) => {
      const days = periodoDays(metaPlan.periodo);
      return days && isOfAYear(days) ? [{ metaPlan, ...days }] : [];
    })
    .sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.metaPlan.id, b.metaPlan.id),
    );
  let latest = '';
  return [...Map.groupBy(dated, ({ from }) => from)].map(([from, own]) => {
    const final = own.at(-1)?.to ?? '';
    if (final > latest) latest = final;
    return { from, metas: own, latest };
  });
}
