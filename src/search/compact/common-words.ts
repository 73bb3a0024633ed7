import { asNumber, type Cursor, KIND, readHead, readList, skipValue, startReading } from './read-cbor.ts';

/** A word that so many records have finds them, and not a place in them. */
const COMMON = 1000;
/** How often a record is said to have a common word, at most. */
const OFTEN = 3;

/**
 * The CBOR of a file of words in short: of a common one each record keeps its first place of those that weigh most, as often
 * as it has the word, up to three times, by which it is ranked. Undefined where that changes nothing. It is walked through, since
 * lists of a million places would take hundreds of megabytes.
 *
 * A file is a list of one list of words: `[stem, records, [[as it is written, records]…]]`. A record is `[how far after the one
 * before, places, places in its title and kind]`.
 */
export function shorten(chunk: Uint8Array): Uint8Array | undefined {
  const cursor = startReading(chunk);
  const out = { bytes: new Uint8Array(chunk.length), size: 0 };
  copyList(cursor, out);
  for (let words = copyList(cursor, out); words > 0; words--) {
    copyList(cursor, out);
    copyValue(cursor, out);
    shortenRecords(cursor, out);
    for (let written = copyList(cursor, out); written > 0; written--) {
      copyList(cursor, out);
      copyValue(cursor, out);
      shortenRecords(cursor, out);
    }
  }
  if (cursor.at !== chunk.length) throw new Error('Pagefind writes words in another form.');
  const short = out.bytes.subarray(0, out.size);
  return Buffer.compare(short, chunk) === 0 ? undefined : short;
}

interface Out {
  readonly bytes: Uint8Array;
  size: number;
}

function copy(cursor: Cursor, from: number, out: Out): void {
  out.bytes.set(cursor.bytes.subarray(from, cursor.at), out.size);
  out.size += cursor.at - from;
}

/** Copies the head of a list, and gives how many values follow. */
function copyList(cursor: Cursor, out: Out): number {
  const from = cursor.at;
  const many = readList(cursor);
  copy(cursor, from, out);
  return many;
}

function copyValue(cursor: Cursor, out: Out): void {
  const from = cursor.at;
  skipValue(cursor);
  copy(cursor, from, out);
}

function shortenRecords(cursor: Cursor, out: Out): void {
  const isCommon = cursor.at;
  const many = readList(cursor);
  cursor.at = isCommon;
  if (many < COMMON) return copyValue(cursor, out);
  for (let left = copyList(cursor, out); left > 0; left--) {
    copyList(cursor, out);
    copyValue(cursor, out);
    shortenPlaces(cursor, out);
    copyValue(cursor, out);
  }
}

/**
 * A negative number says how much the places after it weigh, the first of which counts from the beginning, and others from the
 * one before. Parts of a word of several weigh least.
 */
function shortenPlaces(cursor: Cursor, out: Out): void {
  let weight = 0;
  let first = 0;
  let many = 0;
  let isOfWeight = true;
  for (let left = readList(cursor); left > 0; left--) {
    readHead(cursor);
    const number = asNumber(cursor);
    if (number < 0) {
      isOfWeight = number < weight;
      if (isOfWeight) [weight, many] = [number, 0];
    } else if (isOfWeight) {
      if (many === 0) first = number;
      many += 1;
    }
  }
  const times = Math.min(many, OFTEN);
  write(out, KIND.list, times + (weight < 0 ? 1 : 0));
  if (weight < 0) write(out, KIND.negative, -1 - weight);
  for (let i = 0; i < times; i++) write(out, KIND.unsigned, i === 0 ? first : 0);
}

/** Writes a head as short as it can be; no number is longer than it was read. */
function write(out: Out, kind: number, number: number): void {
  const width = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
  out.bytes[out.size++] = (kind << 5) | (width === 0 ? number : 24 + Math.log2(width));
  for (let left = width - 1; left >= 0; left--) out.bytes[out.size++] = (number >>> (8 * left)) & 255;
}
