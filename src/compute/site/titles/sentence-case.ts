import type { KnownWords } from './known-words.ts';

/** Letters that make a word one by which a title is judged: fewer are articles and prepositions. */
const LONG = 4;
/** Of those words, the part that must be known, or the title stays as it is. */
const MOST = 3 / 4;
const ROMAN = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Whether a title is all in capitals; an acronym or two are not. */
export const isInCapitals = (title: string): boolean =>
  !/\p{Ll}/u.test(title) && [...title.matchAll(/\p{Lu}{4,}/gu)].length > 1;

/**
 * A title in capitals as a sentence: each word as the site writes it, an unknown one as it stands, since it may be an
 * acronym or a name. The title itself where most words are unknown.
 */
export function toSentenceCase(title: string, known: KnownWords): string {
  const formOf = (word: string) => (ROMAN.test(word) && word.length > 1 ? word : known(word));
  const long = title.match(/\p{L}+/gu)?.filter((word) => word.length >= LONG) ?? [];
  if (long.filter((word) => formOf(word) !== undefined).length < long.length * MOST) return title;
  const sentence = title.replace(/\p{L}+/gu, (word) => formOf(word) ?? word);
  return sentence.replace(
    /(^[^\p{L}]*|[.?!] +)(\p{Ll})/gu,
    (_, before: string, first: string) => before + first.toUpperCase(),
  );
}
