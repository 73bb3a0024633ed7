import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { expandPart, groupOf, placeOf } from '../../client/search/expand-part.ts';
import { type Cbor, writeCbor } from '../../client/search/write-cbor.ts';
import type { SearchFile } from '../disk-twin.ts';
import { compactIndex } from './compact-index.ts';
import { readIndex } from './pagefind-index.ts';
import { readCbor } from './read-cbor.ts';

const SIGNATURE = 'pagefind_dcd';
const asPagefind = (path: string, value: Cbor): SearchFile => ({
  path,
  content: gzipSync(writeCbor(value, SIGNATURE)),
});
const fragment = (url: string, plan: string[], compromiso: string[]) => ({
  url,
  content: '',
  filters: { plan, compromiso },
});

const FRAGMENTS = {
  es_1: fragment('/actas.html', [], []),
  es_2: fragment('/planes/a.html', ['Plan «A»'], []),
  es_3: fragment('/planes/a/c.html#1', ['Plan «A»'], ['Cuidar el árbol']),
  es_4: fragment('/planes/a/c.html#2', ['Plan «A»'], ['Cuidar el árbol']),
};
const asJson = (path: string, value: object): SearchFile => ({
  path,
  content: gzipSync(SIGNATURE + JSON.stringify(value)),
});
/** Only a heavy file has a short form. */
const HEAVY_WORD = 'x'.repeat(70_000);
const MANY = Array.from({ length: 1000 }, () => [1, [-25, 4, 2, 2, 9], [-2, 4]]);
const META: Cbor = [
  '1.6.0',
  [
    ['es_1', 10, 'es_g'],
    ['es_2', 300, 'es_g'],
    ['es_3', 70_000, 'es_g'],
    ['es_4', 24, ''],
  ],
  [
    ['a', 'b', 'es_corto'],
    ['c', 'd', 'es_largo'],
  ],
  [['plan', 'es_f']],
  [],
  ['tipo', 'title'],
];
const WORDS: Cbor = [
  [
    ['taller', MANY, [['tállér', MANY]]],
    ['raro', [[1, [-25, 4, 2], []]], []],
    [HEAVY_WORD, [], []],
  ],
];
const MADE: SearchFile[] = [
  asPagefind('pagefind.es_m.pf_meta', META),
  asPagefind('filter/es_f.pf_filter', ['plan', [['Plan «A»', [1, 2, 3]]]]),
  asPagefind('index/es_corto.pf_index', [[['a', MANY, []]]]),
  asPagefind('index/es_largo.pf_index', WORDS),
  asJson('fragment/es_g.pf_fragment', { es_1: FRAGMENTS.es_1, es_2: FRAGMENTS.es_2, es_3: FRAGMENTS.es_3 }),
  asJson('fragment/es_4.pf_fragment', FRAGMENTS.es_4),
  {
    path: 'pagefind-entry.json',
    content: Buffer.from('{"version":"1.6.0","languages":{"es":{"hash":"es_m","wasm":"es","page_count":4}}}'),
  },
  { path: 'wasm.es.pagefind', content: gzipSync(`${SIGNATURE}wasm`) },
];
const KEPT = new Map((await compactIndex(readIndex(MADE))).map(({ path, content }) => [path, content]));

/** What the browser gives Pagefind for a path that it asks for. */
async function ask(path: string, phrase = false): Promise<Buffer> {
  const place = placeOf(path, phrase);
  const bytes = KEPT.get(place);
  if (!bytes) throw new Error(`There is no ${place}`);
  const unpacked = place.endsWith('.json') ? bytes : gunzipSync(bytes);
  return Buffer.from(await new Response(expandPart(place, new Uint8Array(unpacked))).arrayBuffer());
}
const askCbor = async (path: string, phrase = false) =>
  readCbor((await ask(path, phrase)).subarray(SIGNATURE.length)) as unknown[];

async function open() {
  const entry = JSON.parse((await ask('pagefind-entry.json')).toString()) as { languages: { es: { hash: string } } };
  const [version, pages, ranges, filters, ...rest] = await askCbor(`pagefind.${entry.languages.es.hash}.pf_meta`);
  return { version, pages: pages as [string, number, string][], ranges, filters: filters as [string, string][], rest };
}

test('the browser gives Pagefind its own table, with other ids and names', async () => {
  const { version, pages, ranges, filters, rest } = await open();
  expect([version, ranges, rest]).toEqual([META[0], META[2], META.slice(4)]);
  expect(pages.map(([, words]) => words)).toEqual([10, 300, 70_000, 24]);
  expect(new Set(pages.map(([id]) => id)).size).toBe(4);
  expect(filters.map(([filter]) => filter)).toEqual(['plan']);
  expect(await askCbor(`filter/${filters[0]?.[1]}.pf_filter`)).toEqual(['plan', [['Plan «A»', [1, 2, 3]]]]);
});

test('the text of each record is found by its id, and its group without any text', async () => {
  const { pages } = await open();
  const texts = await Promise.all(
    pages.map(async ([id, , file]) => {
      const json = (await ask(`fragment/${file}.pf_fragment`)).subarray(SIGNATURE.length).toString();
      return (JSON.parse(json) as Record<string, unknown>)[id];
    }),
  );
  expect(texts).toEqual(Object.values(FRAGMENTS));
  expect(pages.map(([id]) => groupOf(id))).toEqual([
    { plan: '', compromiso: '' },
    { plan: 'Plan «A»', compromiso: '' },
    { plan: 'Plan «A»', compromiso: 'Cuidar el árbol' },
    { plan: 'Plan «A»', compromiso: 'Cuidar el árbol' },
  ]);
});

test('words are found by their short form, where a common one has a place as often as three times, and phrases by the whole', async () => {
  await open();
  const short = Array.from({ length: 1000 }, () => [1, [-25, 4, 0, 0], [-2, 4]]);
  expect(await askCbor('index/es_largo.pf_index')).toEqual([
    [
      ['taller', short, [['tállér', short]]],
      ['raro', [[1, [-25, 4, 2], []]], []],
      [HEAVY_WORD, [], []],
    ],
  ]);
  expect(await askCbor('index/es_largo.pf_index', true)).toEqual(WORDS);
});

test('a file that weighs little has no short form, and what Pagefind wrote itself stays as it is', async () => {
  await open();
  expect(placeOf('index/es_corto.pf_index', false)).toBe('index/es_corto.pf_index');
  expect((await ask('wasm.es.pagefind')).toString()).toBe(`${SIGNATURE}wasm`);
});

test.each<[string, Cbor]>([
  ['numbers of every width', [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, -1, -24, -25, -256, -257]],
  ['texts', ['', 'a', 'á€😀', 'x'.repeat(300)]],
  ['lists of lists', [[], [[1], ['a', []]], Array.from({ length: 300 }, (_, i) => i)]],
  ['more than there was room for', ['x'.repeat(400_000)]],
])('%s are written as CBOR and read again', (_what, value) => {
  expect(readCbor(writeCbor(value, ''))).toEqual(value);
});

test.each([
  ['a map', [0xa0]],
  ['a list of unknown length', [0x9f, 0xff]],
  ['a number that is cut off', [0x19, 1]],
  ['nothing', []],
])('%s is no CBOR of Pagefind', (_what, bytes) => {
  expect(() => readCbor(Uint8Array.from(bytes))).toThrow();
});
