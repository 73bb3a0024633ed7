import type { SearchFile } from '../disk-twin.ts';
import { shorten } from './common-words.ts';
import { nameOf, packCbor, packJson, readPacked, unpack, unpackedSize } from './packed.ts';
import type { Cbor } from './read-cbor.ts';
import { type Fragment, packFragments, readFragments } from './texts-of-records.ts';

type Page = readonly [id: string, words: number, ...Cbor[]];
type Range = readonly [from: string, to: string, file: string];
type Named = readonly [filter: string, file: string];
type Meta = readonly [version: string, pages: Page[], ranges: Range[], filters: Named[], ...rest: Cbor[]];

/**
 * Pagefind's files in the form in which they weigh least, which `client/search/expand-part.ts` gives back to it. Of 20,000
 * records its own table alone weighs 140 KB, and a filter 40 KB (docs/decisiones/0064).
 */
export async function compactIndex(files: readonly SearchFile[]): Promise<SearchFile[]> {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!meta || !entry) throw new Error('Pagefind gave no table of records.');
  const [version, pages, ranges, filters, ...rest] = readPacked(meta.content) as unknown as Meta;
  const fragments = fragmentsOf(pages, files);
  const texts = await packFragments(fragments);
  const words = await shortenWords(files);
  const ofFilters = await Promise.all(files.filter(({ path }) => path.startsWith('filter/')).map(compactFilter));
  const renamed = new Map(ofFilters.map(({ from, to }) => [from, to]));
  const table = await packJson({
    version,
    palabras: pages.map(([, count]) => count),
    textos: texts.table,
    grupos: countRuns(fragments),
    breves: Object.fromEntries(words.short),
    resto: [ranges, filters.map(([filter, file]) => [filter, renamed.get(file) ?? file]), ...rest],
  });
  const name = `es_${nameOf(table)}`;
  return [
    { path: `pagefind.${name}.pf_meta`, content: table },
    { path: entry.path, content: Buffer.from(renameTable(entry.content, name)) },
    ...files.filter(({ path }) => /^(?:index\/|wasm)/.test(path)),
    ...[texts.files, words.files, ofFilters.map(({ file }) => file)].flat(),
  ];
}

function fragmentsOf(pages: readonly Page[], files: readonly SearchFile[]): Fragment[] {
  const byId = readFragments(files);
  return pages.map(([id]) => {
    const fragment = byId.get(id);
    if (!fragment) throw new Error(`Pagefind gave no text of ${id}.`);
    return fragment;
  });
}

/** What the records are grouped by, and how many follow each other in the same group. */
function countRuns(fragments: readonly Fragment[]): [plan: string, compromiso: string, many: number][] {
  const runs: [string, string, number][] = [];
  for (const { filters } of fragments) {
    const [plan = '', compromiso = ''] = [filters['plan']?.[0], filters['compromiso']?.[0]];
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
  const heavy = files.filter(({ path, content }) => path.startsWith('index/') && unpackedSize(content) > HEAVY);
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
async function compactFilter({ path, content }: SearchFile): Promise<{ from: string; to: string; file: SearchFile }> {
  const [filter, values] = readPacked(content) as unknown as [string, [string, number[]][]];
  const compact = await packJson({
    filtro: filter,
    valores: values.map(([value, records]) => [value, records.map((record, i) => record - (records[i - 1] ?? 0))]),
  });
  const to = nameOf(compact);
  return { from: FILE_NAME.exec(path)?.[1] ?? '', to, file: { path: `filter/${to}.pf_filter`, content: compact } };
}

function renameTable(entry: Uint8Array, hash: string): string {
  const read = JSON.parse(Buffer.from(entry).toString()) as { languages: Record<string, object> };
  const languages = Object.entries(read.languages).map(([language, index]) => [language, { ...index, hash }]);
  return JSON.stringify({ ...read, languages: Object.fromEntries(languages) as object });
}
