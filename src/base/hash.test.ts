import { expect, test } from 'vitest';
import { sha256Bytes, sha256Of, sumBytes } from './hash.ts';

/** Of FIPS 180-2, appendix B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test.each([
  ['text', 'abc', ABC],
  ['bytes', Buffer.from('abc'), ABC],
  ['text that is not ASCII', 'ñ', '024bb90888ca89a15a19e9bdd8c712bfb070465fce1ef25e43c170ea44fc5e5f'],
])('the SHA-256 of %s is the one that is published', (_, content, hex) => {
  expect(sha256Of(content)).toBe(hex);
  expect(sha256Bytes(content).toString('hex')).toBe(hex);
});

test('pieces have the sums and the size of the whole', async () => {
  expect(await sumBytes([Buffer.from('a'), Buffer.from('bc')], ['sha256', 'md5'])).toEqual({
    sums: new Map([
      ['sha256', ABC],
      ['md5', '900150983cd24fb0d6963f7d28e17f72'],
    ]),
    size: 3,
  });
});
