import Fraction from 'fraction.js';
import { oncePer } from '../../base/once-per.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { isOfCategoria, type Medicion, serieOf, whyWithoutFigure } from '../../model/tables/mediciones.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { lengthOf, type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Motivo, type Result } from '../../model/result.ts';
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
 * The measurements of a plan by variable (or category of one) and period, the ways to add up each total, and how those
 * variables that say it for themselves take the figure of a longer period from its parts, and its indicators.
 */
export interface Mediciones {
  byKey: ReadonlyMap<string, Medicion>;
  sums: ReadonlyMap<string, readonly Sum[]>;
  agregaciones: Agregaciones;
  /** Those that formulas may name. */
  indicadores: ReadonlyMap<string, Indicador>;
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
    byKey: new Map(mediciones.map((medicion) => [key(serieOf(medicion), medicion.periodo), medicion])),
    sums: new Map(variables.map((variable) => [variable.id, sumsOf(variable, byVariable.get(variable.id) ?? [])])),
    agregaciones: agregacionesOf(variables),
    indicadores: new Map(indicadores.map((one) => [one.id, one])),
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
export function publishedFigure({ byKey }: Mediciones, variable: string, periodo: Periodo): Cifra | undefined {
  const medicion = byKey.get(key(variable, periodo));
  return medicion && isCifra(medicion) ? medicion : undefined;
}

const key = (variable: string, periodo: Periodo) => `${variable} ${periodo}`;

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
  const known = combined(mediciones);
  const asked = `${key(variable, periodo)} ${agregacion}`;
  const input = known.get(asked) ?? combine(mediciones, variable, periodo, agregacion);
  known.set(asked, input);
  return input;
}

/** What was combined: a month is part of a quarter, a half year and a year, and each asks for it. */
const combined = oncePer<Mediciones, Map<string, Input>>(() => new Map());

function combine(mediciones: Mediciones, variable: string, periodo: Periodo, agregacion: Joining): Input {
  const own = mediciones.byKey.get(key(variable, periodo));
  if (own) return ownFigure(own);
  const divisions = isMeasuredWhole(agregacion) ? [] : periodoDivisions(periodo);
  const candidates = divisions.map((parts) =>
    joinParts(
      variable,
      periodo,
      parts.map((part) => combineMediciones(mediciones, variable, part, agregacion)),
      agregacion,
    ),
  );
  for (const sum of mediciones.sums.get(variable) ?? []) {
    candidates.push(addUpTotal(mediciones, { variable, periodo, ...sum }, agregacion));
  }
  return closest(candidates) ?? mostPublished(candidates) ?? unpublished(variable, periodo);
}

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
  const given = ({ mediciones, retenidas }: Input) => mediciones.length + retenidas.length;
  const [first] = [...candidates].sort((a, b) => given(b) - given(a) || Number(isEven(b)) - Number(isEven(a)));
  return first && given(first) > 0 ? first : undefined;
}

function unpublished(variable: string, periodo: Periodo): Input {
  const sinDato = { codigo: 'no-publicado' as const, variables: [variable], periodos: [periodo] };
  return { variable, periodo, result: { sinDato }, mediciones: [], retenidas: [] };
}
