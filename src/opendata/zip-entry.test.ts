import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPieces } from '../base/disk/read-pieces.ts';
import { isInPieces, PIECE, zipEntry } from './zip-entry.ts';

const DAY = '2025-01-31';

test.each([PIECE + 1, 2 * PIECE, 2 * PIECE + 1])('a file of %i bytes is the same whole and from the disk', (size) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    const bytes = Buffer.from('año,1\n'.repeat(size)).subarray(0, size);
    writeFileSync(join(folder, 'a.csv'), bytes);
    expect(zipEntry('a.csv', readPieces(join(folder, 'a.csv'), PIECE), DAY)).toEqual(zipEntry('a.csv', bytes, DAY));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what is small, or compressed already, is made whole', () => {
  expect([isInPieces('a.csv', PIECE), isInPieces('a.csv', PIECE + 1)]).toEqual([false, true]);
  expect(isInPieces('a.xlsx', 3 * PIECE)).toBe(false);
});
