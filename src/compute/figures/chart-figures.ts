import { formatUpTo } from '../../format/periods.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { LIMITS } from '../../model/limits.ts';
import { comparePeriodos, isPartOf, kindOfPeriodo, type Periodo, periodosBetween } from '../../model/periodo.ts';
import { hasValor, type Result } from '../../model/result.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { computeAlone } from './calculo.ts';
import { indexMediciones } from './mediciones.ts';

/** What was programmed for a period and what was done in it. */
export interface Compared {
  periodo: Periodo;
  programado: number | null;
  /** Of a range, its greater end. */
  programadoHasta?: number | undefined;
  realizado: number | null;
  alcanzada: boolean | undefined;
  /** «al T3», where only what was published up to then is known. */
  upTo?: string | undefined;
  /** What that is. */
  soFar?: number | undefined;
}

/** A period of an indicator with what its chart draws of it. */
type Figures<T> = (T & { fuentes: Fuente[] })[];

/** The numbers of an indicator that can be drawn: its goals with what was done, or its values where it has no goals. */
export type ChartFigures =
  | { kind: 'goals'; periods: Figures<Compared> }
  | { kind: 'measured'; periods: Figures<{ periodo: Periodo; valor: number | null }> };

/** Of these periods alone, where they are given; undefined where fewer than two are left, or too few have a number. */
export function figuresOfIndicador(
  plan: PlanCalculado,
  indicador: Indicador,
  only?: readonly Periodo[],
): ChartFigures | undefined {
  const isAsked = ({ periodo }: { periodo: Periodo }) => only?.includes(periodo) ?? true;
  const goals = comparedGoals(plan, indicador);
  const asked = goals.filter(isAsked);
  if (isComparable(goals)) return isComparable(asked) ? { kind: 'goals', periods: asked } : undefined;
  const measured = measuredPeriods(plan, indicador).filter(isAsked);
  return measured.filter(({ valor }) => valor !== null).length > 1
    ? { kind: 'measured', periods: measured }
    : undefined;
}

/** The periods of which there is a number. */
export function periodsWithFigures({ periods }: ChartFigures): Periodo[] {
  return periods
    .filter((one) => ('valor' in one ? one.valor : (one.programado ?? one.realizado)) !== null)
    .map(({ periodo }) => periodo);
}

const isComparable = (goals: readonly Compared[]) =>
  goals.length > 1 && goals.some(({ programado, realizado }) => programado !== null && realizado !== null);

function comparedGoals(plan: PlanCalculado, indicador: Indicador): Figures<Compared> {
  return shortestGoals(plan, indicador.id).map(({ metaPlan, calculo, alcanzada, soFar }) => ({
    periodo: metaPlan.periodo,
    programado: typeof metaPlan.valor === 'number' ? metaPlan.valor : null,
    programadoHasta: metaPlan.valor_hasta,
    realizado: valueOf(calculo.result),
    alcanzada,
    upTo: soFar && formatUpTo(soFar.hasta, metaPlan.periodo),
    soFar: soFar?.valor.valueOf(),
    fuentes: [
      metaPlan.fuente,
      ...calculo.inputs.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente)),
      ...(soFar?.mediciones ?? []).map(({ fuente }) => fuente),
    ],
  }));
}

/** The goals of an indicator in order, without those of a period of which others are steps. */
function shortestGoals({ metasCalculadas, metas }: PlanCalculado, indicador: string): MetaCalculada[] {
  const siblings = metas.filter((meta) => meta.indicador === indicador);
  return metasCalculadas
    .filter(({ metaPlan, cambios }) => metaPlan.indicador === indicador && !cambios?.fin)
    .filter(({ metaPlan }) => !siblings.some(({ periodo }) => isPartOf(periodo, metaPlan.periodo)))
    .sort((a, b) => comparePeriodos(a.metaPlan.periodo, b.metaPlan.periodo));
}

/** The values of an indicator from the first period that was measured to the last one, with what is missing between them. */
function measuredPeriods(
  plan: PlanCalculado,
  indicador: Indicador,
): Figures<{ periodo: Periodo; valor: number | null }> {
  const mediciones = indexMediciones([...plan.mediciones, ...plan.categorias], plan.variables, plan.indicadores);
  const measured = [...new Set([...plan.mediciones, ...plan.categorias].map(({ periodo }) => periodo))].sort(
    comparePeriodos,
  );
  const byPeriodo = new Map(measured.map((periodo) => [periodo, computeAlone(indicador, periodo, mediciones)]));
  const valueIn = (periodo: Periodo) => valueOf(byPeriodo.get(periodo)?.result);
  return mostFrequent(measured.filter((periodo) => valueIn(periodo) !== null)).map((periodo) => ({
    periodo,
    valor: valueIn(periodo),
    fuentes: (byPeriodo.get(periodo)?.inputs ?? []).flatMap((input) => input.mediciones.map(({ fuente }) => fuente)),
  }));
}

/** More years than these between two figures are no series: its drawing would be all gaps. */
const MAX_YEARS = LIMITS.years.most;

/** All periods of the kind of which most are given, from the first of them to the last. */
function mostFrequent(measured: Periodo[]): Periodo[] {
  const byKind = [...Map.groupBy(measured, kindOfPeriodo).values()].sort((a, b) => b.length - a.length);
  const [first, last] = [byKind[0]?.[0], byKind[0]?.at(-1)];
  if (first === undefined || last === undefined) return [];
  return yearsFrom(first, last) > MAX_YEARS ? [] : periodosBetween(first, last);
}

const yearsFrom = (first: Periodo, last: Periodo) => Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;

export function valueOf(resultado: Result<{ valueOf: () => number }> | undefined): number | null {
  return resultado && hasValor(resultado) ? resultado.valor.valueOf() : null;
}
