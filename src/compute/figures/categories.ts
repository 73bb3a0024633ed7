import type { MedicionDeCategoria } from '../../model/tables/mediciones.ts';
import { isPartOf, type Periodo } from '../../model/periodo.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

type ByVariable = ReadonlyMap<string, MedicionDeCategoria[]>;

/** By plan: they are asked goal by goal. */
const known = new WeakMap<PlanCalculado, ByVariable>();

/** The figures of categories of some variables, within a period. */
export function categoriesOf(
  plan: PlanCalculado,
  variables: Iterable<string>,
  periodo: Periodo,
): MedicionDeCategoria[] {
  const byVariable: ByVariable = known.get(plan) ?? Map.groupBy(plan.categorias, ({ variable }) => variable);
  known.set(plan, byVariable);
  return [...new Set(variables)]
    .flatMap((variable) => byVariable.get(variable) ?? [])
    .filter((one) => one.periodo === periodo || isPartOf(one.periodo, periodo));
}
