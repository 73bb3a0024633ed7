import { metaHref } from '../../metas/addresses.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatActa } from '../../../format/sessions.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import {
  actaHref,
  actividadHref,
  compromisoHref,
  conjuntoHref,
  informeHref,
  organoHref,
  planHref,
} from '../../../model/addresses/pages.ts';
import type { ConjuntoCompleto, TextoDeActa, TextoDeCompromiso, TextoDeInforme } from '../../../model/tables/index.ts';
import type { Enlace, Examinado } from './regla.ts';

/** The pages that show a finding, as links. */
export const pageOfPlan = ({ id, plan }: PlanCalculado): Enlace => ({ texto: plan.nombre_corto, href: planHref(id) });

export const pageOfCompromiso = (plan: PlanCalculado, { id, nombre }: TextoDeCompromiso): Enlace => ({
  texto: nombre,
  href: compromisoHref(plan.id, id),
});

export const pageOfActividad = (plan: PlanCalculado, { compromiso, numero, nombre }: Actividad): Enlace => ({
  texto: `${numero}. ${nombre}`,
  href: actividadHref(plan.id, compromiso, numero),
});

export const pageOfMeta = (plan: PlanCalculado, meta: MetaCalculada): Enlace => ({
  texto: meta.meta.texto,
  href: metaHref(plan, meta),
});

export const pageOfInforme = ({ id, titulo }: TextoDeInforme): Enlace => ({ texto: titulo, href: informeHref(id) });

export const pageOfConjunto = ({ id, title }: ConjuntoCompleto): Enlace => ({ texto: title, href: conjuntoHref(id) });

export function pageOfActa({ indices }: Examinado, { id, sesion }: TextoDeActa): Enlace {
  const suya = indices.sesiones.get(sesion);
  return {
    texto: suya ? formatActa(suya) : id,
    href: actaHref(id),
  };
}

/** A unit, body, entity or person has its place in the page of the organization. */
export const pageOfOrganizacion = ({ id, nombre }: { id: string; nombre: string }): Enlace => ({
  texto: nombre,
  href: organoHref(id),
});
