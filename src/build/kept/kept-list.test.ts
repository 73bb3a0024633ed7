import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeptFiles, readKept, writeKept } from './kept-list.ts';

const FILES: KeptFiles = new Map([
  ['planes/a.html', { key: 'k', bytes: 3, sha256: 's', record: { url: '/', title: 'a\nb', text: 'ñ', filters: {} } }],
  ['datos/a.csv', { key: 'k', bytes: 4, sha256: 't' }],
]);

let folder: string;
let list: string;
const keep = (generator: string) => writeKept(list, join(folder, 'draft'), generator, FILES);

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

const DAMAGE: [what: string, damage: (text: string) => string][] = [
  ['cut short', (text) => text.slice(0, -5)],
  ['without its end', (text) => text.slice(0, 70)],
  ['empty', () => ''],
  ['a letter changed', (text) => text.replace('a.csv', 'b.csv')],
  ['another sum', (text) => text.replace(/^./, (first) => (first === '0' ? '1' : '0'))],
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
  expect(writeKept(join(folder, 'no-hay/lista'), join(folder, 'no-hay/draft'), 'uno', FILES)).toBe(false);
});
