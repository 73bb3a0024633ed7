import { expect, test } from 'vitest';
import { joinZips, makeZip, zipOrder } from './zip.ts';

const DAY = '2025-01-31';
const text = (word: string, times: number) => new TextEncoder().encode(word.repeat(times));
const FILES: (readonly [string, Uint8Array])[] = [
  ['b.json', text('{"a": 1}', 5000)],
  ['vacío.txt', new Uint8Array()],
  ['a/ñandú.csv', text('año,1\n', 900)],
  ['a/hoja.xlsx', text('PK', 4000)],
  ['10', text('x', 3)],
];

test.each([0, 1, FILES.length])('zips of one file are joined into what the zip of all %i is', (many) => {
  const files = FILES.slice(0, many).sort(([a], [b]) => zipOrder(a, b));
  const joined = Buffer.concat([...joinZips(files.map((file) => makeZip([file], DAY)))]);
  expect(joined.equals(makeZip(files, DAY))).toBe(true);
});
