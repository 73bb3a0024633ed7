import { expect, test } from 'vitest';
import { giveNames } from './give-names.ts';

test.each([
  [
    ['a', 'b', 'a', 'a'],
    ['a', 'b', 'a-2', 'a-3'],
  ],
  [
    ['a-2', 'a', 'a', 'a'],
    ['a-2', 'a', 'a-3', 'a-4'],
  ],
  [
    ['a', 'a', 'a-2', 'a-2'],
    ['a', 'a-2', 'a-2-2', 'a-2-3'],
  ],
])('%j', (wanted, given) => {
  expect(wanted.map(giveNames())).toEqual(given);
});
