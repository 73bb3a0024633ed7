const VOWELS = /[aeiouáéíóúü]+/giu;

/**
 * Whether a word begins with a stressed «a», written «ha» too: by the rules of spelling, with a mark where it has one,
 * else on the last syllable but one after a vowel, «n» or «s», else on the last.
 */
export function startsWithStressedA(noun: string): boolean {
  const [word = ''] = noun.toLowerCase().split(' ');
  if (/^h?á/.test(word)) return true;
  if (!/^h?a/.test(word) || /[éíóú]/.test(word.slice(1))) return false;
  const syllables = (word.match(VOWELS) ?? []).map(
    (vowels) => vowels.replace(/[aeo](?=[aeo])/g, '$&-').split('-').length,
  );
  const count = syllables.reduce((sum, one) => sum + one, 0);
  return count === (/[aeiouns]$/.test(word) ? 2 : 1) || count === 1;
}
