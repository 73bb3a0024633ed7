import Fraction from 'fraction.js';
import { afterEach, expect, test } from 'vitest';
import { speakAs } from '../model/speech/speech.ts';
import { formatDate, formatDates, formatMonth } from './dates.ts';
import { formatAlternatives, formatList } from './lists.ts';
import { formatBytes, formatDifference, formatExact, formatMeasure, formatNumber, formatUngrouped } from './numbers.ts';
import { formatInterval, formatPeriodo, formatPeriodoShort } from './periods.ts';

afterEach(() => speakAs({}));

/** Each as Mexico, Colombia, Uruguay, Peru and Spain write it. */
const REGIONS = ['MX', 'CO', 'UY', 'PE', 'ES'] as const;

// prettier-ignore
test.each<[what: string, write: () => string, written: string[]]>([
  ['a number', () => formatNumber(1250.5), ['1,250.5', '1.250,5', '1.250,5', '1,250.5', '1250,5']],
  ['a long one', () => formatNumber(1234567.891), ['1,234,567.89', '1.234.567,89', '1.234.567,89', '1,234,567.89', '1.234.567,89']],
  ['an exact one', () => formatExact(0.125), ['0.125', '0,125', '0,125', '0.125', '0,125']],
  ['one below zero', () => formatNumber(-12500.5), ['-12,500.5', '-12.500,5', '-12.500,5', '-12,500.5', '-12.500,5']],
  ['one of a list', () => formatUngrouped(1250.5), ['1250.5', '1250,5', '1250,5', '1250.5', '1250,5']],
  ['a percentage', () => formatMeasure(86.9, 'Porcentaje'), ['86.9 %', '86,9 %', '86,9 %', '86.9 %', '86,9 %']],
  ['money', () => `${formatNumber(1250000.5)} COP`, ['1,250,000.5 COP', '1.250.000,5 COP', '1.250.000,5 COP', '1,250,000.5 COP', '1.250.000,5 COP']],
  ['a size', () => formatBytes(1_840_000), ['1.8 MB', '1,8 MB', '1,8 MB', '1.8 MB', '1,8 MB']],
  ['a day', () => formatDate('2025-09-15'), ['15 de septiembre de 2025', '15 de septiembre de 2025', '15 de setiembre de 2025', '15 de setiembre de 2025', '15 de septiembre de 2025']],
  ['a month', () => formatMonth('2025-09'), ['septiembre', 'septiembre', 'setiembre', 'setiembre', 'septiembre']],
  ['some days', () => formatDates(['2025-09-01', '2025-09-15']), ['1 y 15 de septiembre de 2025', '1 y 15 de septiembre de 2025', '1 y 15 de setiembre de 2025', '1 y 15 de setiembre de 2025', '1 y 15 de septiembre de 2025']],
  ['a range of months', () => formatPeriodo('2024-10/2025-09'), ['octubre de 2024 a septiembre de 2025', 'octubre de 2024 a septiembre de 2025', 'octubre de 2024 a setiembre de 2025', 'octubre de 2024 a setiembre de 2025', 'octubre de 2024 a septiembre de 2025']],
  ['a month with little room', () => formatPeriodoShort('2025-09'), ['sep 2025', 'sep 2025', 'set 2025', 'set 2025', 'sep 2025']],
  ['an interval', () => formatInterval({ from: '2025-09-01', to: '2025-09-30' }), ['septiembre de 2025', 'septiembre de 2025', 'setiembre de 2025', 'setiembre de 2025', 'septiembre de 2025']],
  ['a list', () => formatList(['a', 'b', 'iglesias']), REGIONS.map(() => 'a, b e iglesias')],
  ['one of several', () => formatAlternatives(['unos', 'otros']), REGIONS.map(() => 'unos u otros')],
])('%s in each region', (_, write, written) => {
  const found = REGIONS.map((region) => {
    speakAs({ region });
    return write();
  });
  expect(found).toEqual(written);
});

test('a difference keeps its sign', () => {
  speakAs({ region: 'CO' });
  expect(formatDifference(new Fraction('1234.5'))).toBe('+1.234,5');
});
