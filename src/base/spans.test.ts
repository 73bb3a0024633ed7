import { expect, test } from 'vitest';
import { isAnyWithin, spansOf } from './spans.ts';

const SPANS = [
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2024-04-01', to: '2024-06-30' },
  { from: '2023-11-01', to: '2024-02-29' },
];

test.each([
  ['2024-01-01', '2024-12-31', true],
  ['2024-04-01', '2024-06-30', true],
  ['2024-03-31', '2024-07-01', true],
  ['2024-01-01', '2024-06-29', false],
  ['2024-04-02', '2025-12-31', false],
  ['2023-01-01', '2024-03-01', true],
  ['2023-01-01', '2024-02-28', false],
])('from %s to %s', (from, to, isThere) => {
  expect(isAnyWithin(spansOf(SPANS), { from, to })).toBe(isThere);
  expect(SPANS.some((one) => one.from >= from && one.to <= to)).toBe(isThere);
});

test('of none, none', () => expect(isAnyWithin(spansOf([]), { from: '2024-01-01', to: '2024-12-31' })).toBe(false));
