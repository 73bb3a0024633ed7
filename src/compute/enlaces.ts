import type { MetaCalculada } from './meta.ts';
import type { PlanCalculado } from './plan.ts';
import { actividadHref, anchor, compromisoHref } from '../model/direcciones.ts';

/** Where a goal is shown with its working: on its activity's page, else on its commitment's. */
export function metaHref(plan: PlanCalculado, { meta, actividad, compromiso }: MetaCalculada): string {
  const pagina = actividad
    ? actividadHref(plan.id, actividad.compromiso, actividad.numero)
    : compromisoHref(plan.id, compromiso);
  return `${pagina}#${anchor(meta.id)}`;
}
