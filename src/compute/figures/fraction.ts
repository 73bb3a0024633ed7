import Fraction from 'fraction.js';

/** The most decimals that a published figure may have. */
const DECIMALS = 17;

/** A number as an exact fraction of its decimals. */
export function toFraction(numero: number): Fraction {
  return new Fraction(writeDecimals(numero));
}

/** The exact sum of figures; a million of them are added up as whole numbers, without a fraction for each. */
export function sumOf(numbers: Iterable<number>): Fraction {
  let sum = 0n;
  for (const numero of numbers) sum += toUnits(numero);
  return new Fraction(sum, ONE);
}

const ONE = 10n ** BigInt(DECIMALS);

/** How many units of the last decimal a figure has. */
function toUnits(numero: number): bigint {
  const [whole = '', decimals = ''] = writeDecimals(numero).split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'));
}

/** A figure in digits: below 0.000001 JavaScript would write it with an exponent. */
export const writeDecimals = (numero: number): string =>
  Math.abs(numero) < 1e-6 ? numero.toFixed(DECIMALS).replace(/\.?0+$/, '') : String(numero);
