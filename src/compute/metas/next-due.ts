import { isMet } from '../../model/estado.ts';
import type { Sitio } from '../../model/tables/sitio.ts';
import { dueDay } from '../../model/tables/metas.ts';
import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import { countedMetas } from './resumen.ts';

/** What tells which plan comes first. */
export interface PlansOfSite {
  planes: readonly PlanCalculado[];
  corte: Dia;
  sitio: Partial<Pick<Sitio, 'plan_principal'>>;
}

/** The plan that the home page leads with: the one that the site names, else the one in force. */
export const leadPlan = ({ planes, corte, sitio }: PlansOfSite): PlanCalculado | undefined =>
  planes.find(({ id }) => id === sitio.plan_principal) ?? currentPlan(planes, corte);

/**
 * The action plan in force at the cut-off date, or the one that began last if several are; if none is, the one that
 * ended last.
 */
function currentPlan(planes: readonly PlanCalculado[], corte: Dia): PlanCalculado | undefined {
  const inForce = planes.filter(({ plan }) => firstDay(plan.inicio) <= corte && corte <= lastDay(plan.fin));
  return latest(inForce, ({ plan }) => firstDay(plan.inicio)) ?? latest(planes, ({ plan }) => lastDay(plan.fin));
}

/** The one of the latest day; of several, the last. */
function latest(planes: readonly PlanCalculado[], dayOf: (plan: PlanCalculado) => Dia): PlanCalculado | undefined {
  const [first, ...others] = planes.map((plan) => ({ plan, day: dayOf(plan) }));
  return others.reduce((last, one) => (last && one.day < last.day ? last : one), first)?.plan;
}

/** Whether the deadline is past at the cut-off date. */
export function isDue({ metaPlan }: MetaCalculada, corte: Dia): boolean {
  return dueDay(metaPlan) < corte;
}

/** The unmet goals that fall due next: all those of the first month with any, starting at the cut-off date. */
export function nextDue({ metasCalculadas }: PlanCalculado, corte: Dia): MetaCalculada[] {
  const upcoming = countedMetas(metasCalculadas).filter(
    ({ metaPlan, estado }) => dueDay(metaPlan) >= corte && !isMet(estado),
  );
  const first = upcoming[0] && dueMonth(upcoming[0]);
  return upcoming.filter((goal) => dueMonth(goal) === first);
}

const dueMonth = ({ metaPlan }: MetaCalculada) => metaPlan.vence?.slice(0, 7);
