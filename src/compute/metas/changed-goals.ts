import type { AjusteDeMeta } from './ajustes.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** A goal with one of its changes. */
export interface ChangedGoal {
  plan: PlanCalculado;
  meta: MetaCalculada;
  cambio: AjusteDeMeta;
}

/** The changes of a goal itself: of a step, without what ended the goal of which it is one. */
export const ownChanges = ({ metaPlan, cambios }: MetaCalculada): AjusteDeMeta[] =>
  (cambios?.ajustes ?? []).filter(({ ajuste }) => ajuste.meta === metaPlan.id);

/** The changes of the goals of a plan, in the order of their deadlines. */
export const changedGoals = (plan: PlanCalculado): ChangedGoal[] =>
  plan.metasCalculadas.flatMap((meta) => ownChanges(meta).map((cambio) => ({ plan, meta, cambio })));

/** Those that a session decided. */
export const goalsChangedIn = (planes: readonly PlanCalculado[], sesion: string): ChangedGoal[] =>
  planes.flatMap(changedGoals).filter(({ cambio: { ajuste } }) => ajuste.sesion === sesion);
