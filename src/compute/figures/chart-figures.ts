import { onceInARow, oncePer } from '../../base/once-per.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { LIMITS } from '../../model/limits.ts';
import { comparePeriodos, isPartOf, kindOfPeriodo, type Periodo, periodosBetween } from '../../model/periodo.ts';
import { hasValor, type Result } from '../../model/result.ts';
import type { Comparador } from '../../model/tables/metas.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { goalsOfIndicador } from '../metas/find-in-plan.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { type Calculo, computeAlone } from './calculo.ts';
import { indexMediciones } from './mediciones.ts';

/** What was programmed for a period and what was done in it. */
export interface Compared {
  periodo: Periodo;
  programado: number | null;
  /** How the two are compared; undefined in a period of which nothing was asked. */
  comparador: Comparador | undefined;
  /** Of a range, its greater end. */
  programadoHasta?: number | undefined;
  realizado: number | null;
  alcanzada: boolean | undefined;
  /** Whether what was done can be checked: else only who declares it says so. */
  isProven: boolean;
  /** The part of the period up to which there are figures, where only those are known. */
  upTo?: Periodo | undefined;
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
  const goals = shortestGoals(plan, indicador.id).map(compareGoal);
  const periods = goals.map(({ periodo }) => periodo);
  const between = new Set(periods.map(kindOfPeriodo)).size === 1 ? stretch(periods) : [];
  // Goals of each January leave eleven months of which nothing was to be known.
  if (between.length <= goals.length || between.length > 2 * goals.length) return goals;
  const byPeriodo = new Map(goals.map((goal) => [goal.periodo, goal]));
  const values = valuesOf(plan, indicador);
  return between.map((periodo) => byPeriodo.get(periodo) ?? withoutGoal(periodo, values.get(periodo)));
}

function compareGoal({
  metaPlan,
  calculo,
  alcanzada,
  soFar,
  verificabilidad,
}: MetaCalculada): Figures<Compared>[number] {
  return {
    periodo: metaPlan.periodo,
    programado: typeof metaPlan.valor === 'number' ? metaPlan.valor : null,
    comparador: metaPlan.comparador,
    programadoHasta: metaPlan.valor_hasta,
    realizado: valueOf(calculo.result),
    alcanzada,
    isProven: verificabilidad === 'calculada' || verificabilidad === 'con-evidencia',
    upTo: soFar?.hasta,
    soFar: soFar?.valor.valueOf(),
    fuentes: [
      metaPlan.fuente,
      ...calculo.inputs.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente)),
      ...(soFar?.mediciones ?? []).map(({ fuente }) => fuente),
    ],
  };
}

/** A period between others that have goals: nothing was asked of it, and it isn't left out. */
function withoutGoal(periodo: Periodo, calculo: Calculo | undefined): Figures<Compared>[number] {
  return {
    periodo,
    programado: null,
    comparador: undefined,
    realizado: valueOf(calculo?.result),
    alcanzada: undefined,
    isProven: true,
    fuentes: sourcesOf(calculo),
  };
}

/** The goals of an indicator in order, without those of a period of which others are steps. */
function shortestGoals(plan: PlanCalculado, indicador: string): MetaCalculada[] {
  const siblings = programmedIn(plan).get(indicador) ?? [];
  return goalsOfIndicador(plan, indicador)
    .filter(({ cambios }) => !cambios?.fin)
    .filter(({ metaPlan }) => !siblings.some(({ periodo }) => isPartOf(periodo, metaPlan.periodo)))
    .sort((a, b) => comparePeriodos(a.metaPlan.periodo, b.metaPlan.periodo));
}

/** What a plan asks of its indicators, ended or not. */
const programmedIn = oncePer(({ metas }: PlanCalculado) => Map.groupBy(metas, ({ indicador }) => indicador));

/**
 * The values of an indicator over the periods on which the documents that give them report, with what is missing between
 * them, before the first and after the last.
 */
function measuredPeriods(
  plan: PlanCalculado,
  indicador: Indicador,
): Figures<{ periodo: Periodo; valor: number | null }> {
  const values = valuesOf(plan, indicador);
  const own = mostFrequent([...values].flatMap(([periodo, { result }]) => (valueOf(result) === null ? [] : periodo)));
  const documents = new Set(own.flatMap((periodo) => sourcesOf(values.get(periodo)).map(({ documento }) => documento)));
  const kind = kindOfPeriodo(own[0] ?? '');
  const reported = publishedIn(plan)
    .figures.filter(({ periodo, fuente }) => kindOfPeriodo(periodo) === kind && documents.has(fuente.documento))
    .map(({ periodo }) => periodo);
  return stretch([...own, ...reported]).map((periodo) => ({
    periodo,
    valor: valueOf(values.get(periodo)?.result),
    fuentes: sourcesOf(values.get(periodo)),
  }));
}

/** Every published figure of a plan, parts of totals too, and their periods in order; of one plan after the other. */
const publishedIn = onceInARow(({ mediciones, categorias, variables, indicadores }: PlanCalculado) => {
  const figures = [...mediciones, ...categorias];
  const periods = [...new Set(figures.map(({ periodo }) => periodo))].sort(comparePeriodos);
  return { figures, periods, index: indexMediciones(figures, variables, indicadores) };
});

/** The value of an indicator in each period of which the plan has figures, in order. */
function valuesOf(plan: PlanCalculado, indicador: Indicador): ReadonlyMap<Periodo, Calculo> {
  const { periods, index } = publishedIn(plan);
  return new Map(periods.map((periodo) => [periodo, computeAlone(indicador, periodo, index)]));
}

const sourcesOf = (calculo: Calculo | undefined): Fuente[] =>
  (calculo?.inputs ?? []).flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente));

/** More years than these between two figures are no series: its drawing would be all gaps. */
const MAX_YEARS = LIMITS.years.most;

/** The periods of the kind of which most are given. */
const mostFrequent = (measured: Periodo[]): Periodo[] =>
  [...Map.groupBy(measured, kindOfPeriodo).values()].sort((a, b) => b.length - a.length)[0] ?? [];

/** All periods of one kind from the first of some to the last; none where they are too far apart. */
function stretch(periods: readonly Periodo[]): Periodo[] {
  const [first, last] = [...periods].sort(comparePeriodos).filter((_, i, all) => i === 0 || i === all.length - 1);
  if (first === undefined) return [];
  return yearsFrom(first, last ?? first) > MAX_YEARS ? [] : periodosBetween(first, last ?? first);
}

const yearsFrom = (first: Periodo, last: Periodo) => Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;

function valueOf(resultado: Result<{ valueOf: () => number }> | undefined): number | null {
  return resultado && hasValor(resultado) ? resultado.valor.valueOf() : null;
}
