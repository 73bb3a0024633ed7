import { expect, test } from 'vitest';
import { mergeRows, nameRow, type Side } from './merge-table-versions.ts';

const HEADER = ['id', 'nombre', 'valor'];
const table = (...rows: string[]) => [HEADER, ...rows.map((row) => row.split(','))];

interface Case {
  base: string[];
  mine: string[];
  theirs: string[];
  merged: string[];
  clashes?: string[];
}

const told = ({
  row,
  column,
  base,
  mine,
  theirs,
}: { [K in 'base' | 'mine' | 'theirs' | 'column']: string | undefined } & { row: string }) =>
  [nameRow({ row, column, base, mine, theirs }), column ?? '*', base ?? '–', mine ?? '–', theirs ?? '–'].join(' / ');

const merge = ({ base, mine, theirs }: Case, winner: Side = 'mine', key: string[] | undefined = ['id']) => {
  const merged = mergeRows(key, { base: table(...base), mine: table(...mine), theirs: table(...theirs) });
  return {
    ...merged,
    all: merged
      .settle(() => winner)
      .slice(1)
      .map((row) => row.join(',')),
  };
};

// prettier-ignore
test.each<[string, Case]>([
  ['a cell of each, of the same row', { base: ['a,A,1'], mine: ['a,A,2'], theirs: ['a,B,1'], merged: ['a,B,2'] }],
  ['the same cell, made the same', { base: ['a,A,1'], mine: ['a,A,2'], theirs: ['a,A,2'], merged: ['a,A,2'] }],
  ['the same cell, made otherwise', { base: ['a,A,1'], mine: ['a,A,2'], theirs: ['a,A,3'], merged: ['a,A,2'], clashes: ['a / valor / 1 / 2 / 3'] }],
  ['rows of both, mine below the one that it followed', { base: ['a,A,1', 'b,B,1'], mine: ['a,A,1', 'x,X,1', 'b,B,1'], theirs: ['y,Y,1', 'a,A,1', 'b,B,1', 'z,Z,1'], merged: ['y,Y,1', 'a,A,1', 'x,X,1', 'b,B,1', 'z,Z,1'] }],
  ['a row that both add, alike', { base: [], mine: ['x,X,1'], theirs: ['x,X,1'], merged: ['x,X,1'] }],
  ['a row that both add, otherwise', { base: [], mine: ['x,X,1'], theirs: ['x,,2'], merged: ['x,X,1'], clashes: ['x / valor /  / 1 / 2'] }],
  ['a row that I took away', { base: ['a,A,1', 'b,B,1'], mine: ['b,B,1'], theirs: ['a,A,1', 'b,B,2'], merged: ['b,B,2'] }],
  ['a row that they took away', { base: ['a,A,1', 'b,B,1'], mine: ['a,A,1', 'b,B,2'], theirs: ['b,B,1'], merged: ['b,B,2'] }],
  ['a row that they took away and I changed', { base: ['a,A,1'], mine: ['a,A,2'], theirs: [], merged: ['a,A,2'], clashes: ['a / * / id: a\nnombre: A\nvalor: 1 / id: a\nnombre: A\nvalor: 2 / –'] }],
  ['a row that I took away and they changed', { base: ['a,A,1'], mine: [], theirs: ['a,A,2'], merged: [], clashes: ['a / * / id: a\nnombre: A\nvalor: 1 / – / id: a\nnombre: A\nvalor: 2'] }],
  ['a row that both took away', { base: ['a,A,1'], mine: [], theirs: [], merged: [] }],
  ['rows with the same key', { base: ['a,A,1', 'a,B,1'], mine: ['a,A,1', 'a,B,2'], theirs: ['a,C,1', 'a,B,1'], merged: ['a,C,1', 'a,B,2'] }],
  ['a blank row', { base: ['a,A,1'], mine: ['a,A,1', ',,'], theirs: ['a,A,2'], merged: ['a,A,2'] }],
])('%s', (_, wanted) => {
  const { all, clashes } = merge(wanted);
  expect(all).toEqual(wanted.merged);
  expect(clashes.map(told)).toEqual(wanted.clashes ?? []);
});

test('a clash goes as it is decided, each on its own', () => {
  const sides = { base: table('a,A,1', 'b,B,1'), mine: table('a,A,2', 'b,B,2'), theirs: table('a,A,3', 'b,B,3') };
  const { clashes, settle } = mergeRows(['id'], sides);
  expect(clashes).toHaveLength(2);
  expect(settle(({ row }) => (row === 'a' ? 'mine' : 'theirs'))).toEqual(table('a,A,2', 'b,B,3'));
});

test('a row that went away stays away where that is decided', () => {
  expect(merge({ base: ['a,A,1'], mine: ['a,A,2'], theirs: [], merged: [] }, 'theirs').all).toEqual([]);
});

test('what others changed is told, and what I changed is not', () => {
  const { taken } = merge({
    base: ['a,A,1', 'b,B,1'],
    mine: ['a,A,2', 'b,B,1'],
    theirs: ['a,B,1', 'b,B,1'],
    merged: [],
  });
  expect(taken.map(told)).toEqual(['a / nombre / A / A / B']);
});

test('columns of both are kept', () => {
  const base = [['id'], ['a']];
  const { settle } = mergeRows(['id'], {
    base,
    mine: [
      ['id', 'mia'],
      ['a', '1'],
    ],
    theirs: [
      ['id', 'suya'],
      ['a', '2'],
    ],
  });
  expect(settle(() => 'mine')).toEqual([
    ['id', 'suya', 'mia'],
    ['a', '2', '1'],
  ]);
});

test('without a key, a changed row goes and another comes', () => {
  const wanted = { base: ['a,A,1', 'b,B,1'], mine: ['a,A,2', 'b,B,1'], theirs: ['a,A,1', 'b,B,3'], merged: [] };
  expect(merge(wanted, 'mine', undefined).all.sort()).toEqual(['a,A,2', 'b,B,3']);
});
