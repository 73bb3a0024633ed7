import type { FiltrosElegidos } from './cronograma.ts';
import { goalsOfIndicador } from './find-in-plan.ts';
import type { Estado, MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import type { Periodo } from '../../model/periodo.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { actividadHref, anchor, compromisoHref } from '../../model/addresses/pages.ts';

/** Where a goal is shown with its working: on its activity's page, else on its commitment's. */
export function metaHref(plan: PlanCalculado, { metaPlan, actividad, compromiso }: MetaCalculada): string {
  const pagina = actividad
    ? actividadHref(plan.id, actividad.compromiso, actividad.numero)
    : compromisoHref(plan.id, compromiso);
  return `${pagina}#${anchor(metaPlan.id)}`;
}

/** The page that shows the figures of an indicator. */
export function indicadorHref(plan: PlanCalculado, { actividad: id, compromiso = '' }: Indicador): string {
  const actividad = plan.actividades.find((one) => one.id === id);
  return actividad
    ? actividadHref(plan.id, actividad.compromiso, actividad.numero)
    : compromisoHref(plan.id, compromiso);
}

/** Where the working of an indicator for a period is shown: with its goal, if it has one. */
export function workingHref(plan: PlanCalculado, indicador: Indicador, periodo: Periodo): string {
  const goal = goalsOfIndicador(plan, indicador.id).find(({ metaPlan }) => metaPlan.periodo === periodo);
  return goal ? metaHref(plan, goal) : indicadorHref(plan, indicador);
}

/** The schedule, filtered to the goals of a count; without scripts it opens whole. */
export function cronogramaHref(filters: FiltrosElegidos): string {
  const asked = Object.entries(filters).flatMap(([filter, values]) => [values].flat().map((value) => [filter, value]));
  return `/cronograma.html?${new URLSearchParams(asked)}`;
}

/** Where the schedule lists the goals that are counted apart. */
export const CRONOGRAMA_APARTE = '/cronograma.html#aparte';

/** The fragment of the list of the goals in a state. */
export const metasAnchor = (estado: Estado) => `metas-${estado}`;
/** Of the goals that were met in either way, which begin with those that can be checked. */
export const METAS_CUMPLIDAS = 'metas-cumplida';
