import { agregacionesOf, comparesOverLengths } from '../../compute/figures/aggregation.ts';
import type { Compared } from '../../compute/figures/chart-figures.ts';
import { goalsOfIndicador } from '../../compute/metas/find-in-plan.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatNumber } from '../../format/numbers.ts';
import { isPartOf, lengthOf, type Periodo } from '../../model/periodo.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Comparador } from '../../model/tables/metas.ts';
import { COMUN } from '../../textos/comunes.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import { LINEA_BASE } from '../../textos/metas.ts';
import type { SeriesContent } from '../grafica.ts';

type Series = SeriesContent['series'][number];

/** The published baseline beside every period with which it compares, so that the eye has what to compare with. */
export function baselineSeries(
  plan: PlanCalculado,
  indicador: Indicador,
  periods: readonly { periodo: Periodo }[],
): Series[] {
  const { linea_base, linea_base_periodo: own } = indicador;
  if (linea_base === undefined) return [];
  const isForAll = own === undefined || comparesOverLengths(indicador, agregacionesOf(plan.variables));
  const values = periods.map(({ periodo }) =>
    isForAll || lengthOf(periodo) === lengthOf(own) ? linea_base : null,
  );
  if (values.every((value) => value === null)) return [];
  const words = values.map((value) => GRAFICA.enLineaBase(formatNumber(value ?? 0)));
  return [{ name: LINEA_BASE.serie, kind: 'serie-2', values, reference: { kind: 'baseline', words } }];
}

/** The goals of longer periods that each measurement compares with: of what doesn't add up, a share, a level. */
export function goalSeries(
  plan: PlanCalculado,
  indicador: Indicador,
  periods: readonly { periodo: Periodo }[],
): Pick<SeriesContent, 'series' | 'fuentes'> | undefined {
  if (!comparesOverLengths(indicador, agregacionesOf(plan.variables))) return undefined;
  const own = goalsOfIndicador(plan, indicador.id).filter(({ cambios }) => !cambios?.fin);
  const goals = periods.map(({ periodo }) =>
    own.find(({ metaPlan }) => metaPlan.periodo === periodo || isPartOf(periodo, metaPlan.periodo)),
  );
  const values = goals.map((goal) => (typeof goal?.metaPlan.valor === 'number' ? goal.metaPlan.valor : null));
  if (values.every((value) => value === null)) return undefined;
  const words = values.map((value, i) => wordsOfGoal(value, goals[i]?.metaPlan.comparador));
  return {
    series: [{ name: COMUN.meta, kind: 'serie-0', values, reference: { kind: 'goal', words } }],
    fuentes: goals.flatMap((goal) => goal?.metaPlan.fuente ?? []),
  };
}

const wordsOfGoal = (value: number | null, comparador: Comparador | undefined): string =>
  value === null ? '' : GRAFICA.enMeta(formatNumber(value), comparador);

/** What was programmed for each period; of a range, its lesser end. */
export const programmedSeries = (periods: readonly Compared[]): Series => ({
  name: COMUN.programado,
  kind: 'serie-0',
  values: periods.map(({ programado }) => programado),
  reference: { kind: 'goal', words: periods.map(({ programado, comparador }) => wordsOfGoal(programado, comparador)) },
});

export const upperEnds = (periods: readonly Compared[]): Series => ({
  name: GRAFICA.programadoHasta,
  kind: 'serie-3',
  values: periods.map(({ programadoHasta }) => programadoHasta ?? null),
  reference: {
    kind: 'goal',
    words: periods.map(({ programadoHasta }) =>
      programadoHasta === undefined ? '' : GRAFICA.enMetaHasta(formatNumber(programadoHasta)),
    ),
  },
});

