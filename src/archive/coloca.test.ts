import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besideOf, placeTogether, prepareFolder } from './coloca.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'coloca-'))));
afterEach(() => rm(folder, { recursive: true }));

/** Places `a` and `b`, which hold their own names. */
const place = (names = ['a', 'b']) =>
  placeTogether(names.map(at), async () => {
    for (const name of names) await writeFile(besideOf(at(name)), name);
  });

async function held(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(names.map(async ({ name }) => [name, await readFile(at(name), 'utf8')] as const)),
  );
}

test('files take their places together, and the same ones again change nothing', async () => {
  await place();
  await place();
  expect(await held()).toEqual({ a: 'a', b: 'b' });
});

test('a file of the same name with other bytes stays, and none takes its place', async () => {
  await writeFile(at('b'), 'otra cosa');
  await expect(place()).rejects.toThrow(`Ya hay un archivo con ese nombre y otra suma: ${at('b')}.`);
  expect(await held()).toEqual({ b: 'otra cosa' });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a folder is in the place of one', async () => (await mkdir(at('b')), place()), 'Hay una carpeta con ese nombre: '],
  ['one can not be written', () => place(['a', 'no-hay/b']), 'ENOENT'],
  [
    'one can not take its place',
    () => placeTogether([at('a'), at('b')], () => writeFile(besideOf(at('a')), 'a')),
    'ENOENT',
  ],
])('nothing is left where %s', async (_, fail, why) => {
  await expect(fail()).rejects.toThrow(why);
  expect(await held()).toEqual({});
});

test('what a killed run has left is removed, and what another is writing is not', async () => {
  const [dead, alive] = ['.x.zip.999999999.tmp', `.x.zip.${process.pid}.tmp`];
  await writeFile(at(dead), '');
  await writeFile(at(`${dead}.sig`), '');
  await writeFile(at(alive), '');
  await prepareFolder(folder);
  expect(Object.keys(await held())).toEqual([alive]);
});
