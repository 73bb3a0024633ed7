import { expect, test } from 'vitest';
import { arrange, AS_IN_FILE } from './arrange.ts';

const ROWS = [
  ['id', 'valor'],
  ['Órgano', '10'],
  ['obra', ''],
  ['acta', '9'],
  ['organo-2', '-3.5'],
  ['acta-10', '-30'],
  ['acta-2', '1'],
];
const shown = (wanted: Partial<typeof AS_IN_FILE>, current = -1) =>
  arrange(ROWS, { ...AS_IN_FILE, ...wanted }, current);

test('as in the file, all of them', () => expect(shown({})).toEqual([0, 1, 2, 3, 4, 5]));
test('those that hold a text, whatever its accents and capitals', () =>
  expect(shown({ holding: 'ORGANO' })).toEqual([0, 3]));
test('the current one stays, whatever it holds', () => expect(shown({ holding: 'organo' }, 1)).toEqual([0, 1, 3]));
test('by a column, numbers as numbers and blanks last', () => expect(shown({ by: 1 })).toEqual([4, 3, 5, 2, 0, 1]));
test('reversed, blanks last too', () => expect(shown({ by: 1, isReversed: true })).toEqual([0, 2, 5, 3, 4, 1]));
test('the file from its end', () => expect(shown({ isReversed: true })).toEqual([5, 4, 3, 2, 1, 0]));
test('a column of texts, the numbers in them as numbers', () =>
  expect(shown({ by: 0, holding: 'acta' })).toEqual([2, 5, 4]));
