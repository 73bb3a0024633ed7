import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPieces } from './read-pieces.ts';

test.each([
  [0, []],
  [3, [3]],
  [4, [4]],
  [10, [4, 4, 2]],
])('a file of %i bytes is read in pieces of 4 and the rest', (bytes, lengths) => {
  const folder = mkdtempSync(join(tmpdir(), 'piezas-'));
  try {
    const content = Buffer.from('0123456789').subarray(0, bytes);
    writeFileSync(join(folder, 'a'), content);
    const pieces = [...readPieces(join(folder, 'a'), 4)];
    expect(pieces.map(({ length }) => length)).toEqual(lengths);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
