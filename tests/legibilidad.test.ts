import { expect, test } from 'vitest';
import { fernandezHuerta } from './legibilidad.ts';

/** A text whose words have so many syllables in all, in one sentence of `words` words. */
const score = (syllables: number, words: number) => 206.84 - (60 * syllables) / words - 1.02 * words;

test.each([
  ['casa', 2],
  ['aire', 2],
  ['país', 2],
  ['día', 2],
  ['leer', 2],
  ['guía', 2],
  ['quiere', 2],
  ['ciudad', 2],
  ['poeta', 3],
  ['transparencia', 4],
  ['ley', 1],
  ['y', 1],
  ['pingüino', 3],
])('«%s» has %i syllables', (word, syllables) => {
  expect(fernandezHuerta(word)).toBeCloseTo(score(syllables, 1), 6);
});

test('short sentences of short words are easier', () => {
  expect(fernandezHuerta('La casa es azul. El perro come.')).toBeGreaterThan(
    fernandezHuerta(
      'La administración municipal implementará mecanismos de transparencia proactiva interinstitucional.',
    ),
  );
});
