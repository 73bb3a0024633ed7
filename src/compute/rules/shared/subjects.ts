import type { Dicho } from '../../../model/tables/dichos.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { pageOfActividad, pageOfCompromiso, pageOfOrganizacion, pageOfPlan } from './pages.ts';
import { quoteWhole } from './words.ts';
import type { Enlace, Examinado, Lado } from './regla.ts';

/** What a plan's rows speak of, with its page: bodies, the plan, its commitments and its activities. */
export function subjectsOf(plan: PlanCalculado, { organos }: Pick<Examinado, 'organos'>): Map<string, Enlace> {
  return new Map([
    ...organos.map((uno) => [uno.id, pageOfOrganizacion(uno)] as const),
    ...plan.actividades.map((una) => [una.id, { ...pageOfActividad(plan, una), texto: una.nombre }] as const),
    ...plan.compromisos.map((uno) => [uno.id, pageOfCompromiso(plan, uno)] as const),
    [plan.id, pageOfPlan(plan)] as const,
  ]);
}

/** What a place says, in its words; what the editors counted there is no quotation. */
export function ladoOfDicho({ valor, segun, fuente }: Dicho): Lado {
  return { dice: segun === 'sitio' ? `${valor}, según lo cuenta este sitio` : quoteWhole(valor), fuente };
}
