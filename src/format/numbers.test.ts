import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { formatDifference, formatExact, formatNumber } from './numbers.ts';

test.each([
  [27, '+27'],
  [0, '0'],
  [-1234.5, '-1,234.5'],
])('a difference of %d is written %s', (valor, written) => {
  expect(formatDifference(new Fraction(valor))).toBe(written);
});

test('an exact number keeps its decimals', () => {
  expect([formatExact(1234.005), formatExact(new Fraction('0.001'))]).toEqual(['1,234.005', '0.001']);
});

test('a sum of long figures keeps each digit, and what rounds to zero has no sign', () => {
  const sum = new Fraction('-1234567890123456789.123456789');
  expect([formatExact(sum), formatNumber(sum)]).toEqual([
    '-1,234,567,890,123,456,789.123456789',
    '-1,234,567,890,123,456,789.12',
  ]);
  expect([-0.001, new Fraction('-0.001'), -0].map(formatNumber)).toEqual(['0', '0', '0']);
});
