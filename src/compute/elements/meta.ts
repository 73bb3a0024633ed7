import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { type ElementResult, type ElementSite, give, type Resolve } from './element-result.ts';
import { lookIn } from './plan-lookup.ts';

interface GivenGoal {
  plan: PlanCalculado;
  meta: MetaCalculada;
}

/** `<Meta id />`. */
export const resolveMeta: Resolve<'Meta', GivenGoal> = (site, { attributes, plan }) =>
  goalOf(site, attributes.id, plan);

/** `<Estado meta />`. */
export const resolveEstado: Resolve<'Estado', GivenGoal> = (site, { attributes, plan }) =>
  goalOf(site, attributes.meta, plan);

function goalOf({ indexes }: ElementSite, id: string, planId: string | undefined): ElementResult<GivenGoal> {
  const plan = indexes.planes.get(planId ?? '');
  const meta = plan && lookIn(plan).metas.get(id);
  if (!meta) throw new Error(`No plan has the goal ${id}`);
  return give({ plan, meta });
}
