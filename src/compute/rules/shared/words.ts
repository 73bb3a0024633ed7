/** A word of a text, as compared, and where it stands in UTF-16 units. */
export interface Word {
  key: string;
  from: number;
  to: number;
}

/** A number with its separators, letters and digits together, or a sign that says something of a number. */
export const WORD = /\p{N}{1,3}(?:,\p{N}{3}){1,9}(?:\.\p{N}+)?(?!\p{N})|\p{N}+\.\p{N}+|[\p{L}\p{M}\p{N}]+|[%<>≤≥]/gu;
/**
 * Articles and «de» tell no fact by themselves: «mesas trabajo» says what «las mesas de trabajo» says. Nor does the «H.»
 * (honorable) of a body: «H. Ayuntamiento» is the Ayuntamiento.
 */
const ARTICLES = new Set(['el', 'la', 'lo', 'los', 'las', 'un', 'una', 'unos', 'unas', 'de', 'del', 'h']);
/** How many characters a message quotes of each text. */
const LONGEST_QUOTE = 90;

/** The words of a text in order. Punctuation, quotes, dashes, case and how the accents are encoded are form. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    key: written.normalize('NFC').toLowerCase().replaceAll(',', ''),
    from: index,
    to: index + written.length,
  }));
}

const isArticle = ({ key }: Word) => ARTICLES.has(key);

/** The words that say something. */
export function readTellingWords(text: string): Word[] {
  return readWords(text).filter((word) => !isArticle(word));
}

/** No name of a unit or a variable has more words: what is longer is not looked for in a text. */
export const LONGEST_NAME = 60;

/** Equal for texts that say the same word by word; spaces don't count: «100 %» is «100%». */
export function toKey(text: string): string {
  return readTellingWords(text)
    .map(({ key }) => key)
    .join('');
}

/** The two texts as a message quotes them: whole, or cut around where they part. */
export function quoteDifference(one: string, other: string): [string, string] {
  const a = readTellingWords(one);
  const b = readTellingWords(other);
  const short = Math.min(a.length, b.length);
  let before = 0;
  while (before < short && a[before]?.key === b[before]?.key) before++;
  let after = 0;
  while (after < short - before && a.at(-1 - after)?.key === b.at(-1 - after)?.key) after++;
  return [quote(one, a, before, a.length - after), quote(other, b, before, b.length - after)];
}

/** The words of a document, whole: without their full stop, and their quotes are the inner ones. */
export function quoteWhole(text: string): string {
  return `«${text.trim().replace(/\.$/, '').replaceAll('«', '“').replaceAll('»', '”')}»`;
}

/** A text cut to what fits. */
export function quoteStart(text: string, fits = LONGEST_QUOTE): string {
  return quote(text, readTellingWords(text), 0, 1, fits);
}

/** The end of a text, as much as fits. */
export function quoteEnd(text: string): string {
  const words = readTellingWords(text);
  return quote(text, words, words.length, words.length);
}

/** The words from one to another, and around them as many as fit. */
function quote(text: string, words: readonly Word[], first: number, last: number, fits = LONGEST_QUOTE): string {
  const cut = (i: number, j: number) => cutAt(text, words, i, j);
  // Each word has a letter: of more words than letters fit, no cut has to be tried.
  let [i, j] = [first, Math.min(last, first + fits)];
  while (j - i > 1 && cut(i, j).length > fits) j--;
  for (let grew = true; grew;) {
    grew = false;
    if (i > 0 && cut(i - 1, j).length <= fits) [i, grew] = [i - 1, true];
    if (j < words.length && cut(i, j + 1).length <= fits) [j, grew] = [j + 1, true];
  }
  return cut(i, j);
}

/** The text of some words, «…» where it was cut; whole words at its ends keep what closes them, but no full stop. */
function cutAt(text: string, words: readonly Word[], i: number, j: number): string {
  const from = i === 0 ? 0 : (words[i]?.from ?? text.length);
  const to = j >= words.length ? text.length : (words[j - 1]?.to ?? from);
  const cut = text.slice(from, Math.max(from, to));
  return `${i > 0 ? '…' : ''}${cut.trim().replace(/\.$/, '')}${j < words.length ? '…' : ''}`;
}
