import type { Medicion } from '../model/indicador.ts';
import { variablesOf } from './indicadores.ts';
import { combineMediciones, indexMediciones, isUnpublished } from './medicion.ts';
import type { MetaCalculada } from './meta.ts';
import type { PlanCalculado } from './plan.ts';

/** What the documents give of a goal that can't be computed: some of its inputs, or other figures of its activity. */
export interface PartePublicada {
  dadas: Medicion[];
  /** The variables without which it can't be computed, where others of its formula were published. */
  faltan: string[];
}

export function publishedPart(plan: PlanCalculado, { meta, actividad, calculo }: MetaCalculada): PartePublicada {
  const propias = calculo.entradas.flatMap(({ mediciones }) => mediciones);
  const mediciones = indexMediciones(plan.mediciones);
  const vecinas = actividad ? plan.indicadores.filter((uno) => uno.actividad === actividad.id) : [];
  const deAlLado = vecinas
    .flatMap(variablesOf)
    .flatMap((id) => combineMediciones(mediciones, id, meta.periodo, 'ninguna').mediciones);
  const faltan = propias.length === 0 ? [] : calculo.entradas.filter(isUnpublished).map(({ variable }) => variable);
  return { dadas: [...new Set([...propias, ...deAlLado])], faltan: [...new Set(faltan)] };
}
