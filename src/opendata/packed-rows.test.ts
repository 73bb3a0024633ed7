import { expect, test } from 'vitest';
import { packRows, putBefore, type Row, unpackRows, unpackBatches } from './packed-rows.ts';

test.each([0, 1, 500, 1200])('%i rows are unpacked as they were, in their order', (many) => {
  const rows = Array.from({ length: many }, (_, i): Row => [`ñ${i}\u2028"\ud800`, i / 8, null, '']);
  const packed = packRows(rows.values());
  expect(packed.count).toBe(many);
  expect([...unpackBatches(packed)].flat()).toEqual(rows);
});

test('a row is put before others', () => {
  const packed = putBefore(['a'], packRows([[1], [2]]));
  expect([packed.count, [...unpackRows(packed)]]).toEqual([3, [['a'], [1], [2]]]);
});
