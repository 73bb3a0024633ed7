import type { Entidad } from '../../model/tables/entidades.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

export type Ambito = Entidad['ambito'];

/** The level of government of the body whose plan it is. */
export function ambitoOf({ plan }: PlanCalculado, entidades: readonly Entidad[]): Ambito {
  return entidades.find(({ id }) => id === plan.entidad)?.ambito ?? 'sin-identificar';
}
