import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** A goal where nothing around it says of what it is: «Cabildo abierto juvenil: Emitir la convocatoria». */
export function goalInContext(
  { plan, compromisos }: Pick<PlanCalculado, 'plan' | 'compromisos'>,
  { compromiso, metaPlan }: Pick<MetaCalculada, 'compromiso' | 'metaPlan'>,
): string {
  const of = compromisos.find(({ id }) => id === compromiso)?.nombre ?? plan.nombre_corto;
  return `${of}: ${metaPlan.texto}`;
}
