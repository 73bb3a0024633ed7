import { compromisoHref, pageOfListHref } from '../../../model/addresses/pages.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { TextoDeCompromiso } from '../../../model/tables/index.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { divide, fits } from '../divide.ts';

/** What the page of a commitment holds of its activities. */
const WHOLE = { lines: 80, characters: 30_000 };

/** A page of the activities of a commitment. */
export interface ActivityPage {
  actividades: readonly Actividad[];
  page: number;
  pages: number;
  href: string;
}

/** The pages of a commitment's activities, none where its own page holds them. */
export function activityPages(plan: PlanCalculado, { id }: TextoDeCompromiso): ActivityPage[] {
  const own = plan.actividades.filter(({ compromiso }) => compromiso === id);
  const lengthOf = ({ nombre, cronograma = '' }: Actividad) => nombre.length + cronograma.length;
  if (fits(own, lengthOf, WHOLE)) return [];
  return divide(own, lengthOf).map((actividades, i, { length }) => ({
    actividades,
    page: i + 1,
    pages: length,
    href: pageOfListHref(compromisoHref(plan.id, id), 'actividades', i + 1),
  }));
}
