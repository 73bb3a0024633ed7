import type { Actividad } from '../../model/tables/actividades.ts';
import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Avance } from '../../model/tables/avances.ts';
import type { Comparador, MetaPlan } from '../../model/tables/metas.ts';
import { type Interval, periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';
import { ESTADOS, type Estado } from '../../model/estado.ts';
import { hasValor } from '../../model/result.ts';
import { type Calculo, computeIndicador } from '../figures/calculo.ts';
import { toFraction } from '../figures/fraction.ts';
import { isWithheld, type Mediciones } from '../figures/mediciones.ts';

export { ESTADOS, type Estado };

export const PLAZOS = ['a-tiempo', 'tarde', 'sin-fecha'] as const;
export type Plazo = (typeof PLAZOS)[number];

/**
 * The proof that a goal was reached in time: when its product was published, when it was met, the report's word, or the
 * period measured.
 */
type PruebaDePlazo = 'publicada' | 'cumplida' | 'dicho' | 'medicion';

/** How a reader can check it: recomputed here, proven by a public document, only declared, or not at all. */
export const VERIFICABILIDADES = ['calculada', 'con-evidencia', 'declarada', 'sin-dato'] as const;
export type Verificabilidad = (typeof VERIFICABILIDADES)[number];

/** A goal with its three answers: declared, verified, calendar. */
export interface MetaCalculada {
  metaPlan: MetaPlan;
  indicador: Indicador;
  actividad: Actividad | undefined;
  compromiso: string;
  calculo: Calculo;
  /** What reports declare of it, the newest last. */
  avances: Avance[];
  declarado: number | undefined;
  /** Undefined if nothing published says it. */
  alcanzada: boolean | undefined;
  estado: Estado;
  /** Only for a goal that was reached. */
  plazo: Plazo | undefined;
  /** Its proof; undefined if there is none. */
  plazoSegun: PruebaDePlazo | undefined;
  verificabilidad: Verificabilidad;
  /** The goal of a longer period of the same indicator of which this is a step; a step isn't counted beside it. */
  pasoDe: string | undefined;
}

/** What a goal is judged with. */
export interface Context {
  corte: Dia;
  mediciones: Mediciones;
  /** Reports of the plan that the site holds, with the days that each covers. */
  informes: ReadonlyMap<string, Interval>;
  indicador: Indicador;
  actividad: Actividad | undefined;
  avances: readonly Avance[];
  /** Among the indicator's goals whose period contains this one's, that of the shortest period. */
  around: (metaPlan: MetaPlan) => MetaPlan | undefined;
}

export function computeMeta(metaPlan: MetaPlan, context: Context): MetaCalculada {
  const { indicador, actividad, informes } = context;
  const calculo = computeIndicador(indicador, metaPlan.periodo, metaPlan, context.mediciones);
  const avances = [...context.avances].sort(
    (a, b) => reportEnd(informes, a) - reportEnd(informes, b) || compareText(a.informe, b.informe),
  );
  const declarado = avances.findLast((avance) => avance.declarado !== undefined)?.declarado;
  const alcanzada = isReached(metaPlan, calculo, declarado);
  const estado = computeEstado(metaPlan, context, alcanzada, shareDone(metaPlan, calculo, declarado), calculo);
  return {
    metaPlan,
    indicador,
    actividad,
    compromiso: indicador.compromiso ?? actividad?.compromiso ?? '',
    calculo,
    avances,
    declarado,
    alcanzada,
    estado,
    ...(estado === 'cumplida' ? computePlazo(metaPlan, calculo, avances) : { plazo: undefined, plazoSegun: undefined }),
    verificabilidad: computeVerificabilidad(calculo, avances, declarado),
    pasoDe: context.around(metaPlan)?.id,
  };
}

function reportEnd(informes: Context['informes'], { informe }: Avance): number {
  return Number((informes.get(informe)?.to ?? '').replaceAll('-', ''));
}

const COMPARISONS: Record<Comparador, (order: number) => boolean> = {
  'al-menos': (order) => order >= 0,
  'mas-de': (order) => order > 0,
  igual: (order) => order === 0,
  'a-lo-mas': (order) => order <= 0,
};

/** Whether the goal was reached: by the value, else by what was declared; undefined if there is neither. */
function isReached(metaPlan: MetaPlan, calculo: Calculo, declarado: number | undefined): boolean | undefined {
  if (typeof metaPlan.valor === 'number' && hasValor(calculo.result)) {
    return COMPARISONS[metaPlan.comparador](calculo.result.valor.compare(toFraction(metaPlan.valor)));
  }
  return declarado === undefined ? undefined : declarado >= 100;
}

/** The share of the goal that was done, if one makes sense. */
function shareDone(metaPlan: MetaPlan, calculo: Calculo, declarado: number | undefined): number | undefined {
  if (typeof metaPlan.valor === 'number' && hasValor(calculo.result)) {
    if (metaPlan.comparador === 'a-lo-mas' || metaPlan.valor === 0) return undefined;
    return calculo.result.valor.div(toFraction(metaPlan.valor)).valueOf();
  }
  return declarado === undefined ? undefined : declarado / 100;
}

function computeEstado(
  metaPlan: MetaPlan,
  { corte, informes }: Context,
  alcanzada: boolean | undefined,
  part: number | undefined,
  { result }: Calculo,
): Estado {
  const vence = lastDay(metaPlan.vence);
  if (metaPlan.comparador === 'al-menos' && metaPlan.valor === 0) return 'no-programada';
  if (alcanzada === true) return 'cumplida';
  if (alcanzada === undefined && corte < startOf(metaPlan)) return 'por-iniciar';
  if (corte <= vence) return 'aun-no-vence';
  if (alcanzada === false) return part !== undefined && part > 0 && part < 1 ? 'parcial' : 'incumplida';
  if (!hasValor(result) && isWithheld(result.sinDato)) return 'sin-cifra';
  const covered = [...informes.values()].some(({ from, to }) => from <= vence && vence <= to);
  return covered ? 'sin-reporte' : 'sin-informe';
}

function startOf(metaPlan: MetaPlan): Dia {
  return metaPlan.inicio === undefined ? (periodoDays(metaPlan.periodo)?.from ?? '') : firstDay(metaPlan.inicio);
}

type EnPlazo = Pick<MetaCalculada, 'plazo' | 'plazoSegun'>;

/**
 * Whether a reached goal was reached in time. If it asks that something be published, by the date of publication; else
 * by the date given, by what is said of the term, or by the period measured.
 */
function computePlazo(metaPlan: MetaPlan, calculo: Calculo, avances: readonly Avance[]): EnPlazo {
  const vence = lastDay(metaPlan.vence);
  const published = avances.findLast((avance) => avance.publicada !== undefined)?.publicada;
  if (metaPlan.se_cumple_al === 'publicarse' && published !== undefined)
    return { plazo: compareWithDeadline(published, vence), plazoSegun: 'publicada' };
  const met = avances.findLast((avance) => avance.cumplida !== undefined)?.cumplida;
  if (met !== undefined) return { plazo: compareWithDeadline(met, vence), plazoSegun: 'cumplida' };
  if (avances.some(({ plazo_declarado }) => plazo_declarado === 'en-periodo'))
    return { plazo: 'a-tiempo', plazoSegun: 'dicho' };
  const medido = hasValor(calculo.result) ? periodoDays(metaPlan.periodo)?.to : undefined;
  return medido !== undefined && medido <= vence
    ? { plazo: 'a-tiempo', plazoSegun: 'medicion' }
    : { plazo: 'sin-fecha', plazoSegun: undefined };
}

/** A month with the deadline in its middle says nothing. */
function compareWithDeadline(fecha: string, vence: Dia): Plazo {
  if (lastDay(fecha) <= vence) return 'a-tiempo';
  return firstDay(fecha) > vence ? 'tarde' : 'sin-fecha';
}

function computeVerificabilidad(
  calculo: Calculo,
  avances: readonly Avance[],
  declarado: number | undefined,
): Verificabilidad {
  const inputs = new Set(calculo.inputs.map(({ variable }) => variable));
  if (hasValor(calculo.result) && inputs.size >= 2) return 'calculada';
  if (avances.some(({ evidencia }) => evidencia !== undefined)) return 'con-evidencia';
  return declarado !== undefined || hasValor(calculo.result) ? 'declarada' : 'sin-dato';
}
