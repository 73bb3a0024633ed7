import type { Dicho } from '../../../model/tables/dichos.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { pageOfActividad, pageOfCompromiso, pageOfOrganizacion, pageOfPlan } from './page-links.ts';
import { quoteWhole } from './words.ts';
import type { Link, Examined, Side } from './regla.ts';

/** What a plan's rows speak of, with its page: bodies, the plan, its commitments and its activities. */
export function subjectsOf(plan: PlanCalculado, { organos }: Pick<Examined, 'organos'>): Map<string, Link> {
  return new Map([
    ...organos.map((one) => [one.id, pageOfOrganizacion(one)] as const),
    ...plan.actividades.map((one) => [one.id, { ...pageOfActividad(plan, one), text: one.nombre }] as const),
    ...plan.compromisos.map((one) => [one.id, pageOfCompromiso(plan, one)] as const),
    [plan.id, pageOfPlan(plan)] as const,
  ]);
}

/** What a place says, in its words; what the editors counted there is no quotation. */
export function sideOfDicho({ valor, segun, fuente }: Dicho): Side {
  return { says: segun === 'sitio' ? `${valor}, según lo cuenta este sitio` : quoteWhole(valor), fuente };
}
