import type { AjusteDeMeta } from './ajustes.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

interface ChangedGoal {
  plan: PlanCalculado;
  meta: MetaCalculada;
  cambio: AjusteDeMeta;
}

/** The changes of a goal itself: of a step, without what ended the goal of which it is one. */
export const ownChanges = ({ metaPlan, cambios }: MetaCalculada): AjusteDeMeta[] =>
  (cambios?.ajustes ?? []).filter(({ ajuste }) => ajuste.meta === metaPlan.id);

/** The goals that a session changed, in the order of their deadlines. */
export function goalsChangedIn(planes: readonly PlanCalculado[], sesion: string): ChangedGoal[] {
  return planes.flatMap((plan) =>
    plan.metasCalculadas.flatMap((meta) =>
      ownChanges(meta)
        .filter(({ ajuste }) => ajuste.sesion === sesion)
        .map((cambio) => ({ plan, meta, cambio })),
    ),
  );
}
