import { computeIndicador } from '../../compute/figures/calculo.ts';
import { indexMediciones } from '../../compute/figures/mediciones.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatPeriodoShort } from '../../format/periods.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { LIMITS } from '../../model/limits.ts';
import { comparePeriodos, kindOfPeriodo, type Periodo, periodosBetween } from '../../model/periodo.ts';
import { hasValor, type Result } from '../../model/result.ts';
import type { SeriesContent } from '../grafica.ts';
import { findingOfSeries } from './finding.ts';

/** The values of an indicator from the first period that was measured to the last one, with what is missing between them. */
export function measuredSeries(plan: PlanCalculado, indicador: Indicador): SeriesContent | undefined {
  const mediciones = indexMediciones(plan.mediciones, plan.variables);
  const measured = [...new Set(plan.mediciones.map(({ periodo }) => periodo))].sort(comparePeriodos);
  const byPeriodo = new Map(
    measured.map((periodo) => [
      periodo,
      computeIndicador({ ...indicador, agregacion: 'ninguna' }, periodo, { comparador: 'igual', valor: 0 }, mediciones),
    ]),
  );
  const periodos = mostFrequent(measured.filter((periodo) => valueOf(byPeriodo.get(periodo)?.result) !== null));
  const values = periodos.map((periodo) => valueOf(byPeriodo.get(periodo)?.result));
  const title = findingOfSeries(periodos, values, indicador.unidad);
  if (title === undefined) return undefined;
  return {
    tipo: 'lineas',
    titulo: title,
    categories: periodos.map((periodo) => ({ name: formatPeriodoShort(periodo) })),
    series: [{ name: indicador.nombre, kind: 'serie-1', values }],
    fuentes: periodos.flatMap((periodo) =>
      (byPeriodo.get(periodo)?.inputs ?? []).flatMap((input) => input.mediciones.map(({ fuente }) => fuente)),
    ),
  };
}

/** More years than these between two figures are no series: its drawing would be all gaps. */
const MAX_YEARS = LIMITS.years.most;

/** All periods of the most frequent kind, from the first one given to the last. */
function mostFrequent(measured: Periodo[]): Periodo[] {
  const byKind = [...Map.groupBy(measured, kindOfPeriodo).values()].sort((a, b) => b.length - a.length);
  const [first, last] = [byKind[0]?.[0], byKind[0]?.at(-1)];
  if (first === undefined || last === undefined) return [];
  return yearsFrom(first, last) > MAX_YEARS ? [] : periodosBetween(first, last);
}

const yearsFrom = (first: Periodo, last: Periodo) => Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;

export function valueOf(result: Result<{ valueOf: () => number }> | undefined): number | null {
  return result && hasValor(result) ? result.valor.valueOf() : null;
}
