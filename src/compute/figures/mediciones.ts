import Fraction from 'fraction.js';
import { oncePer } from '../../base/once-per.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { isOfCategoria, type Medicion, serieOf, whyWithoutFigure } from '../../model/tables/mediciones.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { lengthOf, type Periodo, periodoDays, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Motivo, type Result } from '../../model/result.ts';
import { isAnyWithin, type Spans, spansOf } from '../../base/spans.ts';
import { type Agregaciones, agregacionesOf, type Joining } from './aggregation.ts';
import { mergeReasons, publishable } from './evaluate-formula.ts';
import { toFraction } from './fraction.ts';
import { type Cifra, isCifra } from './standing.ts';

/** The value of a variable for a period, with the published figures that it is made of. */
export interface Input {
  variable: string;
  periodo: Periodo;
  result: Result<Fraction>;
  /** The figures used: one, or the parts of a longer period or of a total. Empty when nobody published any. */
  mediciones: Cifra[];
  /** Those of which their document says why it gives no number. */
  retenidas: Medicion[];
  /** Whether it is a total that nobody published, added up here from its parts. */
  isTotal?: true;
}

/**
 * The measurements of a plan by variable (or category of one), the ways to add up each total, and how those
 * variables that say it for themselves take the figure of a longer period from its parts, and its indicators.
 */
export interface Mediciones {
  series: ReadonlyMap<string, Series>;
  sums: ReadonlyMap<string, readonly Sum[]>;
  agregaciones: Agregaciones;
  /** Those that formulas may name. */
  indicadores: ReadonlyMap<string, Indicador>;
}

/** All that is published of one variable, or of one category of it. */
interface Series {
  byPeriodo: ReadonlyMap<Periodo, Medicion>;
  spans: Spans;
  /** How many months the shortest of its periods has. */
  shortest: number;
}

/** What adds up to a total: other variables, or its own categories of one dimension. Two dimensions are never joined. */
interface Sum {
  parts: readonly string[];
  areCategories: boolean;
}

type SummedVariable = Pick<Variable, 'id' | 'papel' | 'partes' | 'agregacion'> &
  Partial<Pick<Variable, 'desgloses_completos'>>;

export function indexMediciones(
  mediciones: readonly Medicion[],
  variables: readonly SummedVariable[] = [],
  indicadores: readonly Indicador[] = [],
): Mediciones {
  const byVariable = Map.groupBy(mediciones.filter(isOfCategoria), ({ variable }) => variable);
  return {
    series: new Map([...Map.groupBy(mediciones, serieOf)].map(([serie, own]) => [serie, seriesOf(own)])),
    sums: new Map(variables.map((variable) => [variable.id, sumsOf(variable, byVariable.get(variable.id) ?? [])])),
    agregaciones: agregacionesOf(variables),
    indicadores: new Map(indicadores.map((one) => [one.id, one])),
  };
}

function seriesOf(mediciones: readonly Medicion[]): Series {
  return {
    byPeriodo: new Map(mediciones.map((medicion) => [medicion.periodo, medicion])),
    spans: spansOf(mediciones.flatMap(({ periodo }) => periodoDays(periodo) ?? [])),
    shortest: mediciones.reduce((least, { periodo }) => Math.min(least, lengthOf(periodo)), Infinity),
  };
}

/** A category counts for every period once any period has it: where it isn't published, the others are no total. */
function sumsOf({ papel, partes, desgloses_completos = [] }: SummedVariable, categorias: readonly Medicion[]): Sum[] {
  const ofCategories = desgloses_completos.map((desglose) => ({
    parts: [...new Set(categorias.filter((one) => one.desglose === desglose).map(serieOf))],
    areCategories: true,
  }));
  const ofVariables = papel === 'total' && partes ? [{ parts: partes, areCategories: false }] : [];
  return [...ofVariables, ...ofCategories.filter(({ parts }) => parts.length > 0)];
}

/** The figure that a document gives of a variable for the period itself. */
export function publishedFigure({ series }: Mediciones, variable: string, periodo: Periodo): Cifra | undefined {
  const medicion = series.get(variable)?.byPeriodo.get(periodo);
  return medicion && isCifra(medicion) ? medicion : undefined;
}

const isMeasuredWhole = (agregacion: Joining) => agregacion === 'ninguna' || agregacion === 'cada';

/**
 * A variable's value for a period. The figure that a document gives for the period itself goes before what its
 * parts add up to. A sum or an average needs every part: a month that nobody published leaves none, never a smaller
 * one. A total that no document gives is the sum of the variables that are its parts.
 */
export function combineMediciones(
  mediciones: Mediciones,
  variable: string,
  periodo: Periodo,
  agregacion: Joining,
): Input {
  const known = knownOf(mediciones, variable, agregacion);
  const input = known.get(periodo) ?? combine(mediciones, variable, periodo, agregacion);
  known.set(periodo, input);
  return input;
}

/** What was combined: a month is part of a quarter, a half year and a year, and each asks for it. */
const combined = oncePer<Mediciones, Map<Joining, Map<string, Map<Periodo, Input>>>>(() => new Map());

function knownOf(mediciones: Mediciones, variable: string, agregacion: Joining): Map<Periodo, Input> {
  const all = combined(mediciones);
  const joined = all.get(agregacion) ?? new Map<string, Map<Periodo, Input>>();
  all.set(agregacion, joined);
  const known = joined.get(variable) ?? new Map<Periodo, Input>();
  joined.set(variable, known);
  return known;
}

function combine(mediciones: Mediciones, variable: string, periodo: Periodo, agregacion: Joining): Input {
  const series = mediciones.series.get(variable);
  const own = series?.byPeriodo.get(periodo);
  if (own) return ownFigure(own);
  const sums = mediciones.sums.get(variable) ?? [];
  const isAlone = sums.length === 0;
  if (isAlone && !hasParts(series, periodo)) return unpublished(variable, periodo);
  const divisions = isMeasuredWhole(agregacion) ? [] : periodoDivisions(periodo);
  const candidates = divisions
    // Most ways to divide a period have nothing published.
    .filter(([part = '']) => !isAlone || lengthOf(part) >= (series?.shortest ?? Infinity))
    .map((parts) => parts.map((part) => combineMediciones(mediciones, variable, part, agregacion)))
    .filter((parts) => parts.some(isPublished))
    .map((parts) => joinParts(variable, periodo, parts, agregacion));
  for (const sum of sums) {
    candidates.push(addUpTotal(mediciones, { variable, periodo, ...sum }, agregacion));
  }
  return closest(candidates) ?? mostPublished(candidates) ?? unpublished(variable, periodo);
}

/** Whether anything is published within a period. */
function hasParts(series: Series | undefined, periodo: Periodo): boolean {
  const whole = periodoDays(periodo);
  return whole !== undefined && series !== undefined && isAnyWithin(series.spans, whole);
}

const countPublished = ({ mediciones, retenidas }: Input) => mediciones.length + retenidas.length;
const isPublished = (input: Input) => countPublished(input) > 0;

/** Of the ways to make a figure that are complete, one of figures of its own, else the sum of its parts. */
function closest(candidates: Input[]): Input | undefined {
  const complete = candidates.filter(({ result }) => hasValor(result));
  const isOwn = ({ variable, mediciones }: Input) => mediciones.every((one) => serieOf(one) === variable);
  return complete.find(isOwn) ?? complete.find(({ isTotal }) => isTotal) ?? complete[0];
}

function ownFigure(own: Medicion): Input {
  const { variable, periodo } = own;
  if (isCifra(own)) {
    return { variable, periodo, result: { valor: toFraction(own.valor) }, mediciones: [own], retenidas: [] };
  }
  const codigo = whyWithoutFigure(own) ?? 'no-publicado';
  return {
    variable,
    periodo,
    result: { sinDato: { codigo, variables: [variable], periodos: [periodo] } },
    mediciones: [],
    retenidas: [own],
  };
}

function joinParts(variable: string, periodo: Periodo, parts: Input[], agregacion: Joining): Input {
  const used = agregacion === 'ultimo' ? parts.slice(-1) : parts;
  const { sum, ...from } = addParts(used);
  // The parts are of equal length: their average is a mean.
  const isAverage = agregacion === 'promedio' && hasValor(sum);
  return { variable, periodo, ...from, result: publishable(isAverage ? { valor: sum.valor.div(used.length) } : sum) };
}

function addUpTotal(
  mediciones: Mediciones,
  { variable, periodo, parts, areCategories }: Pick<Input, 'variable' | 'periodo'> & Sum,
  agregacion: Joining,
): Input {
  const joining = (part: string) =>
    isMeasuredWhole(agregacion) ? agregacion : (mediciones.agregaciones.get(part) ?? agregacion);
  const used = parts.map((part) => combineMediciones(mediciones, part, periodo, joining(part)));
  const { sum, ...from } = addParts(used);
  const result = areCategories ? ofVariable(variable, publishable(sum)) : publishable(sum);
  return { variable, periodo, ...from, result, isTotal: true };
}

/** What is missing of a category is missing of its variable. */
function ofVariable(variable: string, result: Result<Fraction>): Result<Fraction> {
  if (hasValor(result) || !('variables' in result.sinDato)) return result;
  return { sinDato: { ...result.sinDato, variables: [variable] } };
}

/** The sum of parts that were all published; else why there is none: what nobody published goes before what is withheld. */
function addParts(parts: Input[]): Pick<Input, 'mediciones' | 'retenidas'> & { sum: Result<Fraction> } {
  const mediciones = parts.flatMap((part) => part.mediciones);
  const retenidas = parts.flatMap((part) => part.retenidas);
  const reasons = parts.flatMap(({ result }) => (hasValor(result) ? [] : [result]));
  const [first, ...rest] = reasons;
  if (first) return { sum: rest.reduce(mergeReasons, first), mediciones, retenidas };
  let sum = new Fraction(0);
  for (const { result } of parts) if (hasValor(result)) sum = sum.add(result.valor);
  return { sum: { valor: sum }, mediciones, retenidas };
}

/** Whether a figure is missing: one that is too long to print was published. */
export const isUnpublished = ({ result }: Input): boolean => missingPeriods(result).length > 0;

/** What is missing of a missing part: the month, not the half year around it. */
export function missingPeriods(result: Result<Fraction>): Periodo[] {
  return !hasValor(result) && result.sinDato.codigo === 'no-publicado' ? result.sinDato.periodos : [];
}

/** Whether a document says why it gives no figure. */
export const isWithheld = (motivo: Motivo): boolean =>
  motivo.codigo === 'reservado' || motivo.codigo === 'no-disponible' || motivo.codigo === 'no-aplica';

/** So many parts that are missing are told one by one, and not as longer ones. */
const FEW_MISSING = 5;

/** Whether what is missing is as long as what is there: the other quarters, and not a quarter and a half year. */
function isEven({ mediciones, result }: Input): boolean {
  const missing = missingPeriods(result);
  const lengths = new Set([...mediciones.map(({ periodo }) => periodo), ...missing].map(lengthOf));
  return lengths.size === 1 && missing.length <= FEW_MISSING;
}

/** Of the ways to divide a period, all incomplete, the one with most figures published; of several, the even one. */
function mostPublished(candidates: Input[]): Input | undefined {
  const [first] = [...candidates].sort(
    (a, b) => countPublished(b) - countPublished(a) || Number(isEven(b)) - Number(isEven(a)),
  );
  return first && isPublished(first) ? first : undefined;
}

function unpublished(variable: string, periodo: Periodo): Input {
  const sinDato = { codigo: 'no-publicado' as const, variables: [variable], periodos: [periodo] };
  return { variable, periodo, result: { sinDato }, mediciones: [], retenidas: [] };
}
