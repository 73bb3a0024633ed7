import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { readCbor } from './read-cbor.ts';
import { mergeGroups, packGroup, readGroup, unpackGroup } from './group-of-records.ts';
import { unpack } from './packed.ts';
import { type PagefindIndex, readIndex } from './pagefind-index.ts';

afterAll(() => close());

const WORDS = 'agua árbol arbol árboles calle Calle taller talleres talleré 100 $5 😀 ﬁn anti-ruido ruido'.split(' ');

/** Records of words that come often and seldom, accented, in capitals and beyond the first plane. */
const RECORDS = Array.from({ length: 40 }, (_, i) => ({
  url: `/p-${i}.html`,
  content: Array.from({ length: 30 }, (_, j) => WORDS[(i * j + 3 * j) % WORDS.length]).join(' ') + ` unico${i}`,
  language: 'es',
  meta: { title: `Cosa ${i}`, tipo: i % 2 ? 'Meta' : 'Acta' },
  filters: {
    plan: [`Plan ${i % 3}`],
    ...(i % 4 ? {} : { compromiso: [`Obra ${i}`] }),
    tipo: [i % 2 ? 'Meta' : 'Acta'],
    ...(i % 5 ? {} : { anio: ['2024', '2025'] }),
  },
}));

const UNLISTED = ['Acta'];

async function index(records: readonly (typeof RECORDS)[number][]) {
  const { index } = await createIndex({ forceLanguage: 'es', maxFragments: 1 });
  if (!index) throw new Error('Pagefind gave no index.');
  for (const record of records) await index.addCustomRecord(record);
  return (await index.getFiles()).files;
}

type Word = [stem: string, records: unknown[], written: [form: string, records: unknown[]][]];

/** All that an index says, whatever files it is in. */
function read({ words, ranges, ...rest }: PagefindIndex) {
  const all = ranges.flatMap(([, , name]) => {
    const file = words.find(({ path }) => path === `index/${name}.pf_index`);
    return file ? (readCbor(unpack(file.content)) as unknown as [Word[]])[0] : [];
  });
  const entry = JSON.parse(Buffer.from(rest.entry.content).toString()) as { languages: { es: { page_count: number } } };
  return {
    words: all.map(([stem, records, written]) => [stem, records, new Map(written)]),
    ...{ counts: rest.counts, fragments: rest.fragments, filters: rest.filters, rest: rest.rest },
    ...{ subjects: rest.subjects, vocabulary: rest.vocabulary },
    pages: entry.languages.es.page_count,
  };
}

test('groups that are merged say what Pagefind says of all their records', async () => {
  const numbersOf = (group: number) => RECORDS.flatMap((_, i) => (i % 3 === group ? [i] : []));
  const groups = await Promise.all(
    [0, 1, 2].map(async (one) => {
      const numbers = numbersOf(one);
      const made = readGroup(await index(numbers.flatMap((i) => RECORDS[i] ?? [])), UNLISTED);
      const group = unpackGroup(await packGroup(made));
      expect(group.loader).toBe(made.loader);
      return { numbers, group };
    }),
  );
  expect(groups[0]?.group.programs.map(({ path }) => path)).toEqual(['wasm.es.pagefind']);
  const whole = read(readIndex(await index(RECORDS), UNLISTED));
  expect(whole.subjects[0]).toEqual(['Plan 0', 'Obra 0']);
  expect(whole.vocabulary.length).toBeGreaterThan(5);
  expect(read(await mergeGroups(groups, 4000))).toEqual(whole);
  const inFiles = await mergeGroups(groups, 100);
  expect(inFiles.ranges.length).toBeGreaterThan(5);
  expect(read(inFiles)).toEqual(whole);
  // A file ends and the next begins with no more letters than tell them apart.
  inFiles.ranges
    .slice(1)
    .forEach(([from], i) =>
      expect(Buffer.from(inFiles.ranges[i]?.[1] ?? '').compare(Buffer.from(from))).toBeLessThanOrEqual(0),
    );
});
