import { expect, test } from 'vitest';
import { joinParts, linesBefore, offsetOf, partsOf } from './parts-of-text.ts';

test.each([
  ['---\na: b\n---\n\nUno.\n', 'a: b', 'Uno.\n', 4],
  ['---\na: b\nc: d\n---\nUno.', 'a: b\nc: d', 'Uno.', 4],
  ['---\na: b\n---\n', 'a: b', '', 3],
  ['Sin datos.\n', '', 'Sin datos.\n', 0],
])('the parts of %j are all of it', (text, data, body, lines) => {
  const parts = partsOf(text);
  expect([parts.data, parts.body, linesBefore(parts)]).toEqual([data, body, lines]);
  expect(joinParts(parts)).toBe(text);
});

test.each([
  [1, 1, 0],
  [2, 2, 5],
  [2, 99, 6],
  [9, 1, 6],
])('line %i and column %i are a place within the text', (line, column, offset) => {
  expect(offsetOf('uno\ndo', line, column)).toBe(offset);
});
