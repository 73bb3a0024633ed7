import { dueDay } from '../../model/tables/metas.ts';
import { ESTADOS, type Estado } from '../../model/estado.ts';
import type { Dia } from '../../model/date.ts';
import { compareText } from '../../base/compare-text.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import { isDue } from './next-due.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import { countedMetas } from './resumen.ts';

/** The goals of a plan that are past due at the cut-off date and not proven to be met, those that fell due first before the others. */
export function overdueGoals({ metasCalculadas }: PlanCalculado, corte: Dia): MetaCalculada[] {
  return countedMetas(metasCalculadas)
    .filter((goal) => isDue(goal, corte) && goal.estado !== 'comprobada')
    .sort((a, b) => compareText(dueDay(a.metaPlan), dueDay(b.metaPlan)) || compareText(a.metaPlan.id, b.metaPlan.id));
}

/** Of which least is known, or was done, comes first: what nobody reports before what is only declared. */
export const byKnowledge = (a: Estado, b: Estado): number => ESTADOS.indexOf(b) - ESTADOS.indexOf(a);

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from the last day of its term to the cut-off date. */
export const daysOverdue = ({ metaPlan }: Pick<MetaCalculada, 'metaPlan'>, corte: Dia): number =>
  (Date.parse(corte) - Date.parse(dueDay(metaPlan))) / DAY;
