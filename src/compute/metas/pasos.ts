import type { MetaPlan } from '../../model/tables/metas.ts';
import { countWhile } from '../../base/count-while.ts';
import { periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';

/** A goal with the days of its period, in order of their beginning. */
interface Fechada {
  metaPlan: MetaPlan;
  from: string;
  to: string;
}

/** The goals whose periods begin on one day, the shortest first. */
interface Comienzo {
  from: string;
  metas: Fechada[];
  /** The last day of any goal that begins then or before. */
  ultimo: string;
}

/**
 * Finds, of an indicator's goals inside whose period another's lies, that of the shortest period: the one that begins last,
 * then the one that ends first. It looks back no further than anything reaches, so that each goal costs little.
 */
export function goalsAround(metas: readonly MetaPlan[]): (metaPlan: MetaPlan) => MetaPlan | undefined {
  const comienzos = indexByStart(metas);
  return ({ periodo }) => {
    const dias = periodoDays(periodo);
    if (!dias) return undefined;
    for (let i = countWhile(comienzos, ({ from }) => from <= dias.from) - 1; i >= 0; i--) {
      const comienzo = comienzos[i];
      if (!comienzo || comienzo.ultimo < dias.to) return undefined;
      const around = comienzo.metas.find(({ from, to }) => to > dias.to || (to === dias.to && from < dias.from));
      if (around) return around.metaPlan;
    }
    return undefined;
  };
}

function indexByStart(metas: readonly MetaPlan[]): Comienzo[] {
  const fechadas = metas
    .flatMap((metaPlan) => {
      const dias = periodoDays(metaPlan.periodo);
      return dias ? [{ metaPlan, ...dias }] : [];
    })
    .sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.metaPlan.id, b.metaPlan.id),
    );
  let ultimo = '';
  return [...Map.groupBy(fechadas, ({ from }) => from)].map(([from, suyas]) => {
    const final = suyas.at(-1)?.to ?? '';
    if (final > ultimo) ultimo = final;
    return { from, metas: suyas, ultimo };
  });
}
