import { expect, test } from 'vitest';
import { foldWord } from '../../base/sounds.ts';
import { nearestOf, withoutLetters, wordsOf } from './search-words.ts';

const WORDS =
  'participación presupuesto participativo información encuesta obras cabildo secretaría consejo parque parte de obra'.split(
    ' ',
  );

test.each([
  ['partisipativo', 'participativo'],
  ['partisipasion', 'participación'],
  ['cavildo', 'cabildo'],
  ['hobras', 'obras'],
  ['rpesupuesto', 'presupuesto'],
  ['presupesto', 'presupuesto'],
  ['enquesta', 'encuesta'],
  ['secretria', 'secretaría'],
  ['cosejo', 'consejo'],
  ['bacheo', undefined],
  ['xyzzyplugh', undefined],
  ['parda', undefined],
])('«%s» may have meant «%s»', (written, meant) => {
  expect(nearestOf(WORDS, foldWord(written))).toBe(meant);
});

test.each([
  ['Educación y  salud', ['educacion', 'salud'], 'Educación salud'],
  ['a', [], ''],
  ['plan 5', ['plan', '5'], 'plan 5'],
  ['«obras» (públicas)', ['obras', 'publicas'], '«obras» (públicas)'],
])('the words of «%s» have no letter alone', (text, words, query) => {
  expect(wordsOf(text)).toEqual(words);
  expect(withoutLetters(text)).toBe(query);
});
