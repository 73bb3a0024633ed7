import Fraction from 'fraction.js';
import type { Agregacion } from '../../model/tables/indicadores.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Result } from '../../model/result.ts';
import { publishable } from './evaluate-formula.ts';
import { toFraction } from './fraction.ts';

/** The value of a variable for a period, with the published figures that it is made of. */
export interface Input {
  variable: string;
  periodo: Periodo;
  result: Result<Fraction>;
  /** The figures used: one, or the parts of a longer period. Empty when nobody published any. */
  mediciones: Medicion[];
}

/** The measurements of a plan by variable and period. */
export type Mediciones = ReadonlyMap<string, Medicion>;

export function indexMediciones(mediciones: readonly Medicion[]): Mediciones {
  return new Map(mediciones.map((medicion) => [key(medicion.variable, medicion.periodo), medicion]));
}

/** The figure that a document gives of a variable for the period itself. */
export function publishedFigure(mediciones: Mediciones, variable: string, periodo: Periodo): Medicion | undefined {
  return mediciones.get(key(variable, periodo));
}

const key = (variable: string, periodo: Periodo) => `${variable} ${periodo}`;

/**
 * A variable's value for a period. The figure that a document gives for the period itself goes before what its
 * parts add up to. A sum needs every part: a month that nobody published leaves no sum, never a smaller one.
 */
export function combineMediciones(
  mediciones: Mediciones,
  variable: string,
  periodo: Periodo,
  agregacion: Agregacion,
): Input {
  const own = publishedFigure(mediciones, variable, periodo);
  if (own) {
    return { variable, periodo, result: { valor: toFraction(own.valor) }, mediciones: [own] };
  }
  const divisions = agregacion === 'suma' || agregacion === 'ultimo' ? periodoDivisions(periodo) : [];
  const candidates = divisions.map((parts) =>
    joinParts(
      variable,
      periodo,
      parts.map((part) => combineMediciones(mediciones, variable, part, agregacion)),
      agregacion,
    ),
  );
  const complete = candidates.find(({ result }) => hasValor(result));
  return complete ?? mostPublished(candidates) ?? unpublished(variable, periodo);
}

function joinParts(variable: string, periodo: Periodo, parts: Input[], agregacion: Agregacion): Input {
  const used = agregacion === 'ultimo' ? parts.slice(-1) : parts;
  const mediciones = used.flatMap((part) => part.mediciones);
  const missing = used.flatMap(({ result }) => missingPeriods(result));
  const result: Result<Fraction> =
    missing.length > 0
      ? { sinDato: { codigo: 'no-publicado', variables: [variable], periodos: missing } }
      : publishable(addParts(used));
  return { variable, periodo, result, mediciones };
}

/** The sum of parts that were all published; undefined if a part has no sum of its own. */
function addParts(parts: Input[]): Result<Fraction> {
  let sum = new Fraction(0);
  for (const { result } of parts) {
    if (!hasValor(result)) return result;
    sum = sum.add(result.valor);
  }
  return { valor: sum };
}

/** Whether a figure is missing: one that is too long to print was published. */
export const isUnpublished = ({ result }: Input): boolean => missingPeriods(result).length > 0;

/** What is missing of a missing part: the month, not the half year around it. */
export function missingPeriods(result: Result<Fraction>): Periodo[] {
  return !hasValor(result) && result.sinDato.codigo === 'no-publicado' ? result.sinDato.periodos : [];
}

/** Of the ways to divide a period, all incomplete, the one with most figures published. */
function mostPublished(candidates: Input[]): Input | undefined {
  const [first] = [...candidates].sort((a, b) => b.mediciones.length - a.mediciones.length);
  return first && first.mediciones.length > 0 ? first : undefined;
}

function unpublished(variable: string, periodo: Periodo): Input {
  const sinDato = { codigo: 'no-publicado' as const, variables: [variable], periodos: [periodo] };
  return { variable, periodo, result: { sinDato }, mediciones: [] };
}
