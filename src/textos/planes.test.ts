import { expect, test } from 'vitest';
import { PLANES } from './planes.ts';

test('a plan of one year goes from no year to the same one', () => {
  expect([PLANES.deA('2026', '2026'), PLANES.deA('2026', '2027')]).toEqual(['2026', '2026 a 2027']);
});
