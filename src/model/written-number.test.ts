import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKey } from './fields/readings.ts';
import { isWrittenNumber, numberKey, sortByNumber, withNumber } from './written-number.ts';

// prettier-ignore
test.each([
  ['1', '1', '1. X'], ['11', '11', '11. X'], ['1.1', '1.1', '1.1. X'], ['1.10', '1.10', '1.10. X'], ['1 bis', '1-bis', '1 bis. X'],
  ['IV', 'iv', 'IV. X'], ['a)', 'a', 'a) X'], ['1.', '1', '1. X'], ['MXSPG0003', 'mxspg0003', 'MXSPG0003. X'], ['1º', '1', '1º. X'],
  ['2.b.1', '2.b.1', '2.b.1. X'], ['3/A', '3-a', '3/A. X'], ['Ñ-2', 'n-2', 'Ñ-2. X'], ['1..2', '1.2', '1..2. X'], ['../1', '1', '../1. X'],
  ['I Bis', 'i-bis', 'I Bis. X'], ['II-TER', 'ii-ter', 'II-TER. X'], ['A quáter', 'a-quater', 'A quáter. X'], ['A-1', 'a-1', 'A-1. X'], ['2.10', '2.10', '2.10. X'],
])('«%s» is «%s» in an address, and is shown as written', (numero, key, shown) => {
  expect(isWrittenNumber(numero)).toBe(true);
  expect(numberKey(numero)).toBe(key);
  expect(withNumber(numero, 'X')).toBe(shown);
});

// prettier-ignore
test.each(['uno', 'metas', 'con', '…', '-', 'pendiente', 's/n', 'ninguno', 'bis', 'meta bis'])('«%s» is no number', (text) => {
  expect(isWrittenNumber(text)).toBe(false);
});

test('whatever a number is, what an address has of it is a key, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }).filter(isWrittenNumber), (numero) => {
      const key = numberKey(numero);
      expect(isKey(key)).toBe(true);
      expect(numberKey(key)).toBe(key);
    }),
  );
});

// prettier-ignore
test.each([
  [['10', '2', '1'], ['1', '2', '10']],
  [['1.10', '1 bis', '2', '1.2', '1'], ['1', '1 bis', '1.2', '1.10', '2']],
  [['X', 'IX', 'V', 'IV', 'I'], ['I', 'IV', 'V', 'IX', 'X']],
  [['MXSPG0010', 'MXSPG0003'], ['MXSPG0003', 'MXSPG0010']],
  [['2.10', '2.9', '2.1'], ['2.1', '2.9', '2.10']],
  [['1 quinquies', '1 quáter', '1 ter', '2', '1 BIS', '1'], ['1', '1 BIS', '1 ter', '1 quáter', '1 quinquies', '2']],
  [['V', 'IX', 'I Ter', 'I', 'I bis'], ['I', 'I bis', 'I Ter', 'V', 'IX']],
  [['A-10', 'a-2', 'A-1'], ['A-1', 'a-2', 'A-10']],
  [['c)', 'a)', 'b)'], ['a)', 'b)', 'c)']],
])('%s in the order of a plan', (numbers, sorted) => {
  expect(sortByNumber(numbers.map((numero) => ({ numero }))).map(({ numero }) => numero)).toEqual(sorted);
});

test('a place of its own goes before the number', () => {
  const records = [{ numero: '1' }, { numero: '3', orden: 2 }, { numero: '2', orden: 1 }];
  expect(sortByNumber(records).map(({ numero }) => numero)).toEqual(['2', '3', '1']);
});
