import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatPeriodoShort } from '../../format/periods.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { comparePeriodos, isPartOf } from '../../model/periodo.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { SeriesContent, GraficaDeSeries } from '../grafica.ts';
import { findingOfGoals } from './finding.ts';
import { measuredSeries, valueOf } from './measured-series.ts';

/** With more periods than these, lines are easier to read than bars. */
const MANY = 8;

/** The charts of several indicators, of those that have one. */
export function chartsOfIndicadores(plan: PlanCalculado, indicadores: readonly { id: string }[]): GraficaDeSeries[] {
  const formulas = new Map(plan.indicadores.map(({ id, formula }) => [id, formula]));
  const charts = indicadores.flatMap(({ id }) => {
    const grafica = chartOfIndicador(plan, id);
    const figures = grafica?.series.map(({ kind, values }) => [kind, values]);
    return grafica ? [[JSON.stringify([formulas.get(id), grafica.categories, figures]), grafica] as const] : [];
  });
  // Two indicators may count the same thing in the same periods: it is drawn once.
  return [...new Map(charts).values()];
}

/** Programmed against done, period by period; without goals, the measurements as a series; undefined with fewer than two of either. */
export function chartOfIndicador(plan: PlanCalculado, id: string): GraficaDeSeries | undefined {
  const indicador = plan.indicadores.find((one) => one.id === id);
  if (!indicador) return undefined;
  const content = programmedAndDone(plan, indicador) ?? measuredSeries(plan, indicador);
  if (!content) return undefined;
  return {
    id: `grafica-${id}`,
    path: `planes/${plan.id}/indicadores/${id}`,
    subtitulo: nameInPlan(plan, indicador),
    unidad: indicador.unidad,
    column: COMUN.periodo,
    ...content,
    fuentes: uniqueFuentes(content.fuentes),
  };
}

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

function programmedAndDone(plan: PlanCalculado, indicador: Indicador): SeriesContent | undefined {
  const metas = shortestGoals(plan, indicador.id);
  const compared = metas.map(({ metaPlan, calculo, alcanzada }) => ({
    periodo: metaPlan.periodo,
    programado: typeof metaPlan.valor === 'number' ? metaPlan.valor : null,
    realizado: valueOf(calculo.result),
    alcanzada,
  }));
  const title = findingOfGoals(compared, indicador.unidad, addsUp(indicador));
  if (metas.length < 2 || title === undefined) return undefined;
  return {
    tipo: metas.length > MANY ? 'lineas' : 'barras',
    titulo: title,
    categories: metas.map(({ metaPlan }) => ({ name: formatPeriodoShort(metaPlan.periodo) })),
    series: [
      { name: COMUN.programado, kind: 'serie-0', values: compared.map(({ programado }) => programado) },
      { name: COMUN.realizado, kind: 'serie-1', values: compared.map(({ realizado }) => realizado) },
    ],
    fuentes: metas.flatMap(({ metaPlan, calculo }) => [
      metaPlan.fuente,
      ...calculo.inputs.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente)),
    ]),
  };
}

/** Whether the values of several periods make a total: counts do, and a share or an average doesn't, whatever its counts do. */
function addsUp({ agregacion, formula = '' }: Indicador): boolean {
  return agregacion === 'suma' && !/[÷/×*]/.test(formula);
}

/** The goals of an indicator in order, without those that have steps. */
function shortestGoals({ metasCalculadas, metas }: PlanCalculado, indicador: string): MetaCalculada[] {
  const siblings = metas.filter((meta) => meta.indicador === indicador);
  return metasCalculadas
    .filter(({ metaPlan }) => metaPlan.indicador === indicador)
    .filter(({ metaPlan }) => !siblings.some(({ periodo }) => isPartOf(periodo, metaPlan.periodo)))
    .sort((a, b) => comparePeriodos(a.metaPlan.periodo, b.metaPlan.periodo));
}

export function uniqueFuentes(fuentes: Fuente[]): Fuente[] {
  return [...new Map(fuentes.map((fuente) => [`${fuente.documento}#${fuente.lugar}`, fuente])).values()];
}
