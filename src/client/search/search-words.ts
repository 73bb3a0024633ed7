import { distance } from 'fastest-levenshtein';
import { foldWord, soundsOf } from '../../base/sounds.ts';

/** The words of a search, folded; a letter alone, which nearly every record has, is none. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '' && !/^\p{L}$/u.test(word));

export const withoutLetters = (text: string): string =>
  text
    .split(/\s+/)
    .filter((token) => wordsOf(token).length > 0)
    .join(' ');

/** Of so many letters one may be wrong. */
const LETTERS_A_MISTAKE = 4;
/** What a letter that is another one counts beside a sound that is: of what sounds as near, what is written more alike is meant. */
const LETTER = 0.01;

/** The one of some words that a folded one probably was, by its sounds and then its letters; of several the first. */
export function nearestOf(words: readonly string[], word: string): string | undefined {
  const sounds = soundsOf(word);
  const limit = Math.floor(word.length / LETTERS_A_MISTAKE);
  let best: { word: string; far: number } | undefined;
  for (const one of words) {
    if (Math.abs(one.length - word.length) > limit + 1) continue;
    const folded = foldWord(one);
    const far = distance(sounds, soundsOf(folded)) + LETTER * distance(word, folded);
    if (far < Math.min(limit + 1, best?.far ?? Infinity)) best = { word: one, far };
  }
  return best?.word;
}
