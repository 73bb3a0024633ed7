import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { Periodo } from '../../model/periodo.ts';
import { hasValor } from '../../model/result.ts';
import { type Input, indexMediciones, type Mediciones } from '../figures/mediciones.ts';
import type { Retenida } from '../figures/standing.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** What elements look up in a plan. */
interface Lookup {
  indicadores: ReadonlyMap<string, Indicador>;
  variables: ReadonlyMap<string, Variable>;
  metas: ReadonlyMap<string, MetaCalculada>;
  metasOf: ReadonlyMap<string, MetaCalculada[]>;
  mediciones: Mediciones;
  medicionesOf: ReadonlyMap<string, Medicion[]>;
  /** What documents say that they give no number of, by variable. */
  withheldOf: ReadonlyMap<string, Retenida[]>;
  /** What goals are computed with, by `inputKey`, and the first goal that needs it. */
  inputs: ReadonlyMap<string, NeededInput>;
}

interface NeededInput {
  input: Input;
  meta: MetaCalculada;
}

/** By plan: it is asked element by element. */
const KNOWN = new WeakMap<PlanCalculado, Lookup>();

export function lookIn(plan: PlanCalculado): Lookup {
  const found = KNOWN.get(plan) ?? indexPlan(plan);
  KNOWN.set(plan, found);
  return found;
}

export const inputKey = (variable: string, periodo: Periodo) => `${variable} ${periodo}`;

function indexPlan(plan: PlanCalculado): Lookup {
  const { indicadores, variables, metasCalculadas, mediciones, retenidas, categorias } = plan;
  // Of two ways to add up the same figure the one that gives it prevails, else that of the goal that falls due first.
  const inputs = metasCalculadas
    .flatMap((meta) => meta.calculo.inputs.map((input) => ({ input, meta })))
    .reverse()
    .sort((a, b) => Number(hasValor(a.input.result)) - Number(hasValor(b.input.result)));
  return {
    indicadores: new Map(indicadores.map((one) => [one.id, one])),
    variables: new Map(variables.map((one) => [one.id, one])),
    metas: new Map(metasCalculadas.map((one) => [one.metaPlan.id, one])),
    metasOf: Map.groupBy(metasCalculadas, ({ indicador }) => indicador.id),
    mediciones: indexMediciones([...mediciones, ...categorias], variables, indicadores),
    medicionesOf: Map.groupBy(mediciones, ({ variable }) => variable),
    withheldOf: Map.groupBy(retenidas, ({ variable }) => variable),
    inputs: new Map(inputs.map((one) => [inputKey(one.input.variable, one.input.periodo), one])),
  };
}
