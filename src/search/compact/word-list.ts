import { foldWord, soundsOf } from '../../base/sounds.ts';
import type { SearchFile } from '../disk-twin.ts';
import { nameOf, packJson } from './packed.ts';
import type { Fragment } from './texts-of-records.ts';

/** Of fewer letters a word has too many that are near it; one of more is an address or a name of a file. */
const WORD = /(?<![\p{L}\p{N}_@/.-])\p{L}{4,24}(?!\p{L}|[\p{N}_@/-]|:\/\/)/gu;

/** How many times each word that somebody may have meant stands in some records. */
export type WordCounts = readonly (readonly [word: string, times: number])[];

/** Words of records of a kind in `hidden` are left out. What stands between spaces is taken apart once, however often it comes. */
export function countWords(fragments: Iterable<Fragment>, hidden: readonly string[]): WordCounts {
  const pieces = new Map<string, number>();
  for (const { content, filters } of fragments) {
    if (filters['tipo']?.some((kind) => hidden.includes(kind))) continue;
    for (const piece of content.split(/\s+/)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  const times = new Map<string, number>();
  for (const [piece, many] of pieces) {
    for (const [word] of piece.toLowerCase().matchAll(WORD)) times.set(word, (times.get(word) ?? 0) + many);
  }
  return [...times];
}

/** That of all records, the commonest word first. */
export function mergeCounts(all: readonly WordCounts[]): WordCounts {
  const times = new Map<string, number>();
  for (const [word, many] of all.flat()) times.set(word, (times.get(word) ?? 0) + many);
  return [...times].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/**
 * Words, in a file for each sound that they begin with, in their order: what a misspelt one may have meant is looked for
 * among those that begin alike. `table` tells the file of each sound.
 */
export async function packWords(
  vocabulary: WordCounts,
): Promise<{ files: SearchFile[]; table: Record<string, string> }> {
  const bySound = Map.groupBy(vocabulary, ([word]) => soundsOf(foldWord(word))[0] ?? '');
  const packed = await Promise.all(
    [...bySound]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([sound, words]) => ({ sound, content: await packJson(words.map(([word]) => word)) })),
  );
  const named = packed.map(({ sound, content }) => ({ sound, content, name: nameOf(content) }));
  return {
    files: named.map(({ content, name }) => ({ path: `words/${name}.pf_words`, content })),
    table: Object.fromEntries(named.map(({ sound, name }) => [sound, name])),
  };
}
