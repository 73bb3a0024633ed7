import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeptTexts, keptText } from './kept-texts.ts';

let folder: string;
let made: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'textos-'));
  made = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The text of a key, which tells how often any was made. */
const ask = (key: string, how: Partial<KeptTexts> = {}) =>
  keptText({ folder, generator: 'uno', clean: false, ...how }, key, () => {
    made.push(key);
    return Promise.resolve(`${key}, ${made.length}\nñ`);
  });

test('a text is made once for each key and generator', async () => {
  expect(await ask('a')).toBe('a, 1\nñ');
  expect(await ask('a')).toBe('a, 1\nñ');
  expect(await ask('b')).toBe('b, 2\nñ');
  expect(await ask('a', { generator: 'dos' })).toBe('a, 3\nñ');
  expect(made).toEqual(['a', 'b', 'a']);
});

test('a build that uses nothing of others makes it anew, and keeps what it made', async () => {
  await ask('a');
  expect(await ask('a', { clean: true })).toBe('a, 2\nñ');
  expect(await ask('a')).toBe('a, 2\nñ');
});

test('one that is damaged is made anew', async () => {
  await ask('a');
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}x`);
  expect(await ask('a')).toBe('a, 2\nñ');
  writeFileSync(join(folder, name), '');
  expect(await ask('a')).toBe('a, 3\nñ');
  expect(readdirSync(folder)).toEqual([name]);
});

test('what nobody has used for a week goes when another is kept', async () => {
  await ask('a');
  const [name = ''] = readdirSync(folder);
  const old = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
  utimesSync(join(folder, name), old, old);
  await ask('b');
  expect(readdirSync(folder)).toEqual([expect.not.stringContaining(name)]);
});

test('where nothing can be kept it is made each time', async () => {
  expect(await ask('a', { folder: undefined })).toBe('a, 1\nñ');
  expect(await ask('a', { folder: join(folder, 'no está') })).toBe('a, 2\nñ');
  expect(readdirSync(folder)).toEqual([]);
});
