import { type Dia, lastDay } from '../../model/date.ts';
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

/** The figures without which goals past due can't be computed; each once, though a step needs it as well as its goal. */
export function missingFigures(plan: PlanCalculado, corte: Dia): CifraFaltante[] {
  const vencidas = plan.metasCalculadas.filter(
    ({ metaPlan, estado }) => corte > lastDay(metaPlan.vence) && estado !== 'no-programada',
  );
  const told: CifraFaltante[] = [];
  for (const metaCalculada of [...vencidas].sort(
    (a, b) => Number(a.pasoDe !== undefined) - Number(b.pasoDe !== undefined),
  )) {
    for (const [variable, periodos] of missingInputs(metaCalculada)) {
      const nuevos = periodos.filter((periodo) => !told.some((cifra) => includes(cifra, variable, periodo)));
      if (nuevos.length > 0) told.push({ metaCalculada, variable, periodos: nuevos });
    }
  }
  return told;
}

/** Periods that were not published, by variable. */
function missingInputs({ calculo }: MetaCalculada): Map<string, Periodo[]> {
  const faltan = Map.groupBy(calculo.entradas.filter(isUnpublished), ({ variable }) => variable);
  return new Map(
    [...faltan].map(([variable, entradas]) => [
      variable,
      [...new Set(entradas.flatMap(({ resultado }) => missingPeriods(resultado)))],
    ]),
  );
}

function includes({ variable, periodos }: CifraFaltante, otra: string, periodo: Periodo): boolean {
  return variable === otra && periodos.some((uno) => uno === periodo || isPartOf(periodo, uno));
}
