import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Fragment, packFragments } from './texts-of-records.ts';

/** Records whose texts have so many letters. */
const recordsOf = (many: number, letters: number): Fragment[] =>
  Array.from({ length: many }, (_, i) => ({ url: `/${i}.html`, content: 'ñ'.repeat(letters), filters: {} }));

async function pack(records: readonly Fragment[]) {
  const { files, table } = await packFragments(records.map((record) => Buffer.from(JSON.stringify(record))));
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const read = table.map(([name, many]) => {
    const texts = JSON.parse(gunzipSync(byPath.get(`fragment/${name}.pf_fragment`) ?? '').toString()) as Fragment[];
    expect(texts).toHaveLength(many);
    return texts;
  });
  return { read: read.flat(), sizes: table.map(([, many]) => many) };
}

test('a record of a small site has a file of its own, and none of more than are packed at once is lost', async () => {
  const records = recordsOf(30, 10);
  expect(await pack(records)).toEqual({ read: records, sizes: records.map(() => 1) });
});

test('of a large site, records stand together as far as there is room, and a long one alone', async () => {
  const records = [...recordsOf(1, 40_000), ...recordsOf(1000, 1000)];
  const { read, sizes } = await pack(records);
  expect(read).toEqual(records);
  expect(sizes.slice(0, 2)).toEqual([1, 31]);
  expect(Math.max(...sizes)).toBe(31);
});
