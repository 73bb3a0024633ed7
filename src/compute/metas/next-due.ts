import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import { countedMetas } from './resumen.ts';

/** The action plan in force at the cut-off date: of several, the one that began last; else the one that ended last. */
export function currentPlan(planes: readonly PlanCalculado[], corte: Dia): PlanCalculado | undefined {
  const porInicio = [...planes].sort((a, b) => (firstDay(a.plan.inicio) < firstDay(b.plan.inicio) ? 1 : -1));
  const vigente = porInicio.find(({ plan }) => firstDay(plan.inicio) <= corte && corte <= lastDay(plan.fin));
  return vigente ?? [...planes].sort((a, b) => (lastDay(a.plan.fin) < lastDay(b.plan.fin) ? 1 : -1))[0];
}

/** Whether the deadline is past at the cut-off date. */
export function isDue({ metaPlan }: MetaCalculada, corte: Dia): boolean {
  return lastDay(metaPlan.vence) < corte;
}

/** The goals not met yet that fall due next, from the cut-off date on: all of the first month that has any. */
export function nextDue({ metasCalculadas }: PlanCalculado, corte: Dia): MetaCalculada[] {
  const futuras = countedMetas(metasCalculadas).filter(
    ({ metaPlan, estado }) => lastDay(metaPlan.vence) >= corte && estado !== 'cumplida',
  );
  const primera = futuras[0]?.metaPlan.vence.slice(0, 7);
  return futuras.filter(({ metaPlan }) => metaPlan.vence.slice(0, 7) === primera);
}
