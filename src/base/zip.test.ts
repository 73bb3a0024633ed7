import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { viewOf } from './bytes.ts';
import { finishNow } from './steps.ts';
import { entriesOf, joinEntries, makeEntry, makeLargeEntry, makeZip, zipOrder, zipPieces } from './zip.ts';

const DAY = '2025-01-31';
const text = (word: string, times: number) => new TextEncoder().encode(word.repeat(times));
const FILES: (readonly [string, Uint8Array])[] = [
  ['b.json', text('{"a": 1}', 5000)],
  ['vacío.txt', new Uint8Array()],
  ['a/ñandú.csv', text('año,1\n', 900)],
  ['a/hoja.xlsx', text('PK', 4000)],
  ['10', text('x', 3)],
];

test.each([0, 1, FILES.length])('entries of one file each are joined into what the zip of all %i is', (many) => {
  const files = FILES.slice(0, many).sort(([a], [b]) => zipOrder(a, b));
  const joined = Buffer.concat([...joinEntries(files.map(([path, bytes]) => makeEntry(path, bytes, DAY)))]);
  expect(joined.equals(makeZip(files, DAY))).toBe(true);
});

test('the entries of a zip are those that it was joined of, and join into another', () => {
  const zip = Buffer.from(makeZip(FILES, DAY));
  const entries = entriesOf(zip);
  expect([...entries.keys()].sort()).toEqual(FILES.map(([path]) => path).sort());
  for (const some of [FILES, FILES.slice(1, 3)]) {
    const paths = some.map(([path]) => path).sort(zipOrder);
    const joined = Buffer.concat([...joinEntries(paths.flatMap((path) => entries.get(path) ?? []))]);
    expect(joined.equals(makeZip(some, DAY))).toBe(true);
  }
  expect(zip.equals(makeZip(FILES, DAY))).toBe(true);
});

test('a zip of pieces gives back each file, whatever its bytes, and is the same each time', () => {
  const inPieces = () => FILES.map(([path, bytes]) => [path, [bytes.subarray(0, 100), bytes.subarray(100)]] as const);
  const zip = Buffer.concat([...zipPieces(inPieces(), DAY)]);
  const read = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]);
  expect(read.sort()).toEqual(FILES.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]).sort());
  expect(zip.equals(Buffer.concat([...zipPieces(inPieces(), DAY)]))).toBe(true);
});

test('an entry of a file that comes in pieces stands among others, and is found there', () => {
  const large = text('{"a": 1}', 300_000);
  const pieces = [large.subarray(0, 1_000_000), large.subarray(1_000_000)];
  const made = [
    ...FILES.map(([path, bytes]) => makeEntry(path, bytes, DAY)),
    finishNow(makeLargeEntry('z.json', pieces, DAY)),
  ];
  const zip = Buffer.concat([...joinEntries([...made].reverse())]);
  expect(Buffer.from(unzipSync(zip)['z.json'] ?? []).equals(large)).toBe(true);
  const found = entriesOf(zip);
  const again = Buffer.concat([...joinEntries([...found.values()])]);
  expect(again.equals(zip)).toBe(true);
});

describe('a zip of more files than two bytes count', () => {
  const one = makeEntry('a.txt', text('a', 3), DAY);
  const join = (many: number) => viewOf(Buffer.concat([...joinEntries(Array.from({ length: many }, () => one))]));
  const HEADER = 46 + 'a.txt'.length;

  test('counts them where the format has room (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16)', () => {
    const zip = join(70_000);
    const [end, locator, record] = [22, 42, 98].map((left) => zip.byteLength - left) as [number, number, number];
    expect([end, locator, record].map((at) => zip.getUint32(at, true))).toEqual([
      0x0605_4b50, 0x0706_4b50, 0x0606_4b50,
    ]);
    expect(zip.getUint16(end + 10, true)).toBe(0xffff);
    expect(zip.getBigUint64(locator + 8, true)).toBe(BigInt(record));
    const size = 70_000 * HEADER;
    const said = [24, 32, 40, 48].map((at) => Number(zip.getBigUint64(record + at, true)));
    expect(said).toEqual([70_000, 70_000, size, record - size]);
    expect(zip.getUint32(record - size, true)).toBe(0x0201_4b50);
  });

  test('and its entries are found', () => {
    const last = makeEntry('b.txt', text('b', 3), DAY);
    const entries = [...Array.from({ length: 65_534 }, () => one), last];
    const found = entriesOf(Buffer.concat([...joinEntries(entries)]));
    expect([...found.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(found.get('b.txt')?.local).toEqual(Buffer.from(last.local));
  });

  test('and one of fewer has no such records', () => {
    const zip = join(65_534);
    const last = zip.byteLength - 22 - HEADER;
    expect([zip.getUint32(last, true), zip.getUint16(zip.byteLength - 12, true)]).toEqual([0x0201_4b50, 65_534]);
  });
});
