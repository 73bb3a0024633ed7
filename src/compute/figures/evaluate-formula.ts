import Fraction from 'fraction.js';
import { type Formula, formulaVariables, indicadorKey, type Operator } from '../../model/formula.ts';
import { hasValor, type Result } from '../../model/result.ts';

const OPERATIONS: Record<Operator, (a: Fraction, b: Fraction) => Fraction> = {
  '+': (a, b) => a.add(b),
  '-': (a, b) => a.sub(b),
  '*': (a, b) => a.mul(b),
  '/': (a, b) => a.div(b),
};

const TOO_MANY_DIGITS = { sinDato: { codigo: 'demasiadas-cifras' } } as const satisfies Result<never>;

/** What an operation may give, above or below the line: a double holds 308 digits, and each operation may add up both. */
const LARGEST = 10n ** 150n;

/** Beyond this a double doesn't hold every whole number, and programs would write an exponent. */
const LARGEST_PUBLISHED = new Fraction(10n ** 15n);

/** A result that can be printed as a figure: not too many digits before the point, nor only zeros after it. */
export function publishable(result: Result<Fraction>): Result<Fraction> {
  if (!hasValor(result) || result.valor.equals(0)) return result;
  const howMuch = result.valor.abs();
  const isTold = howMuch.compare(LARGEST_PUBLISHED) < 0 && howMuch.compare(LARGEST_PUBLISHED.inverse()) > 0;
  return isTold ? result : TOO_MANY_DIGITS;
}

/**
 * Evaluates a formula exactly, in fractions: 7 / 100 × 100 is 7. A missing input, a division by zero or a fraction that
 * grows too long gives the reason. The value of an indicator stands under its name in brackets.
 */
export function evaluateFormula(formula: Formula, valores: ReadonlyMap<string, Result<Fraction>>): Result<Fraction> {
  switch (formula.kind) {
    case 'number':
      return { valor: new Fraction(formula.text) };
    case 'variable':
      return valores.get(formula.id) ?? { sinDato: { codigo: 'no-publicado', variables: [formula.id], periodos: [] } };
    case 'indicador':
      return valores.get(indicadorKey(formula.id)) ?? { sinDato: { codigo: 'sin-formula' } };
    case 'negative': {
      const de = evaluateFormula(formula.of, valores);
      return hasValor(de) ? { valor: de.valor.neg() } : de;
    }
    case 'operation': {
      const [left, right] = [evaluateFormula(formula.left, valores), evaluateFormula(formula.right, valores)];
      const isWithoutCases = formula.operator === '/' && isNothing(left) && isNothing(right);
      if (isWithoutCases && countsOnlyZeros(formula, valores)) return { sinDato: { codigo: 'cero-entre-cero' } };
      return operate(formula.operator, left, right);
    }
  }
}

const isNothing = (result: Result<Fraction>) =>
  hasValor(result) ? result.valor.equals(0) : result.sinDato.codigo === 'cero-entre-cero';

/** Whether both sides of a division count something, and all that they count is 0: there were no cases. */
function countsOnlyZeros({ left, right }: Operation, valores: ReadonlyMap<string, Result<Fraction>>): boolean {
  const isZero = (id: string) => {
    const result = valores.get(id);
    return result !== undefined && hasValor(result) && result.valor.equals(0);
  };
  const [above, below] = [formulaVariables(left), formulaVariables(right)];
  return above.length > 0 && below.length > 0 && [...above, ...below].every(isZero);
}

type Operation = Extract<Formula, { kind: 'operation' }>;

function operate(sign: Operator, a: Result<Fraction>, b: Result<Fraction>): Result<Fraction> {
  if (!hasValor(a) && !hasValor(b)) return mergeReasons(a, b);
  if (!hasValor(a)) return a;
  if (!hasValor(b)) return b;
  if (sign === '/' && b.valor.equals(0)) return { sinDato: { codigo: 'division-entre-cero' } };
  const valor = OPERATIONS[sign](a.valor, b.valor);
  return valor.n < LARGEST && valor.d < LARGEST ? { valor } : TOO_MANY_DIGITS;
}

type SinDato = Extract<Result<never>, { sinDato: unknown }>;

/** Inputs missing for one reason are reported together; what nobody published goes before what a document withholds. */
export function mergeReasons(a: SinDato, b: SinDato): SinDato {
  if (!('variables' in a.sinDato) || !('variables' in b.sinDato)) return a.sinDato.codigo === 'cero-entre-cero' ? b : a;
  if (a.sinDato.codigo !== b.sinDato.codigo) return b.sinDato.codigo === 'no-publicado' ? b : a;
  const union = (x: string[], y: string[]) => [...new Set([...x, ...y])];
  return {
    sinDato: {
      codigo: a.sinDato.codigo,
      variables: union(a.sinDato.variables, b.sinDato.variables),
      periodos: union(a.sinDato.periodos, b.sinDato.periodos),
    },
  };
}
