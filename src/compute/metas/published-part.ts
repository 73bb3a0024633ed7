import type { Medicion } from '../../model/tables/mediciones.ts';
import { variablesOf } from '../figures/indicadores.ts';
import { combineMediciones, indexMediciones, isUnpublished, type Mediciones } from '../figures/mediciones.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** What the documents give of a goal that can't be computed: some of its inputs, or other figures of its activity. */
interface PartePublicada {
  dadas: Medicion[];
  /** The variables without which it can't be computed, where others of its formula were published. */
  faltan: string[];
}

/** What is looked up of a plan: its figures, and the variables of all indicators of an activity. */
interface Cifras {
  mediciones: Mediciones;
  deActividad: ReadonlyMap<string, string[]>;
}

/** By plan: it is asked goal by goal. */
const known = new WeakMap<PlanCalculado, Cifras>();

export function publishedPart(plan: PlanCalculado, { metaPlan, actividad, calculo }: MetaCalculada): PartePublicada {
  const { mediciones, deActividad } = cifrasOf(plan);
  const propias = calculo.entradas.flatMap((entrada) => entrada.mediciones);
  const vecinas = actividad ? (deActividad.get(actividad.id) ?? []) : [];
  const deAlLado = vecinas.flatMap((id) => combineMediciones(mediciones, id, metaPlan.periodo, 'ninguna').mediciones);
  const faltan = propias.length === 0 ? [] : calculo.entradas.filter(isUnpublished).map(({ variable }) => variable);
  return { dadas: [...new Set([...propias, ...deAlLado])], faltan: [...new Set(faltan)] };
}

function cifrasOf(plan: PlanCalculado): Cifras {
  const cifras = known.get(plan) ?? indexCifras(plan);
  known.set(plan, cifras);
  return cifras;
}

function indexCifras({ mediciones, indicadores }: PlanCalculado): Cifras {
  const porActividad = Map.groupBy(indicadores, ({ actividad }) => actividad ?? '');
  return {
    mediciones: indexMediciones(mediciones),
    deActividad: new Map([...porActividad].map(([id, suyos]) => [id, suyos.flatMap(variablesOf)])),
  };
}
