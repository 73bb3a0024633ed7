import type { Cbor } from './read-cbor.ts';

/** A record that has a word: how far after the one before, where in its text, and where in its title and kind. */
type Hit = readonly [after: number, places: readonly number[], ofMeta: readonly number[]];
type Written = readonly [word: string, hits: readonly Hit[]];
type Word = readonly [stem: string, hits: readonly Hit[], asWritten: readonly Written[]];

/** A word that so many records have finds them, and not a place in them. */
const COMMON = 1000;
/** How often a record is said to have a common word, at most. */
const OFTEN = 3;

/**
 * The words of a file of the index in short: of a common one each record keeps its first place, as often as it has the word,
 * up to three times, by which it is ranked. Undefined where no word is common. Thousands of records weigh half.
 */
export function shorten(chunk: Cbor): Cbor | undefined {
  const [words] = chunk as unknown as [Word[]];
  const isCommon = (hits: readonly Hit[]) => hits.length >= COMMON;
  if (!words.some(([, hits, written]) => isCommon(hits) || written.some(([, own]) => isCommon(own)))) return undefined;
  const short = (hits: readonly Hit[]) => (isCommon(hits) ? hits.map(shortenHit) : hits);
  return [
    words.map(([stem, hits, written]) => [stem, short(hits), written.map(([word, own]) => [word, short(own)])]),
  ];
}

/** Places are told by their distance from the one before; a negative number says how much those after it weigh. */
function shortenHit([after, places, ofMeta]: Hit): Hit {
  const first = places.findIndex((place) => place >= 0);
  const times = Math.min(places.filter((place) => place >= 0).length, OFTEN);
  const again = Array.from({ length: Math.max(times - 1, 0) }, () => 0);
  return [after, [...places.slice(0, first + 1), ...again], ofMeta];
}
