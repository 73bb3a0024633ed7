import { expect, test } from 'vitest';
import { keyOfName } from './cell-form.ts';

const REFERENCES = {
  '/personas': [
    ['ana', 'Ana Ruiz'],
    ['luis', 'Luis Paz'],
    ['luis-2', 'Luis Paz'],
    ['eva-sol', 'ana'],
  ],
} as const;

// prettier-ignore
test.each([
  ['Ana Ruiz', 'ana', 'the name'],
  ['ANA RUÍZ', 'ana', 'the name in another case'],
  ['ana', 'ana', 'a key, though somebody is called so'],
  ['Luis Paz', 'Luis Paz', 'the name of two'],
  ['Eva Luz', 'Eva Luz', 'the name of none'],
  ['', '', 'nothing'],
])('«%s» is taken for «%s»: %s', (written, key) => {
  expect(keyOfName(written, { refersTo: ['/personas'], isSource: false }, REFERENCES)).toBe(key);
});

test('a source is no name', () => {
  expect(keyOfName('Ana Ruiz', { refersTo: ['/personas'], isSource: true }, REFERENCES)).toBe('Ana Ruiz');
});
