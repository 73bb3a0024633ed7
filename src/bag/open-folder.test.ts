import { mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from './open-folder.ts';
import { Swapped } from './container.ts';

test.each<[string, (file: string) => Promise<unknown>]>([
  ['another file', (file) => writeFile(`${file}.x`, 'uno').then(() => rename(`${file}.x`, file))],
  ['a link', (file) => unlink(file).then(() => symlink('/etc/hostname', file))],
  ['more of it', (file) => writeFile(file, 'uno y dos')],
  ['nothing', (file) => unlink(file)],
])('a file of a folder is not read once %s has taken its place', async (_, swap) => {
  const folder = await mkdtemp(join(tmpdir(), 'carpeta-'));
  await writeFile(join(folder, 'a.txt'), 'uno');
  const { entries } = openFolder(folder);
  expect(await Array.fromAsync(entries[0]?.read() ?? [])).toEqual([Buffer.from('uno')]);
  await swap(join(folder, 'a.txt'));
  await expect(Array.fromAsync(entries[0]?.read() ?? [])).rejects.toThrow(Swapped);
  await rm(folder, { recursive: true });
});
