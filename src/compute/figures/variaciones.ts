import type Fraction from 'fraction.js';
import type { Cifra } from './standing.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { hasValor } from '../../model/result.ts';
import { toFraction } from './fraction.ts';
import { variablesOf } from './indicadores.ts';
import { indexMediciones, publishedFigure } from './mediciones.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** What was programmed, what was done, and their difference: as the document prints it, and as computed here. */
interface Variacion {
  printed: Cifra | undefined;
  /** Done − programmed; undefined if either has no number. */
  difference: Fraction | undefined;
}

/**
 * The variance of any goal's period; its printed figure is that of the variable of that role with the same stem:
 * `solicitudes_realizadas` goes with `solicitudes_variacion`.
 */
export function variacionesOf(
  plan: Pick<PlanCalculado, 'variables' | 'mediciones'>,
): (metaPlan: MetaCalculada) => Variacion {
  const variables = variacionesByStem(plan.variables);
  const mediciones = indexMediciones(plan.mediciones);
  return ({ metaPlan, indicador, calculo }) => {
    const [variable] = variablesOf(indicador).flatMap((id) => variables.get(stem(id)) ?? []);
    return {
      printed: variable && publishedFigure(mediciones, variable.id, metaPlan.periodo),
      difference:
        typeof metaPlan.valor === 'number' && metaPlan.comparador !== 'entre' && hasValor(calculo.result)
          ? calculo.result.valor.sub(toFraction(metaPlan.valor))
          : undefined,
    };
  };
}

function variacionesByStem(variables: readonly Variable[]): Map<string, Variable> {
  return new Map(variables.filter(({ papel }) => papel === 'variacion').map((one) => [stem(one.id), one]));
}

const stem = (id: string) => id.replace(/_[a-z0-9]+$/, '');
