import type { MetaPlan } from '../../model/tables/metas.ts';
import { countWhile } from '../../base/count-while.ts';
import { periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';

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
    for (let i = countWhile(comienzos, ({ desde }) => desde <= dias.desde) - 1; i >= 0; i--) {
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
