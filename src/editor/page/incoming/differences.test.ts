import { expect, test } from 'vitest';
import { countDifferences, differencesOf } from './differences.ts';

const HEADER = ['id', 'nombre'];
const ANA = ['ana', 'Ana Ruiz'];
const LUIS = ['luis', 'Luis Paz'];
const cell = (row: number, before: string, after: string) => ({ kind: 'cell', row, column: 'nombre', before, after });

test('cells that change, rows that come and rows that go', () => {
  const after = [HEADER, ['ana', 'Ana R.'], LUIS, ['eva', '']];
  const found = differencesOf([HEADER, ANA, LUIS], after, [1]);
  expect(found).toEqual([
    cell(0, 'Ana Ruiz', 'Ana R.'),
    {
      kind: 'removed',
      row: 1,
      says: [
        ['id', 'luis'],
        ['nombre', 'Luis Paz'],
      ],
    },
    { kind: 'added', row: 2, says: [['id', 'eva']] },
  ]);
  expect(countDifferences(found)).toEqual({ added: 1, changed: 1, removed: 1 });
});

test('a column that the table had not was blank', () => {
  expect(differencesOf([['id'], ['ana']], [HEADER, ANA], [])).toEqual([cell(0, '', 'Ana Ruiz')]);
});

test('nothing where it says the same', () => {
  expect(differencesOf([HEADER, ANA], [HEADER, [...ANA]], [])).toEqual([]);
});
