import { isMet } from '../../model/estado.ts';
import { dueDay, dueYear } from '../../model/tables/metas.ts';
import type { Dia } from '../../model/date.ts';
import { compareText } from '../../base/compare-text.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import { unitsOf } from '../site/responsables.ts';
import { countedMetas, hasOmission } from './resumen.ts';
import { isDue } from './next-due.ts';

/** A goal in the schedule, with its plan. */
export interface Entry {
  plan: PlanCalculado;
  metaCalculada: MetaCalculada;
}

/** Goals that fall due in a month; the month of the cut-off date appears twice if it has goals on both sides. */
export interface MesDelCronograma {
  /** `2025-08` */
  month: string;
  /** Whether the deadlines are past at the cut-off date: all of them, or none. */
  isPast: boolean;
  entries: Entry[];
}

/** What goals can be filtered by, in the order of the page. */
export const FILTROS_DEL_CRONOGRAMA = ['estado', 'prueba', 'plazo', 'anio', 'compromiso', 'unidad', 'plan'] as const;
export type FiltroDelCronograma = (typeof FILTROS_DEL_CRONOGRAMA)[number];
/** What a link to the schedule asks of its goals: a value of each filter, or one of several. */
export type FiltrosElegidos = Partial<Record<FiltroDelCronograma, string | readonly string[]>>;

/** Whether its deadline is past, and whether the goal was met after it. */
export type Plazo = 'vencido' | 'por-vencer' | 'tarde';
/** For a goal that was met: whether its report left a part of it out. */
export type Reserve = 'con-omision';

/** The goals that count, by the year and month of their deadline. */
export function groupByDeadline(planes: readonly PlanCalculado[], corte: Dia): Map<string, MesDelCronograma[]> {
  const entries = planes
    .flatMap((plan) => countedMetas(plan.metasCalculadas).map((metaCalculada) => ({ plan, metaCalculada })))
    .sort(
      (a, b) =>
        compareText(deadline(a), deadline(b)) || compareText(a.metaCalculada.metaPlan.id, b.metaCalculada.metaPlan.id),
    );
  const months = Map.groupBy(entries, (one) => `${deadline(one).slice(0, 7)} ${isDue(one.metaCalculada, corte)}`);
  const counted = [...months].map(([key, own]) => {
    const [month = '', due] = key.split(' ');
    return { month, isPast: due === 'true', entries: own };
  });
  return Map.groupBy(counted, ({ month }) => month.slice(0, 4));
}

const deadline = ({ metaCalculada }: Entry) => dueDay(metaCalculada.metaPlan);

/** The first month with goals that are not past due; undefined if all are. */
export function firstPending(years: ReadonlyMap<string, MesDelCronograma[]>): MesDelCronograma | undefined {
  return [...years.values()].flat().find(({ isPast }) => !isPast);
}

/** Months by year, on one side of the cut-off date; a year that has none there is left out. */
export function onSide(years: ReadonlyMap<string, MesDelCronograma[]>, side: 'past' | 'coming') {
  return [...years].flatMap(([year, all]) => {
    const months = all.filter(({ isPast }) => isPast === (side === 'past'));
    return months.length > 0 ? [{ year, months }] : [];
  });
}

/** The values by which a goal is found; it may have several units, or none. */
export function filterValues({ plan, metaCalculada }: Entry, corte: Dia): Record<FiltroDelCronograma, string[]> {
  const plazo: Plazo = isDue(metaCalculada, corte) ? 'vencido' : 'por-vencer';
  return {
    estado: [metaCalculada.estado],
    prueba: isMet(metaCalculada.estado) && hasOmission(metaCalculada) ? ['con-omision'] : [],
    plazo: [plazo, ...(metaCalculada.plazo === 'tarde' ? ['tarde'] : [])],
    compromiso: [metaCalculada.compromiso],
    unidad: unitsOf(plan, metaCalculada),
    anio: [dueYear(metaCalculada.metaPlan) ?? []].flat(),
    plan: [plan.id],
  };
}
