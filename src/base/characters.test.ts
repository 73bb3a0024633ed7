import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_TEXT, showJson, showText } from './characters.ts';

describe('what is shown of a text', () => {
  // prettier-ignore
  test.each([
    ['Año ñandú «1»: 50 %', 'Año ñandú «1»: 50 %'],
    ['a\u001B[2Jb', String.raw`a\u001B[2Jb`], ['a\u009B2Jb', String.raw`a\u009B2Jb`], ['a\0b\u007F', String.raw`a\u0000b\u007F`],
    ['a\r\nb\tc', String.raw`a\u000D\u000Ab\u0009c`], ['a\u0085b\u2028c\u2029', String.raw`a\u0085b\u2028c\u2029`],
    ['a\u200Bb\u202Ec\u2066', String.raw`a\u200Bb\u202Ec\u2066`], ['\uFEFFa\u00AD\u3164', String.raw`\uFEFFa\u00AD\u3164`],
    ['a\uD800b', String.raw`a\uD800b`], ['a\uFFFEb\u{1FFFF}', String.raw`a\uFFFEb\u{1FFFF}`], ['\u{E0041}', String.raw`\u{E0041}`],
    ['a\u00A0b\u3000c', String.raw`a\u00A0b\u3000c`],
    ['::error::x', String.raw`\u003A:error::x`], ['  ::stop-commands::x', String.raw`  \u003A:stop-commands::x`],
    ['x ::error::y', 'x ::error::y'], ['x ##[error]y', String.raw`x #\u0023[error]y`], ['##vso[task]', String.raw`#\u0023vso[task]`],
    ['## Título [a](b)', '## Título [a](b)'],
  ])('%j is %j', (text, shown) => {
    expect(showText(text)).toBe(shown);
  });

  test('shown twice it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(showText(showText(text))).toBe(showText(text))),
    );
  });
});

test('written JSON says the same, and shows as much', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('##[error]x', '\uD800', '\u009B\u{E0041}\u2028'),
  );
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const json = JSON.stringify(values, null, 2);
      expect(JSON.parse(showJson(json))).toEqual(values);
      expect(showText(showJson(json).replaceAll('\n', ''))).toBe(showJson(json).replaceAll('\n', ''));
    }),
  );
});

// prettier-ignore
test.each(['\0', '\x08', '\v', '\f', '\x1B', '\x7F', '\x80', '\x9B', '\u2028', '\u2029', '\uFDD0', '\uFFFE', '\uFFFF', '\u{1FFFE}', '\u{10FFFF}', '\uD800', '\uDFFF'])('%j is no text', (character) => {
  expect(NO_TEXT.test(`a${character}b`)).toBe(true);
});

test.each(['\t', '\n', '\r', 'ñ', '\u00A0', '\u200D', '🏛️', '\u{F0000}'])('%j is', (character) => {
  expect(NO_TEXT.test(`a${character}b`)).toBe(false);
});
