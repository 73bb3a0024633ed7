import { expect, test } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

test('where both changed a text, what differs is told, and the one that is chosen stays whole', () => {
  const texts = { base: 'a\nb\nc\nd', mine: 'a\nB\nc\nd', theirs: 'a\nb\nC\nd' };
  const { clashes, taken, settle } = mergeTexts(texts);
  expect(clashes).toEqual([{ row: '', column: undefined, base: 'b\nc', mine: 'B\nc', theirs: 'b\nC' }]);
  expect(taken).toEqual([]);
  expect(settle(() => 'mine')).toBe(texts.mine);
  expect(settle(() => 'theirs')).toBe(texts.theirs);
});

test.each([
  ['only others changed it', { base: 'a', mine: 'a', theirs: 'b' }],
  ['both made it the same', { base: 'a', mine: 'b', theirs: 'b' }],
])('where %s, theirs stays', (_, texts) => {
  const { clashes, taken, settle } = mergeTexts(texts);
  expect(clashes).toEqual([]);
  expect(taken).toHaveLength(1);
  expect(settle(() => 'mine')).toBe('b');
});

test('lines that repeat are not told twice', () => {
  expect(mergeTexts({ base: 'a\na', mine: 'a\na\na', theirs: 'a' }).clashes[0]).toMatchObject({
    base: 'a',
    mine: 'a\na',
    theirs: '',
  });
});
