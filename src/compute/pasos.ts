import type { MetaPlan } from '../model/meta-plan.ts';
import { periodoDays } from '../model/periodo.ts';
import { compareText } from '../model/problema.ts';

/** A goal with the days of its period, in order of their beginning. */
interface Fechada {
  meta: MetaPlan;
  desde: string;
  hasta: string;
}

/** The goals whose periods begin on one day, the shortest first. */
interface Comienzo {
  desde: string;
  metas: Fechada[];
  /** The last day of any goal that begins then or before. */
  ultimo: string;
}

/**
 * Finds, of an indicator's goals inside whose period another's lies, that of the shortest period: the one that begins last,
 * then the one that ends first. It looks back no further than anything reaches, so that each goal costs little.
 */
export function goalsAround(metas: readonly MetaPlan[]): (meta: MetaPlan) => MetaPlan | undefined {
  const comienzos = indexByStart(metas);
  return ({ periodo }) => {
    const dias = periodoDays(periodo);
    if (!dias) return undefined;
    for (let i = lastUntil(comienzos, dias.desde); i >= 0; i--) {
      const comienzo = comienzos[i];
      if (!comienzo || comienzo.ultimo < dias.hasta) return undefined;
      const around = comienzo.metas.find(
        ({ desde, hasta }) => hasta > dias.hasta || (hasta === dias.hasta && desde < dias.desde),
      );
      if (around) return around.meta;
    }
    return undefined;
  };
}

/** Which of the beginnings, in their order, is the last one up to a day; -1 where there is none. */
function lastUntil(comienzos: readonly Comienzo[], dia: string): number {
  let [low, high] = [0, comienzos.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comienzos[middle]?.desde ?? '') <= dia) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function indexByStart(metas: readonly MetaPlan[]): Comienzo[] {
  const fechadas = metas
    .flatMap((meta) => {
      const dias = periodoDays(meta.periodo);
      return dias ? [{ meta, ...dias }] : [];
    })
    .sort(
      (a, b) => compareText(a.desde, b.desde) || compareText(a.hasta, b.hasta) || compareText(a.meta.id, b.meta.id),
    );
  let ultimo = '';
  return [...Map.groupBy(fechadas, ({ desde }) => desde)].map(([desde, suyas]) => {
    const final = suyas.at(-1)?.hasta ?? '';
    if (final > ultimo) ultimo = final;
    return { desde, metas: suyas, ultimo };
  });
}
