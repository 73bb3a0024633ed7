import Fraction from 'fraction.js';
import type { Formula, Signo } from '../model/formula.ts';
import { hasValor, type Resultado } from '../model/resultado.ts';

const OPERACIONES: Record<Exclude<Signo, '/'>, (a: Fraction, b: Fraction) => Fraction> = {
  '+': (a, b) => a.add(b),
  '-': (a, b) => a.sub(b),
  '*': (a, b) => a.mul(b),
};

/** Evaluates a formula exactly, in fractions: 7 / 100 × 100 is 7. A missing input or a division by zero gives the reason. */
export function evaluateFormula(
  formula: Formula,
  valores: ReadonlyMap<string, Resultado<Fraction>>,
): Resultado<Fraction> {
  switch (formula.tipo) {
    case 'numero':
      return { valor: new Fraction(formula.texto) };
    case 'variable':
      return valores.get(formula.id) ?? { sinDato: { codigo: 'no-publicado', variables: [formula.id], periodos: [] } };
    case 'negativo': {
      const de = evaluateFormula(formula.de, valores);
      return hasValor(de) ? { valor: de.valor.neg() } : de;
    }
    case 'operacion':
      return operate(
        formula.signo,
        evaluateFormula(formula.izquierda, valores),
        evaluateFormula(formula.derecha, valores),
      );
  }
}

function operate(signo: Signo, a: Resultado<Fraction>, b: Resultado<Fraction>): Resultado<Fraction> {
  if (!hasValor(a) && !hasValor(b)) return mergeReasons(a, b);
  if (!hasValor(a)) return a;
  if (!hasValor(b)) return b;
  if (signo !== '/') return { valor: OPERACIONES[signo](a.valor, b.valor) };
  return b.valor.equals(0) ? { sinDato: { codigo: 'division-entre-cero' } } : { valor: a.valor.div(b.valor) };
}

type SinDato = Extract<Resultado<never>, { sinDato: unknown }>;

/** Two inputs that nobody published are told together. */
function mergeReasons(a: SinDato, b: SinDato): SinDato {
  if (a.sinDato.codigo !== 'no-publicado' || b.sinDato.codigo !== 'no-publicado') return a;
  const union = (x: string[], y: string[]) => [...new Set([...x, ...y])];
  return {
    sinDato: {
      codigo: 'no-publicado',
      variables: union(a.sinDato.variables, b.sinDato.variables),
      periodos: union(a.sinDato.periodos, b.sinDato.periodos),
    },
  };
}
