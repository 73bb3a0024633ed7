import type { PlanCalculado } from '../compute/plan.ts';
import { formatPeriodoShort } from '../formato.ts';
import type { Fuente } from '../model/campo.ts';
import { hasValor } from '../model/resultado.ts';
import { T } from '../textos.ts';
import type { Grafica } from './grafica.ts';

/** The charts of several indicators, of those that have one. */
export function chartsOfIndicadores(plan: PlanCalculado, indicadores: readonly { id: string }[]): Grafica[] {
  return indicadores.flatMap(({ id }) => chartOfIndicador(plan, id) ?? []);
}

/** Programmed against done of an indicator, period by period; undefined where fewer than two periods can be compared. */
export function chartOfIndicador(plan: PlanCalculado, indicador: string): Grafica | undefined {
  const metas = plan.metasCalculadas
    .filter(({ meta }) => meta.indicador === indicador)
    .filter(
      ({ meta }) => !plan.metas.some((otra) => otra.indicador === indicador && isLonger(meta.periodo, otra.periodo)),
    )
    .sort((a, b) => (a.meta.periodo < b.meta.periodo ? -1 : 1));
  const primera = metas[0];
  if (!primera || metas.length < 2 || metas.every(({ calculo }) => !hasValor(calculo.resultado))) return undefined;
  return {
    id: `grafica-${indicador}`,
    titulo: `${primera.indicador.nombre}: programado y realizado`,
    unidad: primera.indicador.unidad,
    categorias: metas.map(({ meta }) => formatPeriodoShort(meta.periodo)),
    series: [
      { nombre: T.programado, valores: metas.map(({ meta }) => (typeof meta.valor === 'number' ? meta.valor : null)) },
      {
        nombre: T.realizado,
        valores: metas.map(({ calculo }) => (hasValor(calculo.resultado) ? calculo.resultado.valor.valueOf() : null)),
      },
    ],
    fuentes: uniqueFuentes(
      metas.flatMap(({ meta, calculo }) => [
        meta.fuente,
        ...calculo.entradas.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente)),
      ]),
    ),
  };
}

/** Whether `periodo` is written with fewer parts than `otro`: the year beside its bimesters. */
function isLonger(periodo: string, otro: string): boolean {
  return otro.startsWith(`${periodo}-`);
}

export function uniqueFuentes(fuentes: Fuente[]): Fuente[] {
  return [...new Map(fuentes.map((fuente) => [`${fuente.documento}#${fuente.lugar}`, fuente])).values()];
}
