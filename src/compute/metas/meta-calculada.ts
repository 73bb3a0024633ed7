import type Fraction from 'fraction.js';
import type { Actividad } from '../../model/tables/actividades.ts';
import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Avance } from '../../model/tables/avances.ts';
import { dueDay, type MetaPlan } from '../../model/tables/metas.ts';
import { type Interval, periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';
import { ESTADOS, type Estado, isMet, PLAZOS, type Plazo } from '../../model/estado.ts';
import { hasValor, isWithoutCases } from '../../model/result.ts';
import type { Agregaciones } from '../figures/aggregation.ts';
import { type Calculo, computeIndicador, computeSoFar } from '../figures/calculo.ts';
import type { SoFar } from '../figures/so-far.ts';
import { toFraction } from '../figures/fraction.ts';
import { isWithheld } from '../figures/mediciones.ts';
import { type EarlierFigures, type LineaBase, lineaBaseOf, shareOfWay } from './linea-base.ts';
import type { Cambios } from './ajustes.ts';
import { nearEnd, reaches } from './reaches.ts';

export { ESTADOS, type Estado, PLAZOS, type Plazo };

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
  /** What was in force at its deadline. */
  metaPlan: MetaPlan;
  indicador: Indicador;
  actividad: Actividad | undefined;
  compromiso: string;
  calculo: Calculo;
  /** Without a value for the whole period: what is published of it. */
  soFar: SoFar | undefined;
  /** What reports declare of it, the newest last. */
  avances: Avance[];
  declarado: number | undefined;
  /** Undefined if nothing published says it. */
  alcanzada: boolean | undefined;
  /** Where the way to the goal begins, if that is known. */
  lineaBase: LineaBase | undefined;
  /** The share of the way that was made; undefined if nothing says it or there is no way. */
  share: Fraction | undefined;
  estado: Estado;
  /** Only for a goal that was reached. */
  plazo: Plazo | undefined;
  /** Its proof; undefined if there is none. */
  plazoSegun: PruebaDePlazo | undefined;
  verificabilidad: Verificabilidad;
  /** The goal of a longer period of the same indicator of which this is a step; a step isn't counted beside it. */
  pasoDe: string | undefined;
  /** What was decided of it after its plan; undefined where nothing was. */
  cambios: Cambios | undefined;
}

/** What a goal is judged with. */
export interface Context extends EarlierFigures {
  corte: Dia;
  agregaciones: Agregaciones;
  /** Variables that may be known ahead for a whole period. */
  entradas: ReadonlySet<string>;
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
  const calculo = computeIndicador(indicador, metaPlan.periodo, metaPlan, context.mediciones, context.agregaciones);
  const avances = [...context.avances].sort(
    (a, b) => reportEnd(informes, a) - reportEnd(informes, b) || compareText(a.informe, b.informe),
  );
  const declarado = avances.findLast((avance) => avance.declarado !== undefined)?.declarado;
  const alcanzada = isReached(metaPlan, calculo, declarado);
  const lineaBase = lineaBaseOf(indicador, metaPlan, context);
  const share = shareDone(metaPlan, calculo, declarado, lineaBase);
  const verificabilidad = computeVerificabilidad(calculo, avances, declarado);
  const estado =
    isWithoutCases(calculo.result) && isPastDue(metaPlan, context.corte)
      ? 'no-aplica'
      : computeEstado(metaPlan, context, { alcanzada, share, calculo, verificabilidad });
  return {
    metaPlan,
    indicador,
    actividad,
    compromiso: indicador.compromiso ?? actividad?.compromiso ?? '',
    calculo,
    soFar: isUnpublished(calculo)
      ? computeSoFar(indicador, metaPlan.periodo, metaPlan, context.mediciones, context)
      : undefined,
    avances,
    declarado,
    alcanzada,
    lineaBase,
    share,
    estado,
    ...(isMet(estado) ? computePlazo(metaPlan, calculo, avances) : { plazo: undefined, plazoSegun: undefined }),
    verificabilidad,
    pasoDe: context.around(metaPlan)?.id,
    cambios: undefined,
  };
}

function reportEnd(informes: Context['informes'], { informe }: Avance): number {
  return Number((informes.get(informe)?.to ?? '').replaceAll('-', ''));
}

/** What is declared of a goal that was done; a report may say more, and no goal is more than done. */
const WHOLE = 100;

/** Whether the goal was reached: by the value, else by what was declared; undefined if there is neither. */
function isReached(metaPlan: MetaPlan, calculo: Calculo, declarado: number | undefined): boolean | undefined {
  if (metaPlan.valor === undefined) return undefined;
  if (typeof metaPlan.valor === 'number' && hasValor(calculo.result)) return reaches(calculo.result.valor, metaPlan);
  // There was nothing to do: what is declared of it makes it neither met nor missed.
  if (declarado === undefined || isWithoutCases(calculo.result)) return undefined;
  return declarado >= WHOLE;
}

/** The share of the goal that was done, if one makes sense. */
function shareDone(
  metaPlan: MetaPlan,
  { result }: Calculo,
  declarado: number | undefined,
  lineaBase: LineaBase | undefined,
): Fraction | undefined {
  const { valor } = metaPlan;
  if (typeof valor === 'number' && hasValor(result)) {
    const end = nearEnd(result.valor, { ...metaPlan, valor });
    return shareOfWay(end, { valor: result.valor, goal: end.goal, base: lineaBase?.valor });
  }
  if (valor === undefined) return undefined;
  return declarado === undefined ? undefined : toFraction(Math.min(declarado, WHOLE)).div(WHOLE);
}

function computeEstado(
  metaPlan: MetaPlan,
  { corte, informes }: Context,
  goal: Pick<MetaCalculada, 'alcanzada' | 'share' | 'calculo' | 'verificabilidad'>,
): Estado {
  const {
    alcanzada,
    share,
    calculo: { result },
  } = goal;
  const vence = dueDay(metaPlan);
  if (metaPlan.valor === undefined) return 'por-definir';
  if (metaPlan.comparador === 'al-menos' && metaPlan.valor === 0) return 'no-programada';
  if (metaPlan.vence === undefined) return 'sin-plazo';
  if (alcanzada === true) return isProven(goal) ? 'comprobada' : 'declarada';
  if (alcanzada === undefined && corte < startOf(metaPlan)) return 'por-iniciar';
  if (corte <= vence) return 'aun-no-vence';
  if (alcanzada === false) return isPartOfWay(share) ? 'parcial' : 'incumplida';
  if (!hasValor(result) && isWithheld(result.sinDato)) return 'sin-cifra';
  const covered = [...informes.values()].some(({ from, to }) => from <= vence && vence <= to);
  return covered ? 'sin-reporte' : 'sin-informe';
}

/** Whether readers can check for themselves that the goal was met. */
const isProven = ({ verificabilidad }: Pick<MetaCalculada, 'verificabilidad'>) =>
  verificabilidad === 'calculada' || verificabilidad === 'con-evidencia';

const isPastDue = (metaPlan: MetaPlan, corte: Dia) => corte > dueDay(metaPlan);

const isUnpublished = ({ result }: Calculo) => !hasValor(result) && result.sinDato.codigo === 'no-publicado';

function isPartOfWay(share: Fraction | undefined): boolean {
  return share !== undefined && share.compare(0) > 0 && share.compare(1) < 0;
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
  const vence = dueDay(metaPlan);
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
  if ((hasValor(calculo.result) || isWithoutCases(calculo.result)) && inputs.size >= 2) return 'calculada';
  if (avances.some(({ evidencia }) => evidencia !== undefined)) return 'con-evidencia';
  return declarado !== undefined || hasValor(calculo.result) ? 'declarada' : 'sin-dato';
}
