/**
 * How easy Spanish prose is to read, by José Fernández Huerta's formula (1959): 206.84 − 0.60 P − 1.02 F, where P is syllables in a hundred
 * words and F words in a sentence. From 70 on it is read in the sixth year of school.
 */
export function fernandezHuerta(text: string): number {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  const sentences = text.split(/[.?!…]+(?:\s|$)/).filter((one) => /[\p{L}\d]/u.test(one));
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - (60 * syllables) / words.length - (1.02 * words.length) / sentences.length;
}

/** Vowels that are said at once are one: two strong ones, or a stressed weak one beside a strong one, are two. */
function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  const split = plain.replace(/([aeoáéó])(?=[aeoáéóíú])|([íú])(?=[aeoáéó])/g, '$1$2-');
  return Math.max(1, split.match(/[aeiouáéíóúü]+/g)?.length ?? 0);
}
