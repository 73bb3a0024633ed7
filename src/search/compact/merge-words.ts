import { nameOf, packCbor } from './packed.ts';
import type { SearchFile } from '../disk-twin.ts';
import type { Range } from './pagefind-index.ts';
import { asNumber, type Cursor, KIND, readHead, readList, skipValue, startReading } from './read-cbor.ts';
import { type Room, startWriting, writeBytes, writeHead, writeText } from './write-bytes.ts';

/** Words of some records, and the numbers that these have among all. */
interface WordsOfSome {
  /** CBOR of words, one after the other. */
  words: Uint8Array;
  numbers: readonly number[];
}

/** The files of words of all records together, each of about `chunk` places. */
export async function mergeWords(
  parts: readonly WordsOfSome[],
  chunk: number,
): Promise<{ files: SearchFile[]; ranges: Range[] }> {
  const readers = parts.map(({ words, numbers }) => ({ cursor: startReading(words), numbers }));
  const found = inOrder(readers.flatMap(findWords));
  const chunks: { first: string; last: string; packing: Promise<Uint8Array> }[] = [];
  let stems: string[] = [];
  let room = startWriting();
  let places = 0;
  const close = () => {
    const [first = '', last = ''] = [stems[0], stems.at(-1)];
    chunks.push({ first, last, packing: packCbor(asFile(stems.length, room)) });
    [stems, room, places] = [[], startWriting(), 0];
  };
  for (const [stem, own] of found) {
    places += writeWord(stem, own, room);
    stems.push(stem);
    if (places >= chunk) close();
  }
  if (stems.length > 0) close();
  const packed = await Promise.all(chunks.map(({ packing }) => packing));
  const files = packed.map((content) => ({ path: `index/${nameOf(content)}.pf_index`, content }));
  return { files, ranges: rangesOf(chunks.map(({ first, last }, i) => [first, last, nameOf(packed[i] ?? NOTHING)])) };
}

const NOTHING = new Uint8Array();

interface Reader {
  cursor: Cursor;
  numbers: readonly number[];
}

/** A word in some records: where in the bytes of its reader the list of them begins. */
interface Found {
  stem: string;
  reader: Reader;
  at: number;
}

const decoder = new TextDecoder();

function readText(cursor: Cursor): string {
  readHead(cursor);
  if (cursor.kind !== KIND.text) throw new Error('Pagefind writes words in another form.');
  return decoder.decode(cursor.bytes.subarray(cursor.at, (cursor.at += cursor.number)));
}

function findWords(reader: Reader): Found[] {
  const { cursor } = reader;
  const found: Found[] = [];
  while (cursor.at < cursor.bytes.length) {
    readList(cursor);
    const stem = readText(cursor);
    found.push({ stem, reader, at: cursor.at });
    skipValue(cursor);
    skipValue(cursor);
  }
  return found;
}

/** By stem, in the order of their bytes, by which Pagefind looks for them. */
function inOrder(found: readonly Found[]): [stem: string, own: Found[]][] {
  return [...Map.groupBy(found, ({ stem }) => stem)].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Writes a word as all records have it; returns how many places it has. */
function writeWord(stem: string, own: readonly Found[], room: Room): number {
  writeHead(room, KIND.list, 3);
  writeText(room, stem);
  const places = writeRecords(own, room);
  const written = own.flatMap(({ reader }) => {
    const many = readList(reader.cursor);
    return Array.from({ length: many }, (): Found => {
      readList(reader.cursor);
      const form = readText(reader.cursor);
      const { at } = reader.cursor;
      skipValue(reader.cursor);
      return { stem: form, reader, at };
    });
  });
  const forms = inOrder(written);
  writeHead(room, KIND.list, forms.length);
  for (const [form, records] of forms) {
    writeHead(room, KIND.list, 2);
    writeText(room, form);
    writeRecords(records, room);
  }
  return places;
}

/** Of a record, what follows its number. */
interface Record {
  number: number;
  bytes: Uint8Array;
}

/** Writes the records of several lists as one, each with its number among all; the readers stand after them then. */
function writeRecords(own: readonly Found[], room: Room): number {
  const records: Record[] = [];
  let places = 0;
  for (const { reader, at } of own) {
    reader.cursor.at = at;
    places += readRecords(reader, records);
  }
  if (own.length > 1) records.sort((a, b) => a.number - b.number);
  writeHead(room, KIND.list, records.length);
  let before = 0;
  for (const { number, bytes } of records) {
    writeHead(room, KIND.list, 3);
    writeHead(room, KIND.unsigned, number - before);
    writeBytes(room, bytes);
    before = number;
  }
  return places;
}

function readRecords({ cursor, numbers }: Reader, into: Record[]): number {
  let places = 0;
  let local = 0;
  for (let left = readList(cursor); left > 0; left--) {
    readList(cursor);
    readHead(cursor);
    local += asNumber(cursor);
    const from = cursor.at;
    places += readList(cursor) + 1;
    cursor.at = from;
    skipValue(cursor);
    skipValue(cursor);
    const number = numbers[local];
    if (number === undefined) throw new Error('Pagefind numbers records in another way.');
    into.push({ number, bytes: cursor.bytes.subarray(from, cursor.at) });
  }
  return places;
}

/** A list of one list of words. */
function asFile(many: number, room: Room): Uint8Array {
  const head = startWriting();
  writeHead(head, KIND.list, 1);
  writeHead(head, KIND.list, many);
  return Buffer.concat([head.bytes.subarray(0, head.size), room.bytes.subarray(0, room.size)]);
}

/** Between two files no more is told than by what they differ. */
function rangesOf(whole: readonly Range[]): Range[] {
  return whole.map(([from, to, file], i) => [
    firstLetters(from, whole[i - 1]?.[1]),
    firstLetters(to, whole[i + 1]?.[0]),
    file,
  ]);
}

function firstLetters(word: string, other: string | undefined): string {
  if (other === undefined) return word;
  const [own, others] = [[...word], [...other]];
  const differs = own.findIndex((letter, i) => letter !== others[i]);
  return differs === -1 ? word : own.slice(0, differs + 1).join('');
}
