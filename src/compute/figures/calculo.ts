import type Fraction from 'fraction.js';
import { type Formula, formulaIndicadores, formulaVariables, indicadorKey } from '../../model/formula.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Asked } from '../../model/tables/metas.ts';
import { type Periodo, periodoDivisions } from '../../model/periodo.ts';
import { hasValor, isWithoutCases, type Motivo, type Result } from '../../model/result.ts';
import { evaluateFormula, publishable } from './evaluate-formula.ts';
import { toFraction } from './fraction.ts';
import { type Agregaciones, type Joining, joiningOf } from './aggregation.ts';
import { expandIndex } from './expand-index.ts';
import { formulaOf } from './indicadores.ts';
import { type SoFar, valueSoFar } from './so-far.ts';
import { combineMediciones, type Input, isUnpublished, type Mediciones } from './mediciones.ts';

/** A value with its working: formula, inputs with their sources, and the result or why there is none. */
export interface Calculo {
  formula: Formula | undefined;
  /** Of an index, those of its indicators too. */
  inputs: Input[];
  /** The working of the indicators that the formula names. */
  indices: { indicador: Indicador; periodo: Periodo; calculo: Calculo }[];
  result: Result<Fraction>;
  /** With aggregation `cada`: the working of each part; the least favourable counts. */
  parts: { periodo: Periodo; calculo: Calculo }[];
}

/** Computes an indicator for a period. */
export function computeIndicador(
  indicador: Indicador,
  periodo: Periodo,
  metaPlan: Asked,
  mediciones: Mediciones,
  agregaciones: Agregaciones,
): Calculo {
  const formula = formulaOf(indicador);
  if (!formula)
    return withoutFormula(indicador.tipo === 'cumple' ? { codigo: 'cualitativo' } : { codigo: 'sin-formula' });
  if (indicador.agregacion !== 'cada')
    return apply(formula, periodo, mediciones, (id) => joiningOf(agregaciones, id, indicador));
  const parts = measuredParts(formula, periodo, mediciones);
  if (parts.length === 0) return apply(formula, periodo, mediciones, alone);
  return leastFavourable(formula, parts, metaPlan);
}

/** Computes an indicator from the figures that documents give for the period itself. */
export function computeAlone(indicador: Indicador, periodo: Periodo, mediciones: Mediciones): Calculo {
  const formula = formulaOf(indicador);
  return formula ? apply(formula, periodo, mediciones, alone) : withoutFormula({ codigo: 'sin-formula' });
}

/**
 * What is published so far of a period whose value isn't: where each part must reach the goal, the least favourable of
 * the parts that are there.
 */
export function computeSoFar(
  indicador: Indicador,
  periodo: Periodo,
  metaPlan: Asked,
  mediciones: Mediciones,
  { agregaciones, entradas }: { agregaciones: Agregaciones; entradas: ReadonlySet<string> },
): SoFar | undefined {
  const formula = formulaOf(indicador);
  if (!formula) return undefined;
  if (indicador.agregacion === 'cada') return worstSoFar(formula, periodo, metaPlan, mediciones);
  const whole = expandIndex(indicador, mediciones.indicadores);
  if (!whole) return undefined;
  return valueSoFar(whole.formula, periodo, {
    mediciones,
    joining: (id) => joiningOf(agregaciones, id, whole.measuredBy.get(id) ?? indicador),
    isKnownAhead: (id) => entradas.has(id),
  });
}

function worstSoFar(formula: Formula, periodo: Periodo, metaPlan: Asked, mediciones: Mediciones): SoFar | undefined {
  const parts = measuredParts(formula, periodo, mediciones).filter(({ calculo }) => hasValor(calculo.result));
  const hasta = parts.at(-1)?.periodo;
  if (hasta === undefined) return undefined;
  const { result, inputs } = leastFavourable(formula, parts, metaPlan);
  if (!hasValor(result)) return undefined;
  return { hasta, valor: result.valor, mediciones: inputs.flatMap((input) => input.mediciones) };
}

const alone = () => 'ninguna' as const;

function withoutFormula(sinDato: Motivo): Calculo {
  return { formula: undefined, inputs: [], indices: [], result: { sinDato }, parts: [] };
}

function apply(
  formula: Formula,
  periodo: Periodo,
  mediciones: Mediciones,
  joining: (variable: string) => Joining,
): Calculo {
  const own = formulaVariables(formula).map((id) => combineMediciones(mediciones, id, periodo, joining(id)));
  const indices = formulaIndicadores(formula)
    .flatMap((id) => mediciones.indicadores.get(id) ?? [])
    .map((indicador) => ({ indicador, periodo, calculo: computePart(indicador, periodo, mediciones, joining) }));
  const valores = new Map([
    ...own.map(({ variable, result }) => [variable, result] as const),
    ...indices.map(({ indicador, calculo }) => [indicadorKey(indicador.id), calculo.result] as const),
  ]);
  return {
    formula,
    inputs: indices.length === 0 ? own : eachOnce([...own, ...indices.flatMap(({ calculo }) => calculo.inputs)]),
    indices,
    result: publishable(evaluateFormula(formula, valores)),
    parts: [],
  };
}

/** Of two of one variable and period the first, which is the formula's own if it has one. */
const eachOnce = (inputs: readonly Input[]): Input[] =>
  [...Map.groupBy(inputs, ({ variable, periodo }) => `${variable} ${periodo}`).values()].flatMap(
    ([first]) => first ?? [],
  );

type Known = Map<string, Calculo>;

/** By the figures of a plan: several indexes may be made of one indicator, and it of others. */
const KNOWN = new WeakMap<Mediciones, Record<'alone' | 'joined', Known>>();

/** An indicator of which another is made, for the same period and in the same way. */
function computePart(
  indicador: Indicador,
  periodo: Periodo,
  mediciones: Mediciones,
  joining: (variable: string) => Joining,
): Calculo {
  const known = KNOWN.get(mediciones) ?? { alone: new Map<string, Calculo>(), joined: new Map<string, Calculo>() };
  KNOWN.set(mediciones, known);
  const ofKind = known[joining === alone ? 'alone' : 'joined'];
  const key = `${indicador.id} ${periodo}`;
  const calculo =
    ofKind.get(key) ??
    (joining === alone
      ? computeAlone(indicador, periodo, mediciones)
      : computeIndicador(indicador, periodo, noGoal(indicador), mediciones, mediciones.agregaciones));
  ofKind.set(key, calculo);
  return calculo;
}

/** Where each part of a period counts by itself, the direction of an indicator says which is the least favourable. */
const noGoal = ({ sentido }: Indicador): Asked => ({
  comparador: sentido === 'descendente' ? 'a-lo-mas' : 'al-menos',
  valor: 0,
});

/**
 * The parts of a period by its longest division that was published whole; failing that, by the longest with any figure.
 */
function measuredParts(formula: Formula, periodo: Periodo, mediciones: Mediciones): Calculo['parts'] {
  const divisions = periodoDivisions(periodo).map((division) =>
    division.map((part) => ({ periodo: part, calculo: apply(formula, part, mediciones, alone) })),
  );
  const whole = divisions.find((parts) =>
    parts.every(({ calculo: { result } }) => hasValor(result) || isWithoutCases(result)),
  );
  const any = divisions.find((parts) =>
    parts.some(({ calculo }) => calculo.inputs.some((input) => input.mediciones.length + input.retenidas.length > 0)),
  );
  return whole ?? any ?? [];
}

/**
 * Each part must reach the goal, so the worst one is the value; a part without value leaves none, first of all one that
 * nobody published, but for one in which there were no cases.
 */
function leastFavourable(formula: Formula, parts: Calculo['parts'], metaPlan: Asked): Calculo {
  const inputs = parts.flatMap(({ calculo }) => calculo.inputs);
  const lacking = parts.filter(({ calculo: { result } }) => !hasValor(result) && !isWithoutCases(result));
  const faltante =
    lacking.find(({ calculo }) => calculo.inputs.some(isUnpublished)) ??
    lacking[0] ??
    (parts.every(({ calculo }) => isWithoutCases(calculo.result)) ? parts[0] : undefined);
  const indices = parts.flatMap(({ calculo }) => calculo.indices);
  if (faltante) return { formula, inputs, indices, result: faltante.calculo.result, parts };
  const valores = parts.flatMap(({ calculo }) => (hasValor(calculo.result) ? [calculo.result.valor] : []));
  const worst = valores.reduce((a, b) => (badness(metaPlan, a).compare(badness(metaPlan, b)) >= 0 ? a : b));
  return { formula, inputs, indices, result: { valor: worst }, parts };
}

/** Greater for a value that is further on the wrong side of the goal. */
function badness({ comparador, valor, valor_hasta = 0 }: Asked, medido: Fraction): Fraction {
  if (comparador === 'a-lo-mas') return medido;
  if (typeof valor !== 'number') return medido.neg();
  if (comparador === 'igual') return medido.sub(toFraction(valor)).abs();
  if (comparador !== 'entre') return medido.neg();
  const [short, beyond] = [toFraction(valor).sub(medido), medido.sub(toFraction(valor_hasta))];
  return short.compare(beyond) > 0 ? short : beyond;
}
