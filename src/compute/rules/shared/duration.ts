import { type Dia, type FechaParcial, firstDay, lastDay } from '../../../model/date.ts';
import type { MetaPlan } from '../../../model/tables/metas.ts';
import type { Intervalo } from '../../../model/periodo.ts';

/** The days on which a term may begin and end: «2025» leaves a year open, a day leaves none. */
export interface Margen {
  inicio: Intervalo;
  fin: Intervalo;
}

export function marginOf({ inicio, fin }: { inicio: FechaParcial; fin: FechaParcial }): Margen {
  return {
    inicio: { desde: firstDay(inicio), hasta: lastDay(inicio) },
    fin: { desde: firstDay(fin), hasta: lastDay(fin) },
  };
}

/** The goals of a plan that begin first and end last, where its schedule tells of any beginning. */
export interface Calendario {
  primera: MetaPlan & { inicio: FechaParcial };
  ultima: MetaPlan;
}

export function scheduleOf(metas: readonly MetaPlan[]): Calendario | undefined {
  const empiezan = metas.flatMap((meta) => (meta.inicio === undefined ? [] : [{ ...meta, inicio: meta.inicio }]));
  const [una, ...otras] = empiezan;
  if (!una) return undefined;
  return {
    primera: otras.reduce((a, b) => (firstDay(b.inicio) < firstDay(a.inicio) ? b : a), una),
    ultima: metas.reduce((a, b) => (lastDay(b.vence) > lastDay(a.vence) ? b : a), una as MetaPlan),
  };
}

/** What a schedule leaves open: the plan has begun when its first goal begins, and isn't over before the last one. */
export function narrowBy({ inicio, fin }: Margen, { primera, ultima }: Calendario): Margen {
  return {
    inicio: { desde: inicio.desde, hasta: earlier(inicio.hasta, later(inicio.desde, firstDay(primera.inicio))) },
    fin: { desde: later(fin.desde, earlier(fin.hasta, lastDay(ultima.vence))), hasta: fin.hasta },
  };
}

/** Whether a term of so many years fits, with some day of beginning and some day of ending. */
export function fitsYears(anios: number, { inicio, fin }: Margen): boolean {
  const order = (a: Temporal.PlainDate, b: Dia) => Temporal.PlainDate.compare(a, b);
  const dura = (desde: Dia) => Temporal.PlainDate.from(desde).add({ years: Math.min(anios, SIGLOS) });
  return order(dura(inicio.hasta), fin.desde) >= 0 && order(dura(inicio.desde).subtract({ days: 1 }), fin.hasta) <= 0;
}

/** More years than any term has, and few enough for a calendar. */
const SIGLOS = 1000;

const earlier = (a: Dia, b: Dia): Dia => (a < b ? a : b);
const later = (a: Dia, b: Dia): Dia => (a > b ? a : b);
