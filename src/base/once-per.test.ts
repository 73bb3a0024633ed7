import { expect, test } from 'vitest';
import { onceInARow, oncePer } from './once-per.ts';

/** Makes a text of each object, and tells of which. */
function teller() {
  const made: string[] = [];
  return { made, make: ({ name }: { name: string }) => (made.push(name), [name]) };
}

const [A, B] = [{ name: 'a' }, { name: 'b' }];

test('it is made once for each', () => {
  const { made, make } = teller();
  const find = oncePer(make);
  expect([A, B, A, B].map(find).map(([name]) => name)).toEqual(['a', 'b', 'a', 'b']);
  expect(made).toEqual(['a', 'b']);
});

test('it is held until that of another is asked for', () => {
  const { made, make } = teller();
  const find = onceInARow(make);
  expect([A, A, B, B, A].map(find).map(([name]) => name)).toEqual(['a', 'a', 'b', 'b', 'a']);
  expect(made).toEqual(['a', 'b', 'a']);
});
