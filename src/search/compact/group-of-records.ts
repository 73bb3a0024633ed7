import { gunzipSync } from 'node:zlib';
import type { SearchFile } from '../disk-twin.ts';
import { mergeWords } from './merge-words.ts';
import { packQuickly, unpack } from './packed.ts';
import { type Filter, type PagefindIndex, readIndex } from './pagefind-index.ts';
import { readList, startReading } from './read-cbor.ts';
import { mergeCounts } from './word-list.ts';

/** Some records of a site, as Pagefind indexes them by themselves. */
interface IndexedGroup extends Omit<PagefindIndex, 'ranges' | 'words'> {
  /** CBOR of their words, one after the other. */
  words: Uint8Array;
  /** Pagefind's own loader. */
  loader: string;
}

const LOADER = 'pagefind.js';

/** `unlisted`: as of `readIndex`. */
export function readGroup(files: readonly SearchFile[], unlisted: readonly string[] = []): IndexedGroup {
  const { ranges, words, ...index } = readIndex(files, unlisted);
  const loader = files.find(({ path }) => path === LOADER);
  if (!loader) throw new Error(`Pagefind gave no ${LOADER}.`);
  const byPath = new Map(words.map(({ path, content }) => [path, content]));
  const parts = ranges.map(([, , file]) => {
    const content = byPath.get(`index/${file}.pf_index`);
    if (!content) throw new Error(`Pagefind gave no words in ${file}.`);
    return wordsOf(unpack(content));
  });
  return { ...index, words: Buffer.concat(parts), loader: Buffer.from(loader.content).toString() };
}

/** What a list of one list of words holds. */
function wordsOf(file: Uint8Array): Uint8Array {
  const cursor = startReading(file);
  readList(cursor);
  readList(cursor);
  return file.subarray(cursor.at);
}

/** A group, and the numbers of its records among all. */
export interface NumberedGroup {
  group: IndexedGroup;
  numbers: readonly number[];
}

/** One index of all groups. `chunk`: about how many places of words a file holds. */
export async function mergeGroups(groups: readonly NumberedGroup[], chunk: number): Promise<PagefindIndex> {
  const [first] = groups;
  if (!first) throw new Error('There is nothing to search.');
  const { version, rest, programs, entry } = first.group;
  if (groups.some(({ group }) => JSON.stringify(group.rest) !== JSON.stringify(rest)))
    throw new Error('Pagefind describes records in several ways.');
  const { files, ranges } = await mergeWords(
    groups.map(({ group: { words }, numbers }) => ({ words, numbers })),
    chunk,
  );
  return {
    ...{ version, rest, programs, ranges, words: files },
    counts: arrange(groups, ({ counts }) => counts),
    fragments: arrange(groups, ({ fragments }) => fragments),
    subjects: arrange(groups, ({ subjects }) => subjects),
    vocabulary: mergeCounts(groups.map(({ group: { vocabulary } }) => vocabulary)),
    filters: mergeFilters(groups),
    entry: { path: entry.path, content: countAll(entry.content, groups) },
  };
}

/** What each record has, in the order of all. */
function arrange<T>(groups: readonly NumberedGroup[], listOf: (group: IndexedGroup) => readonly T[]): T[] {
  const all: T[] = [];
  for (const { group, numbers } of groups) listOf(group).forEach((one, i) => (all[numbers[i] ?? -1] = one));
  return all;
}

function mergeFilters(groups: readonly NumberedGroup[]): Filter[] {
  const merged = new Map<string, Map<string, number[]>>();
  for (const { group, numbers } of groups) {
    for (const [filter, values] of group.filters) {
      const own = merged.get(filter) ?? new Map<string, number[]>();
      merged.set(filter, own);
      for (const [value, records] of values)
        own.set(value, [...(own.get(value) ?? []), ...records.map((record) => numbers[record] ?? -1)]);
    }
  }
  return sorted(merged).map(([filter, values]) => [
    filter,
    sorted(values).map(([value, records]) => [value, records.sort((a, b) => a - b)]),
  ]);
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

function countAll(entry: Uint8Array, groups: readonly NumberedGroup[]): Uint8Array {
  const read = JSON.parse(Buffer.from(entry).toString()) as { languages: Record<string, object> };
  const page_count = groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const languages = Object.entries(read.languages).map(([language, index]) => [language, { ...index, page_count }]);
  return Buffer.from(JSON.stringify({ ...read, languages: Object.fromEntries(languages) as object }));
}

/**
 * A group as bytes, to be read again by `unpackGroup`; gzip of what is JSON, its length before it, then the texts of its records,
 * then its words.
 */
export function packGroup({ words, fragments, entry, programs, ...rest }: IndexedGroup): Promise<Buffer> {
  const lengths = fragments.map(({ length }) => length);
  const packed: Packed = { ...rest, lengths, entry: asText(entry), programs: programs.map(asText) };
  const head = Buffer.from(JSON.stringify(packed));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return packQuickly(Buffer.concat([length, head, ...fragments, words]));
}

/** `lengths`: of the texts of its records, in bytes. */
type Packed = Omit<IndexedGroup, 'words' | 'fragments' | 'entry' | 'programs'> & {
  lengths: number[];
  entry: TextFile;
  programs: TextFile[];
};
type TextFile = readonly [path: string, base64: string];

const asText = ({ path, content }: SearchFile): TextFile => [path, Buffer.from(content).toString('base64')];
const asFile = ([path, base64]: TextFile): SearchFile => ({ path, content: Buffer.from(base64, 'base64') });

export function unpackGroup(packed: Uint8Array): IndexedGroup {
  const bytes = gunzipSync(packed);
  let at = 4 + bytes.readUInt32LE();
  const { lengths, entry, programs, ...rest } = JSON.parse(bytes.toString('utf8', 4, at)) as Packed;
  const fragments = lengths.map((length) => bytes.subarray(at, (at += length)));
  return { ...rest, fragments, entry: asFile(entry), programs: programs.map(asFile), words: bytes.subarray(at) };
}
