import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walk } from './walk.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'walk-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder comes before what it holds, names in order, and no link is followed', () => {
  for (const path of ['b/c', 'a']) mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['b/c/z', 'b/d', 'ñ', 'B']) writeFileSync(join(folder, path), '');
  symlinkSync(join(folder, 'b'), join(folder, 'link'));
  expect([...walk(folder)].map(({ path }) => path)).toEqual(['B', 'a', 'b', 'b/c', 'b/c/z', 'b/d', 'link', 'ñ']);
});

test.runIf(process.platform === 'linux')(
  'a name whose bytes are no UTF-8 comes by its bytes, and hides no other',
  () => {
    const at = (...bytes: number[]) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes)]);
    writeFileSync(join(folder, '\uFFFD'), '');
    for (const byte of [0xf1, 0xf2]) writeFileSync(at(byte), '');
    const found = [...walk(folder)];
    expect(found.map(({ path }) => path)).toEqual(['\uFFFD', '\uFFFD', '\uFFFD']);
    expect(found.flatMap(({ raw }) => raw?.toString('hex') ?? [])).toEqual(['f1', 'f2']);
    expect(found.filter(({ info }) => info?.isFile())).toHaveLength(1);
  },
);
