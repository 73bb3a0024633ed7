import { expect, test } from 'vitest';
import { encodeAll } from './bytes.ts';

test.each([0, 1, 3, 400_000])('%i texts are encoded as all of them would be', (many) => {
  const texts = Array.from({ length: many }, (_, i) => `ñ${i} 👍`);
  expect(Buffer.from(encodeAll(texts)).equals(Buffer.from(texts.join('')))).toBe(true);
});
