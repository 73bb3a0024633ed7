/** How Pagefind begins a file once it is unpacked. */
const SIGNATURE = 'pagefind_dcd'.length;
/** Kinds of values of CBOR (RFC 8949, section 3.1). */
const TEXT = 3;
const LIST = 4;

/** The stems in the files of words that were read: those where Pagefind looks for a word of a search are among them. */
const stems = new Set<string>();

/** Notes the stems of a file of words: a list of one list of words, `[stem, records, [[as it is written, records]…]]`. */
export function noteStems(bytes: Uint8Array): void {
  const decoder = new TextDecoder();
  let at = SIGNATURE;
  let kind = 0;
  let number = 0;
  const readHead = () => {
    const head = bytes[at++] ?? 0;
    const low = head & 31;
    kind = head >> 5;
    number = low < 24 ? low : 0;
    for (let left = low < 24 ? 0 : 1 << (low - 24); left > 0; left--) number = number * 256 + (bytes[at++] ?? 0);
  };
  const skipValues = (many: number) => {
    for (let left = many; left > 0; left--) {
      readHead();
      if (kind === TEXT) at += number;
      if (kind === LIST) left += number;
    }
  };
  readHead();
  readHead();
  for (let left = number; left > 0; left--) {
    readHead();
    readHead();
    stems.add(decoder.decode(bytes.subarray(at, (at += number))));
    skipValues(2);
  }
}

/**
 * What a word may end with beyond its stem: the endings that are most used, in gender and number. With any other rest the shorter
 * word is another one: «part» of «partisipativo».
 */
const ENDING = new RegExp(
  `^(?:${[
    '[aeo]?s?|[aei](?:r|n|ndo)|[ai]d[ao]s?|aron|ieron|[aei]r[ae]n?',
    '[ai]?c?ion(?:es)?|[ai]mientos?|[ai]dor[ae]?s?|idad(?:es)?|a?mente|[ai]bles?',
    '(?:at)?iv[ao]s?|ic[ao]s?|al(?:es)?|antes?|ientes?|ist[ao]s?|ism[ao]s?|os[ao]s?',
  ].join('|')})$`,
);
/** Letters of the shortest stem with such an ending. */
const SHORTEST_WITH_ENDING = 3;
/** Letters of the longest endings, and of the shortest stem with one that is not listed. */
const LONGEST_ENDING = 7;
const SHORTEST_STEM = 5;

type Known = 'yes' | 'perhaps' | 'no';

/**
 * Whether the index has a folded word, or one that begins like it. `perhaps`: a good part of it is the stem of a word, which
 * may be this one in another form, or another one.
 */
export function isKnown(word: string): Known {
  let known: Known = 'no';
  for (const stem of stems) {
    if (stem.startsWith(word)) return 'yes';
    if (!word.startsWith(stem)) continue;
    if (stem.length >= SHORTEST_WITH_ENDING && ENDING.test(word.slice(stem.length))) return 'yes';
    if (stem.length >= Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING)) known = 'perhaps';
  }
  return known;
}
