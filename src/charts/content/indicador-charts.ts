import { addsOverTime, agregacionesOf } from '../../compute/figures/aggregation.ts';
import { type ChartFigures, type Compared, figuresOfIndicador } from '../../compute/figures/chart-figures.ts';
import { goalsOfIndicador } from '../../compute/metas/find-in-plan.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatPeriodoShort, formatUpToInWords, formatUpToShort } from '../../format/periods.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Periodo } from '../../model/periodo.ts';
import { tellSoFar } from '../../textos/a-la-fecha.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { Category, SeriesContent, GraficaDeSeries } from '../grafica.ts';
import { categoryOfPeriod } from './period-category.ts';
import { baselineSeries, goalSeries, programmedSeries, upperEnds } from './reference-series.ts';
import { findingOfGoals, findingOfSeries } from './finding.ts';

/** With more periods than these, lines are easier to read than bars. */
const MANY = 8;

/** The charts of several indicators, of those that have one. */
export function chartsOfIndicadores(
  plan: PlanCalculado,
  indicadores: readonly { id: string }[],
  who: string,
): GraficaDeSeries[] {
  const formulas = new Map(plan.indicadores.map(({ id, formula }) => [id, formula]));
  const charts = indicadores.flatMap(({ id }) => {
    const grafica = chartOfIndicador(plan, id, who);
    const figures = grafica?.series.map(({ kind, values }) => [kind, values]);
    return grafica ? [[JSON.stringify([formulas.get(id), grafica.categories, figures]), grafica] as const] : [];
  });
  // Two indicators may count the same thing in the same periods: it is drawn once.
  return [...new Map(charts).values()];
}

/**
 * Programmed against done, period by period; without goals, the measurements as a series; undefined with fewer than two of
 * either. With `only`, of those periods alone. `who` declares what can't be checked.
 */
export function chartOfIndicador(
  plan: PlanCalculado,
  id: string,
  who: string,
  only?: readonly Periodo[],
): GraficaDeSeries | undefined {
  const indicador = plan.indicadores.find((one) => one.id === id);
  const figures = indicador && figuresOfIndicador(plan, indicador, only);
  const content =
    figures &&
    (figures.kind === 'goals'
      ? ofGoals(plan, indicador, figures, who)
      : beforeItsGoal(plan, indicador, ofValues(indicador, figures), only));
  if (!indicador || !content) return undefined;
  const goal = figures.kind === 'measured' ? goalSeries(plan, indicador, figures.periods) : undefined;
  const baseline = baselineSeries(plan, indicador, figures.periods);
  return {
    id: `grafica-${id}`,
    path: `planes/${plan.id}/indicadores/${id}`,
    subtitulo: nameInPlan(plan, indicador),
    unidad: indicador.unidad,
    column: COMUN.periodo,
    ...content,
    series: [...(goal?.series ?? []), ...content.series, ...baseline],
    fuentes: uniqueFuentes([
      ...(goal?.fuentes ?? []),
      ...content.fuentes,
      ...(baseline.length === 0 ? [] : [baselineSource(indicador)]),
    ]),
  };
}

/** What was measured, with what its goal asks of it while that runs; not where the chart leaves out the last figure. */
function beforeItsGoal(
  plan: PlanCalculado,
  { id }: Indicador,
  content: SeriesContent | undefined,
  only: readonly Periodo[] | undefined,
): SeriesContent | undefined {
  const running = goalsOfIndicador(plan, id).find(({ soFar }) => soFar);
  if (running?.soFar && only?.includes(running.soFar.hasta) === false) return content;
  return content && running ? { ...content, titulo: `${content.titulo}; ${tellSoFar(running, formatUpToInWords)}` } : content;
}

const baselineSource = ({ fuente, fuente_linea_base = fuente }: Indicador): Fuente => fuente_linea_base;

/** Its name, with its commitment's before it where another indicator of the plan is called the same. */
function nameInPlan(
  { indicadores, actividades, compromisos }: PlanCalculado,
  { id, nombre, ...own }: Indicador,
): string {
  if (!indicadores.some((other) => other.id !== id && other.nombre === nombre)) return nombre;
  const compromiso = own.compromiso ?? actividades.find(({ id: actividad }) => actividad === own.actividad)?.compromiso;
  const ofWhat = compromisos.find((one) => one.id === compromiso)?.nombre;
  return ofWhat === undefined ? nombre : `${ofWhat}. ${nombre}`;
}

function ofGoals(
  plan: PlanCalculado,
  indicador: Indicador,
  { periods }: Extract<ChartFigures, { kind: 'goals' }>,
  who: string,
): SeriesContent | undefined {
  const hasRange = periods.some(({ programadoHasta }) => programadoHasta !== undefined);
  const compare = hasRange ? 'reached' : addsUp(plan, indicador) ? 'totals' : 'single';
  const title = findingOfGoals(periods, indicador.unidad, compare, who);
  if (title === undefined) return undefined;
  return {
    tipo: periods.length > MANY ? 'lineas' : 'barras',
    titulo: title,
    categories: categoriesOf(periods),
    series: [
      programmedSeries(periods),
      ...(hasRange ? [upperEnds(periods)] : []),
      {
        name: COMUN.realizado,
        kind: 'serie-1',
        values: periods.map(({ realizado, soFar }) => realizado ?? soFar ?? null),
      },
    ],
    fuentes: periods.flatMap(({ fuentes }) => fuentes),
  };
}

function ofValues(
  { nombre, unidad }: Indicador,
  { periods }: Extract<ChartFigures, { kind: 'measured' }>,
): SeriesContent | undefined {
  const values = periods.map(({ valor }) => valor);
  const periodos = periods.map(({ periodo }) => periodo);
  const title = findingOfSeries(periodos, values, unidad);
  if (title === undefined) return undefined;
  return {
    tipo: 'lineas',
    titulo: title,
    categories: categoriesOf(periods),
    series: [{ name: nombre, kind: 'serie-1', values }],
    fuentes: periods.flatMap(({ fuentes }) => fuentes),
  };
}

/** Each period, with how far it goes where it isn't published whole. */
const categoriesOf = (periods: readonly Pick<Compared, 'periodo' | 'upTo'>[]): Category[] =>
  periods.map(({ periodo, upTo }) =>
    upTo === undefined
      ? categoryOfPeriod(periodo)
      : { name: `${formatPeriodoShort(periodo)}, ${formatUpToShort(upTo, periodo)}`, isPeriod: true },
  );

/** Whether the values of several periods make a total: counts do, and a share or an average doesn't, whatever its counts do. */
function addsUp({ variables }: PlanCalculado, indicador: Indicador): boolean {
  const { formula = '' } = indicador;
  return addsOverTime(indicador, agregacionesOf(variables)) && !/[÷/×*]/.test(formula);
}

export function uniqueFuentes(fuentes: Fuente[]): Fuente[] {
  return [...new Map(fuentes.map((fuente) => [`${fuente.documento}#${fuente.lugar}`, fuente])).values()];
}
