import { chmod, mkdtemp, open, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChangedMeanwhile, replaceFile, type WriteEffects } from './escribe.ts';

let folder: string;
let file: string;
const ANTES = Buffer.from('id;nombre\r\n');
const AHORA = Buffer.from('id,nombre\n');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escribe-'));
  file = join(folder, 'personas.csv');
  await writeFile(file, ANTES);
});

afterEach(() => rm(folder, { recursive: true }));

const failure = (code: string) => Object.assign(new Error(code), { code });
const write = (path: string, data: Uint8Array) => writeFile(path, data);

/** What a failing disk leaves: the file as it was, and nothing beside it. */
async function expectUntouched(effects: Partial<WriteEffects>, code: string): Promise<void> {
  const all: WriteEffects = { pid: 7, write, rename, ...effects };
  await expect(replaceFile(file, ANTES, AHORA, all)).rejects.toThrow(code);
  expect([await readdir(folder), await readFile(file)]).toEqual([['personas.csv'], ANTES]);
}

describe('replaceFile', () => {
  test('gives the file its new bytes and leaves nothing beside it', async () => {
    await replaceFile(file, ANTES, AHORA);
    expect([await readdir(folder), await readFile(file)]).toEqual([['personas.csv'], AHORA]);
  });

  test.each([0o600, 0o664, 0o444])('keeps its mode %o', async (mode) => {
    await chmod(file, mode);
    await replaceFile(file, ANTES, AHORA);
    expect((await stat(file)).mode & 0o777).toBe(mode);
  });

  test('through a link, changes what it leads to', async () => {
    await symlink(file, join(folder, 'enlace.csv'));
    await replaceFile(join(folder, 'enlace.csv'), ANTES, AHORA);
    expect([await readdir(folder), await readFile(file)]).toEqual([['enlace.csv', 'personas.csv'], AHORA]);
  });

  test('whoever has the file open goes on reading what it was', async () => {
    await using handle = await open(file);
    await replaceFile(file, ANTES, AHORA);
    expect(await handle.readFile()).toEqual(ANTES);
  });

  test('changes nothing when the disk has no room for half of it', async () => {
    const half: WriteEffects['write'] = async (path, data) => {
      await writeFile(path, data.subarray(0, 3));
      throw failure('ENOSPC');
    };
    await expectUntouched({ write: half }, 'ENOSPC');
  });

  test('changes nothing when nothing can be written beside it', async () => {
    await expectUntouched({ write: () => Promise.reject(failure('EACCES')) }, 'EACCES');
  });

  test('changes nothing when another program has the file open, as Excel on Windows', async () => {
    await expectUntouched({ rename: () => Promise.reject(failure('EBUSY')) }, 'EBUSY');
  });

  test('does not write over what someone saved since it was read', async () => {
    const saved = Buffer.from('id,nombre\nana,Ana\n');
    await writeFile(file, saved);
    await expect(replaceFile(file, ANTES, AHORA)).rejects.toThrow(ChangedMeanwhile);
    expect([await readdir(folder), await readFile(file)]).toEqual([['personas.csv'], saved]);
  });

  test('removes what a process that was killed left of this file, and nothing else', async () => {
    const others = ['.otras.csv.12.tmp', '.personas.csv.tmp', '.personas.csv.doce.tmp'];
    for (const name of ['.personas.csv.12.tmp', ...others]) await writeFile(join(folder, name), 'id');
    await replaceFile(file, ANTES, AHORA);
    expect(await readdir(folder)).toEqual([...others, 'personas.csv'].sort());
  });
});
