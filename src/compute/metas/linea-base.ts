import type Fraction from 'fraction.js';
import type { Fuente } from '../../model/fields/readings.ts';
import { type Periodo, periodoDays } from '../../model/periodo.ts';
import { hasValor } from '../../model/result.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import type { Comparador, MetaPlan } from '../../model/tables/metas.ts';
import { compareText } from '../../base/compare-text.ts';
import { computeAlone } from '../figures/calculo.ts';
import { toFraction } from '../figures/fraction.ts';
import { variablesOf, withParts } from '../figures/indicadores.ts';
import type { Mediciones } from '../figures/mediciones.ts';

/** Where an indicator stood before its goal. */
export interface LineaBase {
  valor: Fraction;
  periodo: Periodo | undefined;
  fuente: Fuente;
  /** A document gives it as baseline, or it is the last figure published before the goal's period. */
  origen: 'documento' | 'cifra-anterior';
}

/** The figures among which an earlier one is looked for. */
export interface EarlierFigures {
  mediciones: Mediciones;
  /** By variable, or by category of one. */
  ofVariable: ReadonlyMap<string, Medicion[]>;
}

/**
 * The baseline that a document gives. What has to come down began somewhere, and from nothing it can't be told how far
 * it came: without a published baseline, that is the last value before the goal's period, if there is one.
 */
export function lineaBaseOf(indicador: Indicador, metaPlan: MetaPlan, figures: EarlierFigures): LineaBase | undefined {
  const { linea_base, linea_base_periodo, fuente_linea_base = indicador.fuente } = indicador;
  if (linea_base !== undefined) {
    const valor = toFraction(linea_base);
    return { valor, periodo: linea_base_periodo, fuente: fuente_linea_base, origen: 'documento' };
  }
  return goesDown(indicador, metaPlan) ? earlierValue(indicador, metaPlan, figures) : undefined;
}

function goesDown({ sentido }: Indicador, { comparador }: MetaPlan): boolean {
  return sentido === undefined ? comparador === 'a-lo-mas' : sentido === 'descendente';
}

function earlierValue(
  indicador: Indicador,
  metaPlan: MetaPlan,
  { mediciones, ofVariable }: EarlierFigures,
): LineaBase | undefined {
  const counted = withParts(indicador, mediciones.indicadores)
    .flatMap(variablesOf)
    .flatMap((id) => [id, ...(mediciones.sums.get(id) ?? []).flatMap(({ parts }) => parts)]);
  const own = counted.flatMap((id) => ofVariable.get(id) ?? []);
  const earlier = [...new Set(own.map(({ periodo }) => periodo))]
    .filter((periodo) => isEarlier(periodo, metaPlan.periodo))
    .filter((periodo) => indicador.agregacion === 'ultimo' || monthsOf(periodo) === monthsOf(metaPlan.periodo))
    .sort((a, b) => compareText(lastDayOf(b), lastDayOf(a)) || compareText(a, b));
  for (const periodo of earlier) {
    const { result, inputs } = computeAlone(indicador, periodo, mediciones);
    const fuente = inputs[0]?.mediciones[0]?.fuente;
    if (hasValor(result) && fuente) return { valor: result.valor, periodo, fuente, origen: 'cifra-anterior' };
  }
  return undefined;
}

const lastDayOf = (periodo: Periodo) => periodoDays(periodo)?.to ?? '';
const isEarlier = (one: Periodo, other: Periodo) => lastDayOf(one) < (periodoDays(other)?.from ?? '');

function monthsOf(periodo: Periodo): number {
  const { from, to } = periodoDays(periodo) ?? { from: '', to: '' };
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}

/**
 * The share of the way from the baseline to the goal that was made; from 0 where there is no baseline. Undefined where
 * there is no way: a ceiling without baseline, or a baseline that is on the goal's good side already.
 */
export function shareOfWay(
  { comparador }: Pick<MetaPlan, 'comparador'>,
  { valor, goal, base }: { valor: Fraction; goal: Fraction; base: Fraction | undefined },
): Fraction | undefined {
  if (base === undefined) return comparador === 'a-lo-mas' || goal.equals(0) ? undefined : valor.div(goal);
  const way = goal.sub(base);
  return way.equals(0) || way.s !== (DIRECTION[comparador] ?? way.s) ? undefined : valor.sub(base).div(way);
}

/** Where the goal lies, seen from a baseline that has not reached it. */
const DIRECTION: Partial<Record<Comparador, bigint>> = { 'al-menos': 1n, 'mas-de': 1n, 'a-lo-mas': -1n };
