import type { Entidad } from '../../model/tables/entidades.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

export type Ambito = Entidad['ambito'];

/** The level of government of the body that the plan belongs to. */
export function ambitoOf({ plan }: PlanCalculado, entidades: readonly Entidad[]): Ambito {
  return entidades.find(({ id }) => id === plan.entidad)?.ambito ?? 'sin-identificar';
}
