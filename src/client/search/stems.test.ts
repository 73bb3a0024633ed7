import { expect, test } from 'vitest';
import { isKnown, noteStems } from './stems.ts';
import { writeCbor } from './write-cbor.ts';

const STEMS = 'b caso educ inform ley obra oblig parqu part particip presupuest secret 2024'.split(' ');
noteStems(writeCbor([STEMS.map((stem) => [stem, [[1, [4, 300_000], []]], [['É', [[1, [-25], []]]]]])], 'pagefind_dcd'));

test.each([
  ['participativo', 'yes'],
  ['participaciones', 'yes'],
  ['obligaciones', 'yes'],
  ['leyes', 'yes'],
  ['parque', 'yes'],
  ['presup', 'yes'],
  ['2024', 'yes'],
  ['secretria', 'perhaps'],
  ['informasion', 'perhaps'],
  ['partisipativo', 'no'],
  ['bacheo', 'no'],
  ['educasion', 'no'],
  ['2031', 'no'],
])('of «%s» the index tells: %s', (word, known) => {
  expect(isKnown(word)).toBe(known);
});
