import Fraction from 'fraction.js';
import { type Formula, formulaVariables } from '../../model/formula.ts';
import { type Periodo, periodoDays, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Result } from '../../model/result.ts';
import type { Joining } from './aggregation.ts';
import { evaluateFormula, publishable } from './evaluate-formula.ts';
import { combineMediciones, type Input, type Mediciones } from './mediciones.ts';
import type { Cifra } from './standing.ts';

/** What is published of a period that is not published whole: up to its part `hasta`. */
export interface SoFar {
  hasta: Periodo;
  valor: Fraction;
  mediciones: Cifra[];
}

/** What a period is computed from, part by part. */
interface Sources {
  mediciones: Mediciones;
  joining: (variable: string) => Joining;
  /** Whether a variable may be known for the whole period in advance, as what is programmed is. */
  isKnownAhead: (variable: string) => boolean;
}

/** The value of a formula up to the last part of a period for which there is one; parts are never jumped over in a sum. */
export function valueSoFar(formula: Formula, periodo: Periodo, sources: Sources): SoFar | undefined {
  const variables = formulaVariables(formula);
  let latest: SoFar | undefined;
  for (const parts of divisionsOf(periodo)) {
    const own = variables.map((variable) => ({ variable, figures: figuresUpTo(variable, periodo, parts, sources) }));
    const last = parts.findLastIndex((_, i) => own.every(({ figures }) => figures[i] !== undefined));
    const hasta = parts[last];
    if (hasta === undefined || (latest && endOf(hasta) <= endOf(latest.hasta))) continue;
    const inputs = own.flatMap(({ variable, figures }) => (figures[last] ? [{ variable, ...figures[last] }] : []));
    const result = publishable(evaluateFormula(formula, new Map(inputs.map((one) => [one.variable, one.result]))));
    const mediciones = inputs.flatMap((input) => input.mediciones);
    if (hasValor(result)) latest = { hasta: asPublished(hasta, mediciones), valor: result.valor, mediciones };
  }
  return latest;
}

/** The period that ends then as the documents divide the time: a quarter, though half a year ends with it. */
function asPublished(hasta: Periodo, mediciones: readonly Cifra[]): Periodo {
  return mediciones.find(({ periodo }) => endOf(periodo) === endOf(hasta))?.periodo ?? hasta;
}

const endOf = (periodo: Periodo) => periodoDays(periodo)?.to ?? '';

/** The ways to divide a period; those of several years, by the parts of their years too. */
function divisionsOf(periodo: Periodo): (readonly Periodo[])[] {
  const divisions = periodoDivisions(periodo);
  const [years = [], ...others] = divisions;
  if (others.length > 0) return [...divisions];
  const finer = periodoDivisions(years[0] ?? '').map((_, i) =>
    years.flatMap((year) => periodoDivisions(year)[i] ?? []),
  );
  return [...divisions, ...finer];
}

type Figure = { result: Result<Fraction>; mediciones: Cifra[] };

/** For each part, what a variable amounts to from the beginning to it; undefined where that isn't known. */
function figuresUpTo(
  variable: string,
  periodo: Periodo,
  parts: readonly Periodo[],
  { mediciones, joining, isKnownAhead }: Sources,
): (Figure | undefined)[] {
  const whole = isKnownAhead(variable) ? combineMediciones(mediciones, variable, periodo, 'ninguna') : undefined;
  if (whole && hasValor(whole.result)) return parts.map(() => whole);
  const how = joining(variable);
  const inputs = parts.map((part) => combineMediciones(mediciones, variable, part, how));
  if (how !== 'suma' && how !== 'promedio') return inputs.map((one) => (hasValor(one.result) ? one : undefined));
  return accumulate(inputs, how);
}

function accumulate(inputs: readonly Input[], how: 'suma' | 'promedio'): (Figure | undefined)[] {
  let sum: Fraction | undefined = new Fraction(0);
  const used: Cifra[] = [];
  return inputs.map(({ result, mediciones }, i) => {
    sum = sum && hasValor(result) ? sum.add(result.valor) : undefined;
    used.push(...mediciones);
    return sum && { result: { valor: how === 'promedio' ? sum.div(i + 1) : sum }, mediciones: [...used] };
  });
}
