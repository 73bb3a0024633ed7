import type { Actividad } from '../model/actividad.ts';
import { formulaVariables, isFormulaError, parseFormula } from '../model/formula.ts';
import type { Indicador } from '../model/indicador.ts';
import type { PlanCompleto } from '../model/tablas.ts';

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
