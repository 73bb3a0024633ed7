import { expect, test } from 'vitest';
import { bytesOf, encodeEach, inPieces, isWhole } from './bytes.ts';

test.each([0, 1, 3, 400_000])('%i texts are encoded as all of them would be', (many) => {
  const texts = Array.from({ length: many }, (_, i) => `ñ${i} 👍`);
  expect(Buffer.from(bytesOf(encodeEach(texts))).equals(Buffer.from(texts.join('')))).toBe(true);
});

test('what is short together is encoded in one piece, and of nothing there is one of no bytes', () => {
  expect([...encodeEach(['a', 'ñ'])]).toEqual([new TextEncoder().encode('añ')]);
  expect([...encodeEach([])]).toEqual([new Uint8Array()]);
  expect([...encodeEach(Array.from({ length: 30 }, () => 'x'.repeat(100_000)))].length).toBeGreaterThan(1);
});

test.each([
  ['a text', 'añ'],
  ['bytes', Buffer.from('añ')],
  ['pieces', [Buffer.from('a'), Buffer.from('ñ')]],
])('%s is all its bytes', (_, contents) => {
  expect(Buffer.from(bytesOf(contents)).toString()).toBe('añ');
});

test.each([
  [0, true],
  [1, true],
  [15, false],
  [40, false],
])('%i texts of many letters are what a file holds, whole only where that is one piece', (many, whole) => {
  const texts = Array.from({ length: many }, (_, i) => `${i % 10}`.repeat(100_000));
  const contents = inPieces(texts);
  expect(isWhole(contents)).toBe(whole);
  expect(Buffer.from(bytesOf(contents)).equals(Buffer.from(texts.join('')))).toBe(true);
});
