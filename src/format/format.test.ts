import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import {
  formatDates,
  formatDifference,
  formatExact,
  formatIntervalo,
  formatNumber,
  formatOfPeriodo,
  formatVigencia,
} from './format.ts';

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

test('a sum of long figures keeps each digit, and what rounds to zero has no sign', () => {
  const suma = new Fraction('-1234567890123456789.123456789');
  expect([formatExact(suma), formatNumber(suma)]).toEqual([
    '-1,234,567,890,123,456,789.123456789',
    '-1,234,567,890,123,456,789.12',
  ]);
  expect([-0.001, new Fraction('-0.001'), -0].map(formatNumber)).toEqual(['0', '0', '0']);
});

test.each([
  [['2024-09-19', '2024-09-23', '2024-09-30'], '19, 23 y 30 de septiembre de 2024'],
  [['2024-09-30', '2024-10-01'], '30 de septiembre de 2024 y 1 de octubre de 2024'],
  [['2024-09', '2024-10-01'], 'septiembre de 2024 y 1 de octubre de 2024'],
])('the dates %j are written %s', (fechas, escrito) => {
  expect(formatDates(fechas)).toBe(escrito);
});

test.each([
  ['2022', '2024', undefined, 'de 2022 a 2024'],
  ['2025-03-01', '2027-12-31', undefined, 'del 1 de marzo de 2025 al 31 de diciembre de 2027'],
  ['2023', undefined, undefined, 'desde 2023'],
  ['2018-05-11', undefined, undefined, 'desde el 11 de mayo de 2018'],
  [undefined, '2021-07', undefined, 'hasta julio de 2021'],
  [undefined, undefined, 1, '1 año'],
  ['2025', '2027', 3, 'de 2025 a 2027, 3 años'],
])('a term from %s to %s of %s years is written %s', (inicio, fin, anios, escrito) => {
  expect(formatVigencia({ inicio, fin, anios })).toBe(escrito);
});
