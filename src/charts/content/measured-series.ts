import { computeIndicador } from '../../compute/figures/calculo.ts';
import { indexMediciones } from '../../compute/figures/mediciones.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatPeriodoShort } from '../../format/periods.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { LIMITS } from '../../model/limits.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Result } from '../../model/result.ts';
import type { SeriesContent } from '../grafica.ts';
import { findingOfSeries } from './finding.ts';

/** The values of an indicator from the first period that was measured to the last one, with what is missing between them. */
export function measuredSeries(plan: PlanCalculado, indicador: Indicador): SeriesContent | undefined {
  const mediciones = indexMediciones(plan.mediciones);
  const measured = [...new Set(plan.mediciones.map(({ periodo }) => periodo))].sort();
  const byPeriodo = new Map(
    measured.map((periodo) => [
      periodo,
      computeIndicador({ ...indicador, agregacion: 'ninguna' }, periodo, { comparador: 'igual', valor: 0 }, mediciones),
    ]),
  );
  const periodos = periodsBetween(measured.filter((periodo) => valueOf(byPeriodo.get(periodo)?.result) !== null));
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
function periodsBetween(measured: Periodo[]): Periodo[] {
  const byKind = [...Map.groupBy(measured, kindOf).values()].sort((a, b) => b.length - a.length);
  const [first, last] = [byKind[0]?.[0], byKind[0]?.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years = yearsFrom(first, last);
  if (years.length > MAX_YEARS) return [];
  const all = years.flatMap((year) =>
    kindOf(first) === 'anio'
      ? [year]
      : (periodoDivisions(year).find(([part = '']) => kindOf(part) === kindOf(first)) ?? []),
  );
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}

/** What kind of period it is: a year, several years, a month, or the letter of a division. */
function kindOf(periodo: Periodo): string {
  if (periodo.includes('/')) return 'anios';
  return /-([STB]|\d)/.exec(periodo)?.[1]?.replace(/\d/, 'mes') ?? 'anio';
}

function yearsFrom(first: Periodo, last: Periodo): string[] {
  const [from, to] = [first, last].map((periodo) => Number(periodo.slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, '0'));
}

export function valueOf(result: Result<{ valueOf: () => number }> | undefined): number | null {
  return result && hasValor(result) ? result.valor.valueOf() : null;
}
