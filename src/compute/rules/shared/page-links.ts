import { metaHref } from '../../metas/goal-addresses.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatActa } from '../../../format/session-names.ts';
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
import { withNumber } from '../../../model/written-number.ts';
import type { ConjuntoCompleto, TextoDeActa, TextoDeCompromiso, TextoDeInforme } from '../../../model/tables/index.ts';
import type { Link, Examined } from './regla.ts';

/** The pages that show a finding, as links. */
export const pageOfPlan = ({ id, plan }: PlanCalculado): Link => ({ text: plan.nombre_corto, href: planHref(id) });

export const pageOfCompromiso = (plan: PlanCalculado, { id, nombre }: TextoDeCompromiso): Link => ({
  text: nombre,
  href: compromisoHref(plan.id, id),
});

export const pageOfActividad = (plan: PlanCalculado, { compromiso, numero, nombre }: Actividad): Link => ({
  text: withNumber(numero, nombre),
  href: actividadHref(plan.id, compromiso, numero),
});

export const pageOfMeta = (plan: PlanCalculado, metaPlan: MetaCalculada): Link => ({
  text: metaPlan.metaPlan.texto,
  href: metaHref(plan, metaPlan),
});

export const pageOfInforme = ({ id, titulo }: TextoDeInforme): Link => ({ text: titulo, href: informeHref(id) });

export const pageOfConjunto = ({ id, title }: ConjuntoCompleto): Link => ({ text: title, href: conjuntoHref(id) });

export function pageOfActa({ indexes }: Examined, { id, sesion }: TextoDeActa): Link {
  const own = indexes.sesiones.get(sesion);
  return {
    text: own ? formatActa(own) : id,
    href: actaHref(id),
  };
}

/** The minutes of a session, if the site holds them. */
export function pageOfActaOfSession(sitio: Examined, sesion: string | undefined): Link[] {
  const acta = sitio.actas.find((one) => one.sesion === sesion);
  return acta ? [pageOfActa(sitio, acta)] : [];
}

/** A unit, body, entity or person has its place in the page of the organization. */
export const pageOfOrganizacion = ({ id, nombre }: { id: string; nombre: string }): Link => ({
  text: nombre,
  href: organoHref(id),
});
