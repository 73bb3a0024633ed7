import type { SearchFile } from '../disk-twin.ts';
import { readPacked } from './packed.ts';
import type { Cbor } from './read-cbor.ts';
import { type Fragment, readFragments } from './texts-of-records.ts';
import { countWords, mergeCounts, type WordCounts } from './word-list.ts';

/** A file of words, by the first and the last that it may have. */
export type Range = readonly [from: string, to: string, file: string];
/** The records that have each value of a filter. */
export type Filter = readonly [
  filter: string,
  values: readonly (readonly [value: string, records: readonly number[]])[],
];

export type Subject = readonly [plan: string, compromiso: string];

/** An index as Pagefind makes it, taken apart. */
export interface PagefindIndex {
  version: string;
  /** How many words each record has. */
  counts: readonly number[];
  /** What is shown of each record, a `Fragment` in JSON: all of them are the text of the site, and are read one at a time. */
  fragments: readonly Uint8Array[];
  /** Of which plan and commitment each record is, as its filters say; nothing for none. */
  subjects: readonly Subject[];
  vocabulary: WordCounts;
  ranges: readonly Range[];
  /** The files of words. */
  words: readonly SearchFile[];
  filters: readonly Filter[];
  /** What the table of records has besides. */
  rest: readonly Cbor[];
  /** What tells which table to read. */
  entry: SearchFile;
  /** What searches, for each language; that for no language nobody loads. */
  programs: readonly SearchFile[];
}

type Page = readonly [id: string, words: number, ...Cbor[]];
type Meta = readonly [version: string, pages: Page[], ranges: Range[], filters: Cbor[], ...rest: Cbor[]];

/** `unlisted`: the kinds of records whose words are suggested to nobody. */
export function readIndex(files: readonly SearchFile[], unlisted: readonly string[] = []): PagefindIndex {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!meta || !entry) throw new Error('Pagefind gave no table of records.');
  const [version, pages, ranges, , ...rest] = readPacked(meta.content) as unknown as Meta;
  const fragments = fragmentsOf(pages, files);
  return {
    ...{ version, ranges, rest, entry },
    counts: pages.map(([, count]) => count),
    fragments: fragments.map((fragment) => Buffer.from(JSON.stringify(fragment))),
    subjects: fragments.map(subjectOf),
    vocabulary: mergeCounts([countWords(fragments, unlisted)]),
    words: files.filter(({ path }) => path.startsWith('index/')),
    filters: files
      .filter(({ path }) => path.startsWith('filter/'))
      .map(({ content }) => readPacked(content) as unknown as Filter)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    programs: files.filter(({ path }) => /^wasm\.(?!unknown\.)/.test(path)),
  };
}

function fragmentsOf(pages: readonly Page[], files: readonly SearchFile[]): Fragment[] {
  const byId = readFragments(files);
  return pages.map(([id]) => {
    const fragment = byId.get(id);
    if (!fragment) throw new Error(`Pagefind gave no text of ${id}.`);
    return fragment;
  });
}

function subjectOf({ filters: { plan: [plan = ''] = [], compromiso: [compromiso = ''] = [] } }: Fragment): Subject {
  return [plan, compromiso];
}
