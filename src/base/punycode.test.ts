import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableHost } from './punycode.ts';

test.each([
  'leon.gob.mx',
  'xn--maana-pta.com',
  'XN--MAANA-PTA.com',
  'xn--mxico-bsa.gob.mx',
  'xn--80ak6aa92e.com',
  'xn--ls8h.la',
  'xn--fa-hia.de',
  'xn--a',
  'xn--zz--',
  'xn--abc-.d',
  '[::1]',
  '127.0.0.1',
  'a_b.c',
])('reads %s as Node does', (host) => {
  expect(readableHost(host)).toBe(domainToUnicode(host));
});

test('reads any name that can be written as Node does', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aeñéßжя日本語-z09'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(letters, (name) => {
      const host = domainToASCII(`${name}.mx`);
      fc.pre(host !== '');
      expect(readableHost(host)).toBe(domainToUnicode(host));
    }),
  );
});
