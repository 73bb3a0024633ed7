import Fraction from 'fraction.js';

/** A number as an exact fraction of its decimals; below 0.000001 JavaScript would write it with an exponent. */
export function toFraction(numero: number): Fraction {
  return new Fraction(Math.abs(numero) < 1e-6 ? numero.toFixed(9) : String(numero));
}
