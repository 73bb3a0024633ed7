import { describe, expect, test } from 'vitest';
import { precisionOf, firstDay, lastDay } from './date.ts';

describe('fechaPrecision', () => {
  // prettier-ignore
  test.each([
    ['2025', 'anio'], ['2025-08', 'mes'], ['2025-08-15', 'dia'], ['2024-02-29', 'dia'], ['2000-02-29', 'dia'], ['2025-12-31', 'dia'],
    ['2025-02-29', undefined], ['1900-02-29', undefined], ['2025-02-30', undefined], ['2025-04-31', undefined],
    ['2025-13', undefined], ['2025-00', undefined], ['2025-01-00', undefined], ['2025-01-32', undefined],
    ['0000', undefined], ['0000-01-01', undefined], ['25-01-01', undefined], ['2025-1-1', undefined], ['2025/01/01', undefined],
    ['2025-01-01T00:00', undefined], ['٢٠٢٥', undefined], [' 2025', undefined], ['2025\n', undefined], ['', undefined],
  ])('«%s» is %s', (text, precision) => {
    expect(precisionOf(text)).toBe(precision);
  });
});

// prettier-ignore
test.each([
  ['2025', '2025-01-01', '2025-12-31'], ['2025-11', '2025-11-01', '2025-11-30'], ['2025-02', '2025-02-01', '2025-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'], ['2100-02', '2100-02-01', '2100-02-28'], ['2025-08-15', '2025-08-15', '2025-08-15'],
])('«%s» starts on %s and ends on %s', (fecha, first, last) => {
  expect([firstDay(fecha), lastDay(fecha)]).toEqual([first, last]);
});
