import { expect, test } from 'vitest';
import { continues } from './conditions.ts';

const INSTANT = Date.parse('2026-01-31T12:00:00Z');
const IS = { ETag: 'W/"1"', 'Last-Modified': new Date(INSTANT).toUTCString() };

test.each([
  [999, false],
  [1000, true],
])('a date of which %d ms have passed says which version it was: %s', (passed, expected) => {
  expect(continues({ 'if-range': IS['Last-Modified'] }, IS, INSTANT + passed, true)).toBe(expected);
});
