import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatPeriodoShort } from '../../format/periods.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { isPartOf } from '../../model/periodo.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { ContenidoDeSeries, GraficaDeSeries } from '../grafica.ts';
import { findingOfGoals } from './finding.ts';
import { measuredSeries, valueOf } from './of-mediciones.ts';

/** With more periods than these, lines are easier to read than bars. */
const MUCHOS = 8;

/** The charts of several indicators, of those that have one. */
export function chartsOfIndicadores(plan: PlanCalculado, indicadores: readonly { id: string }[]): GraficaDeSeries[] {
  const formulas = new Map(plan.indicadores.map(({ id, formula }) => [id, formula]));
  const graficas = indicadores.flatMap(({ id }) => {
    const grafica = chartOfIndicador(plan, id);
    const cifras = grafica?.series.map(({ clase, valores }) => [clase, valores]);
    return grafica ? [[JSON.stringify([formulas.get(id), grafica.categorias, cifras]), grafica] as const] : [];
  });
  // Two indicators may count the same thing in the same periods: it is drawn once.
  return [...new Map(graficas).values()];
}

/** Programmed against done, period by period; without goals, the measurements as a series; undefined with fewer than two of either. */
export function chartOfIndicador(plan: PlanCalculado, id: string): GraficaDeSeries | undefined {
  const indicador = plan.indicadores.find((uno) => uno.id === id);
  if (!indicador) return undefined;
  const contenido = programmedAndDone(plan, indicador) ?? measuredSeries(plan, indicador);
  if (!contenido) return undefined;
  return {
    id: `grafica-${id}`,
    ruta: `planes/${plan.id}/indicadores/${id}`,
    subtitulo: nameInPlan(plan, indicador),
    unidad: indicador.unidad,
    columna: COMUN.periodo,
    ...contenido,
    fuentes: uniqueFuentes(contenido.fuentes),
  };
}

/** Its name, with its commitment's before it where another indicator of the plan is called the same. */
function nameInPlan(
  { indicadores, actividades, compromisos }: PlanCalculado,
  { id, nombre, ...suyo }: Indicador,
): string {
  if (!indicadores.some((otro) => otro.id !== id && otro.nombre === nombre)) return nombre;
  const compromiso = suyo.compromiso ?? actividades.find((una) => una.id === suyo.actividad)?.compromiso;
  const deQue = compromisos.find((uno) => uno.id === compromiso)?.nombre;
  return deQue === undefined ? nombre : `${deQue}. ${nombre}`;
}

function programmedAndDone(plan: PlanCalculado, indicador: Indicador): ContenidoDeSeries | undefined {
  const metas = shortestGoals(plan, indicador.id);
  const comparados = metas.map(({ meta, calculo, alcanzada }) => ({
    periodo: meta.periodo,
    programado: typeof meta.valor === 'number' ? meta.valor : null,
    realizado: valueOf(calculo.resultado),
    alcanzada,
  }));
  const titulo = findingOfGoals(comparados, indicador.unidad, addsUp(indicador));
  if (metas.length < 2 || titulo === undefined) return undefined;
  return {
    tipo: metas.length > MUCHOS ? 'lineas' : 'barras',
    titulo,
    categorias: metas.map(({ meta }) => ({ nombre: formatPeriodoShort(meta.periodo) })),
    series: [
      { nombre: COMUN.programado, clase: 'serie-0', valores: comparados.map(({ programado }) => programado) },
      { nombre: COMUN.realizado, clase: 'serie-1', valores: comparados.map(({ realizado }) => realizado) },
    ],
    fuentes: metas.flatMap(({ meta, calculo }) => [
      meta.fuente,
      ...calculo.entradas.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente)),
    ]),
  };
}

/** Whether the values of several periods make a total: counts do, and a share or an average doesn't, whatever its counts do. */
function addsUp({ agregacion, formula = '' }: Indicador): boolean {
  return agregacion === 'suma' && !/[÷/×*]/.test(formula);
}

/** The goals of an indicator in order, without those of a period of which others are steps. */
function shortestGoals({ metasCalculadas, metas }: PlanCalculado, indicador: string): MetaCalculada[] {
  const hermanas = metas.filter((meta) => meta.indicador === indicador);
  return metasCalculadas
    .filter(({ meta }) => meta.indicador === indicador)
    .filter(({ meta }) => !hermanas.some(({ periodo }) => isPartOf(periodo, meta.periodo)))
    .sort((a, b) => (a.meta.periodo < b.meta.periodo ? -1 : 1));
}

export function uniqueFuentes(fuentes: Fuente[]): Fuente[] {
  return [...new Map(fuentes.map((fuente) => [`${fuente.documento}#${fuente.lugar}`, fuente])).values()];
}
