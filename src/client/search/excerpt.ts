/** Words of an excerpt; where its sentence begins long before what was found, of which half follow it. */
const LENGTH = 24;
/** Words before what was found in which its sentence may begin. */
const BEFORE = 24;
/** Words before what was found where its sentence begins before those. */
const SOME = 6;

/** A piece of the text of a record; `isFound`: it is a word of the search. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A word of a text that was found, and how much it is what was asked for. */
interface Place {
  at: number;
  score: number;
}

/** A text and its title, and which of its words, as Pagefind counts them, were found. */
interface FoundText {
  content: string;
  title: string;
  places: readonly Place[];
}

/**
 * What shows best of a text what was found in it, word by word, from the beginning of a sentence. The title, with which each text
 * begins, stands above it.
 */
export function takeExcerpt({ content, title, places }: FoundText): Piece[] {
  const words = content.split(/[\r\n\s]+/g).filter((word, i, all) => word !== '' || i < all.length - 1);
  const start = afterTitle(words, title);
  const found = places.filter(({ at }) => at >= start);
  const best = richest(words, found) ?? start;
  const from = beginningOf(words, best, start);
  const to = Math.min(words.length, Math.max(best + LENGTH / 2, from + LENGTH));
  const isCut = (at: number) => at > start && at < words.length && !endsSentence(words, at - 1);
  return [
    ...(isCut(from) ? [GAP] : []),
    ...words.slice(from, to).map((text, i) => ({ text, isFound: found.some(({ at }) => at === from + i) })),
    ...(isCut(to) ? [GAP] : []),
  ];
}

const GAP: Piece = { text: '…', isFound: false };

/** A record begins with its title, and the text of a page once more. */
function afterTitle(words: readonly string[], title: string): number {
  const own = title.split(/\s+/).map(bare);
  const isTitle = (start: number) => own.every((word, i) => bare(words[start + i] ?? '') === word);
  let start = 0;
  while (start < words.length && isTitle(start)) start += own.length;
  return start < words.length ? start : 0;
}

const bare = (word: string) => word.replace(/\.+$/, '');

/** Where a stretch begins that has the most different words that were found; of several, what is most what was asked for. */
function richest(words: readonly string[], found: readonly Place[]): number | undefined {
  const countFrom = (from: number) =>
    new Set(
      found.filter(({ at }) => at >= from && at < from + LENGTH).map(({ at }) => words[at]?.slice(0, 5).toLowerCase()),
    ).size;
  const ranked = found.map(({ at, score }) => ({ at, score, many: countFrom(at) }));
  return ranked.sort((a, b) => b.many - a.many || b.score - a.score || a.at - b.at)[0]?.at;
}

function beginningOf(words: readonly string[], at: number, start: number): number {
  const earliest = Math.max(start, at - BEFORE);
  for (let from = at; from > earliest; from--) if (endsSentence(words, from - 1)) return from;
  return earliest === start ? start : at - SOME;
}

/** An abbreviation («Gto.», «Lic.», «A.») ends none, nor does what goes on in lower case. */
function endsSentence(words: readonly string[], at: number): boolean {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  return /[.!?…][»”")\]]*$/.test(word) && !/^\p{Lu}\p{Ll}{0,3}\.$/u.test(word) && !/^\p{Ll}/u.test(next);
}
