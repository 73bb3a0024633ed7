import { foldWord, soundsOf } from '../../base/sounds.ts';
import type { SearchFile } from '../disk-twin.ts';
import { nameOf, packJson } from './packed.ts';
import type { Fragment } from './texts-of-records.ts';

/** Of fewer letters a word has too many that are near it; one of more is an address or a name of a file. */
const WORD = /(?<![\p{L}\p{N}_@/.-])\p{L}{4,24}(?!\p{L}|[\p{N}_@/-]|:\/\/)/gu;

/**
 * The words that the records have, in a file for each sound that they begin with, the commonest first: what a misspelt one may
 * have meant is looked for among those that begin alike. `table` tells the file of each sound. Words of records of a kind
 * in `hidden` are left out.
 */
export async function packWords(
  fragments: Iterable<Fragment>,
  hidden: readonly string[],
): Promise<{ files: SearchFile[]; table: Record<string, string> }> {
  const bySound = Map.groupBy(countWords(fragments, hidden), ([word]) => soundsOf(foldWord(word))[0] ?? '');
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

function countWords(fragments: Iterable<Fragment>, hidden: readonly string[]): [word: string, times: number][] {
  const times = new Map<string, number>();
  for (const { content, filters } of fragments) {
    if (filters['tipo']?.some((kind) => hidden.includes(kind))) continue;
    for (const [word] of content.toLowerCase().matchAll(WORD)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
