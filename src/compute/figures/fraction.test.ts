import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { sumOf, toFraction, writeDecimals } from './fraction.ts';

test.each([
  [0, '0'],
  [1e-9, '0.000000001'],
  [-1e-7, '-0.0000001'],
  [0.000001, '0.000001'],
  [-999_999_999_999_999, '-999999999999999'],
  [100, '100'],
])('%d is written %s', (numero, written) => {
  expect(writeDecimals(numero)).toBe(written);
});

test('a sum is the one that fractions give', () => {
  const figure = fc
    .tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(Math.min(decimals, 9))));
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const sum = figures.reduce((total, numero) => total.add(toFraction(numero)), new Fraction(0));
      expect(sumOf(figures).equals(sum)).toBe(true);
    }),
  );
});
