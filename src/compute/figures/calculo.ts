import type Fraction from 'fraction.js';
import { type Formula, formulaVariables, isFormulaError, parseFormula } from '../../model/formula.ts';
import type { Agregacion, Indicador } from '../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, type Motivo, type Result } from '../../model/result.ts';
import { evaluateFormula, publishable } from './evaluate-formula.ts';
import { toFraction } from './fraction.ts';
import { combineMediciones, type Input, type Mediciones } from './mediciones.ts';

/** A value with its working: formula, inputs with their sources, and the result or why there is none. */
export interface Calculo {
  formula: Formula | undefined;
  inputs: Input[];
  result: Result<Fraction>;
  /** With aggregation `cada`: the working of each part; the least favourable counts. */
  parts: { periodo: Periodo; calculo: Calculo }[];
}

/** Computes an indicator for a period. */
export function computeIndicador(
  indicador: Indicador,
  periodo: Periodo,
  metaPlan: Pick<MetaPlan, 'comparador' | 'valor'>,
  mediciones: Mediciones,
): Calculo {
  const formula = readFormula(indicador);
  if (!formula)
    return withoutFormula(indicador.tipo === 'cumple' ? { codigo: 'cualitativo' } : { codigo: 'sin-formula' });
  if (indicador.agregacion !== 'cada') return apply(formula, periodo, indicador.agregacion, mediciones);
  const parts = measuredParts(formula, periodo, mediciones);
  if (parts.length === 0) return apply(formula, periodo, 'ninguna', mediciones);
  return leastFavourable(formula, parts, metaPlan);
}

function readFormula({ formula }: Indicador): Formula | undefined {
  const read = formula === undefined ? undefined : parseFormula(formula);
  return read && !isFormulaError(read) ? read : undefined;
}

function withoutFormula(sinDato: Motivo): Calculo {
  return { formula: undefined, inputs: [], result: { sinDato }, parts: [] };
}

function apply(formula: Formula, periodo: Periodo, agregacion: Agregacion, mediciones: Mediciones): Calculo {
  const inputs = formulaVariables(formula).map((id) => combineMediciones(mediciones, id, periodo, agregacion));
  const valores = new Map(inputs.map(({ variable, result }) => [variable, result]));
  return { formula, inputs, result: publishable(evaluateFormula(formula, valores)), parts: [] };
}

/**
 * The parts of a period by its longest division that was published whole; failing that, by the longest with any figure.
 */
function measuredParts(formula: Formula, periodo: Periodo, mediciones: Mediciones): Calculo['parts'] {
  const divisions = periodoDivisions(periodo).map((division) =>
    division.map((part) => ({ periodo: part, calculo: apply(formula, part, 'ninguna', mediciones) })),
  );
  const whole = divisions.find((parts) => parts.every(({ calculo }) => hasValor(calculo.result)));
  const any = divisions.find((parts) =>
    parts.some(({ calculo }) => calculo.inputs.some((input) => input.mediciones.length > 0)),
  );
  return whole ?? any ?? [];
}

/** Each part must reach the goal, so the worst one is the value; a part without value leaves none. */
function leastFavourable(
  formula: Formula,
  parts: Calculo['parts'],
  metaPlan: Pick<MetaPlan, 'comparador' | 'valor'>,
): Calculo {
  const inputs = parts.flatMap(({ calculo }) => calculo.inputs);
  const faltante = parts.find(({ calculo }) => !hasValor(calculo.result));
  if (faltante) return { formula, inputs, result: faltante.calculo.result, parts };
  const valores = parts.flatMap(({ calculo }) => (hasValor(calculo.result) ? [calculo.result.valor] : []));
  const worst = valores.reduce((a, b) => (badness(metaPlan, a).compare(badness(metaPlan, b)) >= 0 ? a : b));
  return { formula, inputs, result: { valor: worst }, parts };
}

/** Greater for a value that is further on the wrong side of the goal. */
function badness({ comparador, valor }: Pick<MetaPlan, 'comparador' | 'valor'>, medido: Fraction): Fraction {
  if (comparador === 'igual' && typeof valor === 'number') return medido.sub(toFraction(valor)).abs();
  return comparador === 'a-lo-mas' ? medido : medido.neg();
}
