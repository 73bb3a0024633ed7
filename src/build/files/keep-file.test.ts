import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAt } from '../../base/disk/walk.ts';
import { sha256Of } from '../../base/hash.ts';
import { traits } from '../output/marker.ts';
import { writerInto } from '../output/write-into.ts';
import { type KeepFile, keepInto } from './keep-file.ts';

let folder: string;
let last: string;
let keep: KeepFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitio-'));
  last = mkdtempSync(join(tmpdir(), 'sitio-antes-'));
  keep = keepInto(folder, last, writerInto(folder));
  writeFileSync(join(last, 'primera.html'), 'primera');
  keep('primera.html', sha256Of('primera'));
});

afterEach(() => {
  for (const one of [folder, last]) rmSync(one, { recursive: true });
});

test('a file stands in both sites, as it was when it was read, in folders that are made for it', () => {
  mkdirSync(join(last, 'b/c'), { recursive: true });
  writeFileSync(join(last, 'b/c/a.html'), 'a');
  const kept = keep('b/c/a.html', sha256Of('a'));
  const info = lookAt(join(folder, 'b/c/a.html'));
  expect(kept).toEqual({ bytes: Buffer.from('a'), linked: info && { traits: traits(info), mode: info.mode } });
  expect(info?.ino).toBe(lookAt(join(last, 'b/c/a.html'))?.ino);
  expect(info?.nlink).toBe(2n);
});

const ALIKE: Record<string, (path: string) => void> = {
  'that somebody has under another name': (path) => linkSync(path, `${path}.copia`),
  'that others may not read': (path) => chmodSync(path, 0o600),
  'behind a link': (path) => {
    rmSync(path);
    writeFileSync(`${path}.otra`, 'a');
    symlinkSync(`${path}.otra`, path);
  },
};

test.each(Object.entries(ALIKE))('a file %s is copied', (_, change) => {
  writeFileSync(join(last, 'a.html'), 'a');
  change(join(last, 'a.html'));
  expect(keep('a.html', sha256Of('a'))).toEqual({ bytes: Buffer.from('a'), linked: undefined });
  const [copied, first] = ['a.html', 'primera.html'].map((path) => lookAt(join(folder, path)));
  expect([copied?.isFile(), copied?.nlink, copied?.mode]).toEqual([true, 1n, first?.mode]);
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('a');
});

test.each(['a.html', 'no-hay.html'])('of %s, which is not as its sum says, nothing is left', (path) => {
  writeFileSync(join(last, 'a.html'), 'otra cosa');
  expect(keep(path, sha256Of('a'))).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['primera.html']);
  expect(readFileSync(join(last, 'a.html'), 'utf8')).toBe('otra cosa');
});
