import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DISK, replaceFiles } from './replace-files.ts';

const bytes = (text: string) => Buffer.from(text);

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reemplaza-'));
  await writeFile(join(folder, 'a.csv'), 'antes');
  await use(folder).finally(() => rm(folder, { recursive: true }));
}

const pairOf = (folder: string) => [
  { path: join(folder, 'nueva.csv'), before: undefined, after: bytes('nueva') },
  { path: join(folder, 'a.csv'), before: bytes('antes'), after: bytes('después') },
];

test('a file that was not there is made beside one that changes', () =>
  inFolder(async (folder) => {
    await replaceFiles(pairOf(folder), () => true);
    expect(await readdir(folder)).toEqual(['a.csv', 'nueva.csv']);
    expect(await readFile(join(folder, 'nueva.csv'), 'utf8')).toBe('nueva');
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('después');
  }));

test('one that someone made meanwhile stays, and so do the others', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'nueva.csv'), 'de otra persona');
    await expect(replaceFiles(pairOf(folder), () => true)).rejects.toThrow('cambió mientras tanto. No se cambió');
    expect(await readFile(join(folder, 'nueva.csv'), 'utf8')).toBe('de otra persona');
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('antes');
  }));

test('one that was made is gone again if another can not be written', () =>
  inFolder(async (folder) => {
    const rename: typeof DISK.rename = async (from, to) => {
      if (to.endsWith('a.csv')) throw new Error('Sin espacio.');
      await DISK.rename(from, to);
    };
    await expect(replaceFiles(pairOf(folder), () => true, { ...DISK, rename })).rejects.toThrow('Sin espacio.');
    expect(await readdir(folder)).toEqual(['a.csv']);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('antes');
  }));
