import type { Actividad } from '../../model/tables/actividades.ts';
import {
  type Formula,
  formulaIndicadores,
  formulaOrError,
  formulaVariables,
  isFormulaError,
} from '../../model/formula.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';

/** The indicators of a commitment with all its activities, or of one activity. */
export function indicadoresOf(
  { indicadores, actividades }: Pick<PlanCompleto, 'indicadores' | 'actividades'>,
  { compromiso, actividad }: { compromiso: string; actividad?: Actividad },
): Indicador[] {
  if (actividad) return indicadores.filter((indicador) => indicador.actividad === actividad.id);
  const own = new Set(actividades.filter((one) => one.compromiso === compromiso).map(({ id }) => id));
  return indicadores.filter((one) => one.compromiso === compromiso || own.has(one.actividad ?? ''));
}

/** The formula of an indicator, if it has one. */
export function formulaOf(indicador: Pick<Indicador, 'formula'>): Formula | undefined {
  const read = formulaOrError(indicador);
  return isFormulaError(read) ? undefined : read;
}

/** Ids of the variables of an indicator's formula. */
export function variablesOf(indicador: Indicador): readonly string[] {
  const formula = formulaOf(indicador);
  return formula ? formulaVariables(formula) : [];
}

/** Ids of the indicators that an indicator's formula names: then it is an index of them. */
export function partsOfIndex(indicador: Pick<Indicador, 'formula'>): readonly string[] {
  const formula = formulaOf(indicador);
  return formula ? formulaIndicadores(formula) : [];
}

/** An indicator and those of which it is made, each once. */
export function withParts(indicador: Indicador, byId: ReadonlyMap<string, Indicador>): Indicador[] {
  const found = new Set([indicador]);
  for (const one of found) {
    for (const part of partsOfIndex(one).flatMap((id) => byId.get(id) ?? [])) found.add(part);
  }
  return [...found];
}

/** The indicators whose formulas use each variable; using a total uses its parts. */
export function indicadoresByVariable({
  indicadores,
  variables,
}: Pick<PlanCompleto, 'indicadores' | 'variables'>): Map<string, Indicador[]> {
  const parts = new Map(variables.map(({ id, partes: own }) => [id, own ?? []]));
  const uses = indicadores.flatMap((indicador) => {
    const used = variablesOf(indicador);
    const all = new Set([...used, ...used.flatMap((id) => parts.get(id) ?? [])]);
    return [...all].map((variable) => ({ variable, indicador }));
  });
  const byVariable = Map.groupBy(uses, ({ variable }) => variable);
  return new Map([...byVariable].map(([id, own]) => [id, own.map(({ indicador }) => indicador)]));
}
