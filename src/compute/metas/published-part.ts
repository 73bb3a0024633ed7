import { variablesOf } from '../figures/indicadores.ts';
import { combineMediciones, indexMediciones, isUnpublished, type Mediciones } from '../figures/mediciones.ts';
import type { Cifra } from '../figures/standing.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** What the documents give of a goal that can't be computed: some of its inputs, or other figures of its activity. */
interface PublishedPart {
  given: Cifra[];
  /** The variables that are missing to compute it, if others of its formula were published. */
  missing: string[];
}

/** What is looked up of a plan: its figures, and the variables of all indicators of an activity. */
interface Cifras {
  mediciones: Mediciones;
  variablesOfActividad: ReadonlyMap<string, string[]>;
}

/** Kept by plan, because it is asked goal by goal. */
const known = new WeakMap<PlanCalculado, Cifras>();

export function publishedPart(plan: PlanCalculado, { metaPlan, actividad, calculo }: MetaCalculada): PublishedPart {
  const { mediciones, variablesOfActividad } = cifrasOf(plan);
  const own = calculo.inputs.flatMap((input) => input.mediciones);
  const neighbours = actividad ? (variablesOfActividad.get(actividad.id) ?? []) : [];
  const nearby = neighbours.flatMap((id) => combineMediciones(mediciones, id, metaPlan.periodo, 'ninguna').mediciones);
  const missing = own.length === 0 ? [] : calculo.inputs.filter(isUnpublished).map(({ variable }) => variable);
  return { given: [...new Set([...own, ...nearby])], missing: [...new Set(missing)] };
}

function cifrasOf(plan: PlanCalculado): Cifras {
  const cifras = known.get(plan) ?? indexCifras(plan);
  known.set(plan, cifras);
  return cifras;
}

function indexCifras({ mediciones, categorias, indicadores, variables }: PlanCalculado): Cifras {
  const byActividad = Map.groupBy(indicadores, ({ actividad }) => actividad ?? '');
  return {
    mediciones: indexMediciones([...mediciones, ...categorias], variables),
    variablesOfActividad: new Map([...byActividad].map(([id, own]) => [id, own.flatMap(variablesOf)])),
  };
}
