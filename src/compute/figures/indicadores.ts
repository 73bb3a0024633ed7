import type { Actividad } from '../../model/tables/actividades.ts';
import { formulaVariables, isFormulaError, parseFormula } from '../../model/formula.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';

/** The indicators of a commitment with all its activities, or of one activity. */
export function indicadoresOf(
  { indicadores, actividades }: Pick<PlanCompleto, 'indicadores' | 'actividades'>,
  { compromiso, actividad }: { compromiso: string; actividad?: Actividad },
): Indicador[] {
  if (actividad) return indicadores.filter((indicador) => indicador.actividad === actividad.id);
  const suyas = new Set(actividades.filter((una) => una.compromiso === compromiso).map(({ id }) => id));
  return indicadores.filter((uno) => uno.compromiso === compromiso || suyas.has(uno.actividad ?? ''));
}

/** Ids of the variables of an indicator's formula. */
export function variablesOf({ formula }: Indicador): string[] {
  const leida = formula === undefined ? undefined : parseFormula(formula);
  return leida && !isFormulaError(leida) ? formulaVariables(leida) : [];
}

/** The indicators whose formulas use each variable; the parts of a total count as used where the total is. */
export function indicadoresByVariable({
  indicadores,
  variables,
}: Pick<PlanCompleto, 'indicadores' | 'variables'>): Map<string, Indicador[]> {
  const partes = new Map(variables.map(({ id, partes: suyas }) => [id, suyas ?? []]));
  const usos = indicadores.flatMap((indicador) => {
    const usadas = variablesOf(indicador);
    const todas = new Set([...usadas, ...usadas.flatMap((id) => partes.get(id) ?? [])]);
    return [...todas].map((variable) => ({ variable, indicador }));
  });
  const porVariable = Map.groupBy(usos, ({ variable }) => variable);
  return new Map([...porVariable].map(([id, suyos]) => [id, suyos.map(({ indicador }) => indicador)]));
}
