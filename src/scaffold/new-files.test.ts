import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNewFiles } from './new-files.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'nuevos-'))));
afterEach(() => rm(folder, { recursive: true }));

const FILES = new Map([
  ['a/b/uno.txt', '1'],
  ['a/dos.txt', '2'],
]);

test('all are written, and can be taken back with the folders that were made for them', async () => {
  await mkdir(join(folder, 'a'));
  const undo = await writeNewFiles(folder, FILES);
  expect(await readFile(join(folder, 'a/b/uno.txt'), 'utf8')).toBe('1');
  await undo();
  expect(await readdir(folder, { recursive: true })).toEqual(['a']);
});

test.each<[string, () => Promise<unknown>]>([
  ['a file', () => writeFile(join(folder, 'a/dos.txt'), 'suyo')],
  ['a folder', () => mkdir(join(folder, 'a/dos.txt'))],
  ['a link that leads nowhere', () => symlink('nada', join(folder, 'a/dos.txt'))],
])('nothing is written where %s is in the place of one', async (_, make) => {
  await mkdir(join(folder, 'a'));
  await make();
  await expect(writeNewFiles(folder, FILES)).rejects.toThrow('Ya existe a/dos.txt.');
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['a', 'a/dos.txt']);
});
