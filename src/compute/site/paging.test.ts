import { expect, test } from 'vitest';
import { pagesOf } from './paging.ts';

test.each([
  [0, []],
  [1, [[1]]],
  [3, [[1, 2, 3]]],
  [4, [[1, 2, 3], [4]]],
  [7, [[1, 2, 3], [4, 5, 6], [7]]],
])('a list of %d in pages of three', (length, expected) => {
  const items = Array.from({ length }, (_, i) => i + 1);
  const pages = pagesOf(items, 3);
  expect(pages.map((page) => page.items)).toEqual(expected);
  expect(pages.map(({ number, pages: of }) => [number, of])).toEqual(expected.map((_, i) => [i + 1, expected.length]));
});
