import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKept, startList } from './kept-list.ts';

const FILES = new Map([
  ['planes/a.html', { key: 'k', bytes: 3, sha256: 's', record: { url: '/', title: 'a\nb', text: 'ñ', filters: {} } }],
  ['datos/a.csv', { key: 'k', bytes: 4, sha256: 't' }],
]);

let folder: string;
let list: string;
const keep = (generator: string, files = FILES, where = folder) => {
  const next = startList(join(where, 'conservado.txt'), join(where, 'draft'), generator);
  for (const [path, file] of files) next.add(path, file);
  return next.finish();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conservado-'));
  list = join(folder, 'conservado.txt');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a list is read as it was written, by the generator that wrote it', () => {
  expect(readKept(list, 'uno')).toEqual({ files: new Map() });
  expect(keep('uno')).toBe(true);
  expect(readKept(list, 'uno')).toEqual({ files: FILES });
  expect(readKept(list, 'otro')).toEqual({ files: new Map(), fault: 'other-version' });
  expect(readdirSync(folder)).toEqual(['conservado.txt']);
});

test('one of thousands of files is written while it is made, and read whole', () => {
  const files = new Map(
    Array.from({ length: 3000 }, (_, i) => [`planes/${i}.html`, { key: 'k', bytes: i, sha256: 's' }]),
  );
  expect(keep('uno', files)).toBe(true);
  expect(readKept(list, 'uno')).toEqual({ files });
});

test('until it is finished the last one is there', () => {
  keep('uno');
  startList(list, join(folder, 'draft'), 'uno').add('planes/b.html', { key: 'k', bytes: 1, sha256: 's' });
  expect(readKept(list, 'uno')).toEqual({ files: FILES });
});

const DAMAGE: [what: string, damage: (text: string) => string][] = [
  ['cut short', (text) => text.slice(0, -5)],
  ['without its end', (text) => text.slice(0, 70)],
  ['without a file', (text) => text.replace(/^\["planes.*\n/m, '')],
  ['empty', () => ''],
  ['a letter changed', (text) => text.replace('a.csv', 'b.csv')],
  ['another sum', (text) => text.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['something else', () => '{"a": 1}'],
];

test.each(DAMAGE)('one that is %s is of no use', (_, damage) => {
  keep('uno');
  writeFileSync(list, damage(readFileSync(list, 'utf8')));
  expect(readKept(list, 'uno')).toEqual({ files: new Map(), fault: 'damaged' });
});

test('a folder in its place is of no use, and is replaced', () => {
  mkdirSync(join(list, 'algo'), { recursive: true });
  expect(readKept(list, 'uno')).toEqual({ files: new Map(), fault: 'damaged' });
  expect(keep('uno')).toBe(true);
  expect(readKept(list, 'uno').files).toEqual(FILES);
});

test('where it can’t be written nothing fails', () => {
  expect(keep('uno', FILES, join(folder, 'no-hay'))).toBe(false);
});
