import { asksNothing } from '../../model/estado.ts';
import { dueDay } from '../../model/tables/metas.ts';
import type { Dia } from '../../model/date.ts';
import { isPartOf, type Periodo } from '../../model/periodo.ts';
import { isUnpublished, missingPeriods } from './mediciones.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** A figure that no document gives, with the goal that needs it. */
export interface CifraFaltante {
  metaCalculada: MetaCalculada;
  variable: string;
  periodos: Periodo[];
}

/** The figures without which goals past due can't be computed; each once, even if both a goal and its step need it. */
export function missingFigures(plan: PlanCalculado, corte: Dia): CifraFaltante[] {
  const overdue = plan.metasCalculadas.filter(
    ({ metaPlan, estado }) => corte > dueDay(metaPlan) && !asksNothing(estado),
  );
  const told: CifraFaltante[] = [];
  for (const metaCalculada of [...overdue].sort(
    (a, b) => Number(a.pasoDe !== undefined) - Number(b.pasoDe !== undefined),
  )) {
    for (const [variable, periodos] of missingInputs(metaCalculada)) {
      const added = periodos.filter((periodo) => !told.some((cifra) => includes(cifra, variable, periodo)));
      if (added.length > 0) told.push({ metaCalculada, variable, periodos: added });
    }
  }
  return told;
}

/** Periods that were not published, by variable. */
function missingInputs({ calculo }: MetaCalculada): Map<string, Periodo[]> {
  const missing = Map.groupBy(calculo.inputs.filter(isUnpublished), ({ variable }) => variable);
  return new Map(
    [...missing].map(([variable, inputs]) => [
      variable,
      [...new Set(inputs.flatMap(({ result }) => missingPeriods(result)))],
    ]),
  );
}

function includes({ variable, periodos }: CifraFaltante, other: string, periodo: Periodo): boolean {
  return variable === other && periodos.some((one) => one === periodo || isPartOf(periodo, one));
}
