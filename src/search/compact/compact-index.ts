import type { SearchFile } from '../disk-twin.ts';
import { shorten } from './common-words.ts';
import { nameOf, packCbor, packJson, unpack, unpackedSize } from './packed.ts';
import type { Filter, PagefindIndex, Subject } from './pagefind-index.ts';
import { packFragments } from './texts-of-records.ts';
import { packWords } from './word-list.ts';

/**
 * Pagefind's files in the form in which they weigh least, which `client/search/expand-part.ts` gives back to it. Of 20,000
 * records its own table alone weighs 140 KB, and a filter 40 KB (docs/decisiones/0064).
 */
export async function compactIndex(index: PagefindIndex): Promise<SearchFile[]> {
  const { version, counts, fragments, subjects, vocabulary, ranges, rest, entry } = index;
  const texts = await packFragments(fragments);
  const words = await shortenWords(index.words);
  const list = await packWords(vocabulary);
  const filters = await Promise.all(index.filters.map(compactFilter));
  const table = await packJson({
    version,
    palabras: counts,
    textos: texts.table,
    grupos: countRuns(subjects),
    breves: Object.fromEntries(words.short),
    palabrasPorSonido: list.table,
    resto: [ranges, filters.map(({ filter, name }) => [filter, name]), ...rest],
  });
  const name = `es_${nameOf(table)}`;
  return [
    { path: `pagefind.${name}.pf_meta`, content: table },
    { path: entry.path, content: Buffer.from(renameTable(entry.content, name)) },
    ...index.words,
    ...index.programs,
    ...[texts.files, words.files, list.files, filters.map(({ file }) => file)].flat(),
  ];
}

/** How many records follow each other that are of the same plan and commitment. */
function countRuns(subjects: readonly Subject[]) {
  const runs: [plan: string, compromiso: string, many: number][] = [];
  for (const [plan, compromiso] of subjects) {
    const last = runs.at(-1);
    if (last?.[0] === plan && last[1] === compromiso) last[2] += 1;
    else runs.push([plan, compromiso, 1]);
  }
  return runs;
}

const FILE_NAME = /([^/]+)\.\w+$/;

/** Unpacked bytes of a file of words from which it takes long to come, or to be read, though it weighs little. */
const HEAVY = 64 * 1024;

/** The short form of each heavy file with common words, and its name by that of the whole, which a phrase still asks for. */
async function shortenWords(
  files: readonly SearchFile[],
): Promise<{ files: SearchFile[]; short: [whole: string, name: string][] }> {
  const heavy = files.filter(({ content }) => unpackedSize(content) > HEAVY);
  const made = heavy.flatMap(({ path, content }) => {
    const short = shorten(unpack(content));
    return short ? [{ whole: FILE_NAME.exec(path)?.[1] ?? '', packing: packCbor(short) }] : [];
  });
  const packed = await Promise.all(made.map(({ packing }) => packing));
  return {
    files: packed.map((content) => ({ path: `index/${nameOf(content)}.pf_index`, content })),
    short: packed.map((content, i) => [made[i]?.whole ?? '', nameOf(content)]),
  };
}

/** A filter whose records are told by their distance from the one before: of most it is 1. */
async function compactFilter([filter, values]: Filter): Promise<{ filter: string; name: string; file: SearchFile }> {
  const content = await packJson({
    filtro: filter,
    valores: values.map(([value, records]) => [value, records.map((record, i) => record - (records[i - 1] ?? 0))]),
  });
  const name = nameOf(content);
  return { filter, name, file: { path: `filter/${name}.pf_filter`, content } };
}

function renameTable(entry: Uint8Array, hash: string): string {
  const read = JSON.parse(Buffer.from(entry).toString()) as { languages: Record<string, object> };
  const languages = Object.entries(read.languages).map(([language, index]) => [language, { ...index, hash }]);
  return JSON.stringify({ ...read, languages: Object.fromEntries(languages) as object });
}
