import { describe, expect, test } from 'vitest';
import { hiddenIn, hidesCharacters } from './hidden-characters.ts';

// prettier-ignore
test.each([
  ['a tag', 'a\u{E0041}b'], ['a tag of a language', 'a\u{E0001}b'], ['the end of tags', 'a\u{E007F}'], ['a zero-width space', 'a\u200Bb'],
  ['a joiner', 'a\u200Db'], ['a non-joiner', 'a\u200Cb'], ['a joiner after an emoji', '👩\u200Da'], ['a joiner before an emoji', 'a\u200D👩'],
  ['a word joiner', 'a\u2060b'], ['a sum that is not seen', 'a\u2064b'], ['a mark of byte order', 'a\uFEFFb'], ['an annotation', 'a\uFFF9b\uFFFAc\uFFFB'],
  ['a filler of Hangul', 'a\u3164b'], ['a first filler', '\u115F'], ['a second filler', '\u1160'], ['a narrow filler', '\uFFA0'], ['a blank of Braille', '\u2800'],
  ['a soft hyphen', 'li\u00ADcitación'], ['a joiner of graphemes', 'a\u034Fb'], ['a vowel separator', 'a\u180Eb'], ['a vowel of Khmer', 'a\u17B4b'],
  ['what swaps digits', 'a\u206Eb'], ['a beam of music', 'a\u{1D173}b'], ['a format of shorthand', 'a\u{1BCA0}b'], ['a variant of a letter', 'a\uFE0Fb'],
  ['a variant of a figure', '5\uFE0F'], ['a variant of a variant', '❤\uFE0F\uFE0F'], ['a variant of many', '😀\u{E0100}\u{E0101}'], ['a variant of Mongolian', 'a\u180Bb'],
  ['tags after another emoji', '😀\u{E0067}\u{E007F}'], ['more tags than a flag has', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E0061}\u{E0062}\u{E0063}\u{E007F}'],
])('%s is not seen', (_, text) => {
  expect(hidesCharacters(text)).toBe(true);
});

// prettier-ignore
test.each([
  ['Spanish', '¿Año 2025? «Ñandú» — 50 %, 16 °C'], ['a space that does not part', '50\u00A0%'], ['a narrow one', '50\u202F%'], ['accents apart', 'n\u0303'],
  ['an emoji of several', '👩\u200D👩\u200D👧'], ['of several, with a variant', '🏳\uFE0F\u200D🌈'], ['with a skin', '👩🏽\u200D🚒'], ['a heart', '❤\uFE0F'],
  ['a key', '1\uFE0F\u20E3'], ['a flag', '🇲🇽'], ['the flag of a region', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'], ['Persian', 'می\u200Cخواهم'],
  ['Hindi', 'क्\u200Dष'], ['Malayalam', 'ന്\u200D'], ['Chinese with a variant', '葛\u{E0100}'], ['an operator with one', '∩\uFE00'], ['nothing', ''],
])('%s is seen', (_, text) => {
  expect([...hiddenIn(text)]).toEqual([]);
});

describe('a text of any length is read in time that grows with it', () => {
  test.each(['\u200B', '\u{E0041}', '🏴\u{E0041}', '\u200D', '👩\u200D', '\uFE0F', 'a', '1\uFE0F'])('%j', (unit) => {
    const before = process.threadCpuUsage();
    hidesCharacters(unit.repeat(200_000));
    expect(hiddenIn(unit.repeat(200_000)).toArray().length).toBeLessThanOrEqual(200_000);
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
