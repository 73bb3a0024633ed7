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
 * The words of a file of the index in short: of a common one each record keeps its first place of those that weigh most,
 * as often as it has the word, up to three times, by which it is ranked. Undefined where no word is common. Thousands of records weigh half.
 */
export function shorten(chunk: Cbor): Cbor | undefined {
  const [words] = chunk as unknown as [Word[]];
  const isCommon = (hits: readonly Hit[]) => hits.length >= COMMON;
  if (!words.some(([, hits, written]) => isCommon(hits) || written.some(([, own]) => isCommon(own)))) return undefined;
  const short = (hits: readonly Hit[]) => (isCommon(hits) ? hits.map(shortenHit) : hits);
  return [words.map(([stem, hits, written]) => [stem, short(hits), written.map(([word, own]) => [word, short(own)])])];
}

/**
 * A negative number says how much the places after it weigh, the first of which counts from the beginning, and others from the
 * one before. Parts of a word of several weigh least.
 */
function shortenHit([after, places, ofMeta]: Hit): Hit {
  const weight = Math.min(...places);
  const ofWeight = places.slice(places.indexOf(weight) + 1);
  const next = ofWeight.findIndex((place) => place < 0);
  const many = next === -1 ? ofWeight.length : next;
  const again = Array.from({ length: Math.min(many, OFTEN) - 1 }, () => 0);
  return [after, [weight, ofWeight[0] ?? 0, ...again], ofMeta];
}
