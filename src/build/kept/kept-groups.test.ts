import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupsIn } from './kept-groups.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'palabras-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (generator = 'uno', clean = false) => groupsIn(folder, 'nuevo', generator, () => true, clean);
const BYTES = Buffer.from('palabras');

/** Keeps a group as a build does, which reads it first. */
function keep(group: string, sum: string): void {
  const groups = open();
  groups.read(group, sum);
  groups.write(group, sum, BYTES);
  groups.finish();
}

test('a group is read as it was kept, by the same generator and of the same records', () => {
  keep('plan-1', 'suma');
  expect(open().read('plan-1', 'suma')).toEqual(BYTES);
  expect(open().read('plan-1', 'otra')).toBeUndefined();
  expect(open().read('plan-2', 'suma')).toBeUndefined();
  expect(open('otro').read('plan-1', 'suma')).toBeUndefined();
  expect(open('uno', true).read('plan-1', 'suma')).toBeUndefined();
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut short', (bytes) => bytes.subarray(0, -1)],
  ['empty', () => new Uint8Array()],
  ['a byte changed', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')])],
])('one that is %s is not there', (_, damage) => {
  keep('', 'suma');
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
  expect(open().read('', 'suma')).toBeUndefined();
});

test('what a build did not use goes, drafts of others among it', () => {
  keep('plan-1', 'a');
  keep('plan-1', 'b');
  mkdirSync(join(folder, 'algo'));
  const groups = open();
  groups.read('plan-1', 'b');
  groups.read('plan-2', 'c');
  groups.write('plan-2', 'c', BYTES);
  groups.finish();
  expect(readdirSync(folder).length).toBe(2);
  expect(open().read('plan-1', 'b')).toEqual(BYTES);
});

test('where nothing can be kept nothing fails', () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  keep('plan-1', 'a');
  expect(open().read('plan-1', 'a')).toBeUndefined();
});
