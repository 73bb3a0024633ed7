import type Fraction from 'fraction.js';
import type { Indicador, Medicion } from '../model/indicador.ts';
import { hasValor } from '../model/resultado.ts';
import { toFraction } from './fraccion.ts';
import { variablesOf } from './indicadores.ts';
import type { MetaCalculada } from './meta.ts';
import type { PlanCalculado } from './plan.ts';

/** What was programmed, what was done, and how far they are apart: as the document prints it, and as it is here. */
export interface Variacion {
  impresa: Medicion | undefined;
  /** Done − programmed; undefined where one of them has no number. */
  diferencia: Fraction | undefined;
}

/** The variance of a goal's period; its printed figure is that of the variable of that role with the same stem. */
export function variacionOf(plan: PlanCalculado, { meta, indicador, calculo }: MetaCalculada): Variacion {
  const variable = variableDeVariacion(plan, indicador);
  return {
    impresa: plan.mediciones.find((una) => una.variable === variable && una.periodo === meta.periodo),
    diferencia:
      typeof meta.valor === 'number' && hasValor(calculo.resultado)
        ? calculo.resultado.valor.sub(toFraction(meta.valor))
        : undefined,
  };
}

/** `solicitudes_realizadas` goes with `solicitudes_variacion`. */
function variableDeVariacion(plan: PlanCalculado, indicador: Indicador): string | undefined {
  const raices = new Set(variablesOf(indicador).map(stem));
  return plan.variables.find(({ id, papel }) => papel === 'variacion' && raices.has(stem(id)))?.id;
}

const stem = (id: string) => id.replace(/_[a-z0-9]+$/, '');
