import { oncePer } from '../../../base/once-per.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { TextoDeCompromiso } from '../../../model/tables/index.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Section } from '../divide.ts';
import { pagesBeside } from './list-pages.ts';

/** Commitments and activities that the index of the whole site names itself. */
const WHOLE = { lines: 600, characters: 80_000 };
/** Of a page of a plan's: only names. */
const ROOM = { lines: 300, characters: 40_000 };

/** The commitments of a plan, each with its activities. */
export function compromisosOf({ compromisos, actividades }: PlanCalculado): Section<TextoDeCompromiso, Actividad>[] {
  const own = Map.groupBy(actividades, ({ compromiso }) => compromiso);
  return compromisos.map((of) => ({ of, items: own.get(of.id) ?? [] }));
}

/** The pages of the index of the whole site beside its own, by plan. */
export const indicePages = oncePer(({ planes }: { planes: PlanCalculado[] }) =>
  pagesBeside(
    { list: 'buscar', lengthOf: ({ nombre }) => nombre.length, room: ROOM },
    WHOLE,
    planes.flatMap((plan) => (plan.compromisos.length > 0 ? [{ id: plan.id, sections: compromisosOf(plan) }] : [])),
  ),
);
