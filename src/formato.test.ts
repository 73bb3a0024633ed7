import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { formatDifference, formatExact, formatIntervalo, formatOfPeriodo } from './formato.ts';

// prettier-ignore
test.each([
  ['2022-01-01', '2024-06-30', 'enero de 2022 a junio de 2024'],
  ['2024-02-01', '2024-02-29', 'febrero de 2024'],
  ['2024-02-01', '2024-02-28', '1 de febrero de 2024 a 28 de febrero de 2024'],
  ['2024-02-15', '2024-03-31', '15 de febrero de 2024 a 31 de marzo de 2024'],
])('%s to %s is «%s»', (desde, hasta, escrito) => {
  expect(formatIntervalo({ desde, hasta })).toBe(escrito);
});

test.each([
  [27, '+27'],
  [0, '0'],
  [-1234.5, '-1,234.5'],
])('a difference of %d is written %s', (valor, escrito) => {
  expect(formatDifference(new Fraction(valor))).toBe(escrito);
});

test.each([
  ['2025', 'de 2025'],
  ['2025-08', 'de agosto de 2025'],
  ['2025-T3', 'del tercer trimestre de 2025'],
  ['2019/2021', 'de 2019 a 2021'],
])('what is of %s is «%s»', (periodo, escrito) => {
  expect(formatOfPeriodo(periodo)).toBe(escrito);
});

test('an exact number keeps its decimals', () => {
  expect([formatExact(1234.005), formatExact(new Fraction('0.001'))]).toEqual(['1,234.005', '0.001']);
});
