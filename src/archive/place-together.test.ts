import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftOf, takePlace } from './archive-draft.ts';
import { placeTogether, prepareFolder } from './place-together.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'coloca-'))));
afterEach(() => rm(folder, { recursive: true }));

/** Places `a` and `b`, which hold their own names. */
const place = (names = ['a', 'b']) =>
  placeTogether(
    names.map((name) => at(name)),
    async () => {
      for (const name of names) await writeFile(draftOf(at(name)), name);
    },
  );

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
    () => placeTogether([at('a'), at('b')], () => writeFile(draftOf(at('a')), 'a')),
    'ENOENT',
  ],
])('nothing is left where %s', async (_, fail, why) => {
  await expect(fail()).rejects.toThrow(why);
  expect(await held()).toEqual({});
});

const MARK = 'ES-DE-CUENTAS-CLARAS.json';
const NOTICE = 'Aquí se prepara un archivo de Cuentas Claras. Si nadie lo está haciendo, se puede borrar.';
const DEAD = '.cuentas-claras-archivo-999999999';

/** Leaves what a run leaves that is killed as it writes `x.zip`, under the number of another. */
async function leaveDraft(name: string): Promise<void> {
  await placeTogether([at('x.zip')], async () => {
    await writeFile(draftOf(at('x.zip')), 'a medias');
    await cp(dirname(draftOf(at('x.zip'))), at('copia'), { recursive: true });
  });
  expect(await readFile(at('copia', MARK), 'utf8')).toContain(NOTICE);
  await rename(at('copia'), at(name));
  await rm(at('x.zip'));
}

test('what a killed run has left is removed, and what another is writing is not', async () => {
  const alive = `.cuentas-claras-archivo-${process.ppid}`;
  for (const name of [DEAD, alive, `.cuentas-claras-archivo-${process.pid}`]) await leaveDraft(name);
  await prepareFolder(folder);
  expect(await readdir(folder)).toEqual([alive]);
});

test('all that is written for an archive is removed', async () => {
  const endings = ['zip', 'zip.sha256', 'zip.tsq', 'zip.sig', 'wacz', 'wacz.sha256', 'wacz.sig', 'txt'];
  const archivos = endings.map((ending) => `villa-2025.${ending}`);
  for (const name of archivos) await write(`${DEAD}/${name}`);
  await writeFile(at(DEAD, MARK), JSON.stringify({ firma: NOTICE, archivos }));
  await prepareFolder(folder);
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, string, () => Promise<unknown>]>([
  ['a file of the old form', '.x.zip.999999999.tmp', () => writeFile(at('.x.zip.999999999.tmp'), 'tesis')],
  ['a folder without our mark', `${DEAD}/x.zip`, () => write(`${DEAD}/x.zip`)],
  [
    'a folder with a mark of others',
    `${DEAD}/x.zip`,
    () => write(`${DEAD}/x.zip`, [`${DEAD}/${MARK}`, '{"archivos":["x.zip"]}']),
  ],
  ['a file of that name', DEAD, () => write(DEAD)],
  ['a link of that name', `otra/${MARK}`, async () => (await leaveDraft('otra'), symlink(at('otra'), at(DEAD)))],
  [
    'what somebody put beside ours',
    `${DEAD}/tesis.txt`,
    async () => (await leaveDraft(DEAD), write(`${DEAD}/tesis.txt`)),
  ],
  [
    'what a mark names elsewhere',
    'tesis.txt',
    async () => {
      await leaveDraft(DEAD);
      const mark = await readFile(at(DEAD, MARK), 'utf8');
      await write('tesis.txt', [`${DEAD}/${MARK}`, mark.replace('x.zip', '../tesis.txt')]);
    },
  ],
  ...['tesis.docx', 'x.zip.docx', 'otra.txt', '.bashrc', 'x.tsq'].map(
    (name): [string, string, () => Promise<unknown>] => [
      `what a mark names that is not of its archive, «${name}»,`,
      `${DEAD}/${name}`,
      () => write(`${DEAD}/${name}`, [`${DEAD}/${MARK}`, JSON.stringify({ firma: NOTICE, archivos: ['x.zip', name] })]),
    ],
  ),
  [
    'a folder in the place of what we wrote',
    `${DEAD}/x.zip/tesis.txt`,
    async () => (await leaveDraft(DEAD), await rm(at(DEAD, 'x.zip')), write(`${DEAD}/x.zip/tesis.txt`)),
  ],
])('%s stays', async (_, kept, make) => {
  await make();
  await prepareFolder(folder);
  expect((await lstat(at(kept))).isFile()).toBe(true);
});

test.each<[string, () => Promise<unknown>]>([
  ['a link to a file', async () => (await writeFile(at('otro'), 'b'), symlink(at('otro'), at('b')))],
  ['a link to nowhere', () => symlink(at('no-hay'), at('b'))],
])('%s in the place of a file is reported, and stays', async (_, make) => {
  await make();
  await expect(place()).rejects.toThrow(`Hay un enlace u otra cosa con ese nombre: ${at('b')}.`);
  expect((await lstat(at('b'))).isSymbolicLink()).toBe(true);
});

test('a file that appears in the last moment is not replaced', async () => {
  const late = async () => {
    await writeFile(draftOf(at('a')), 'a');
    await writeFile(at('a'), 'de otro');
    await expect(takePlace(at('a'))).rejects.toThrow('EEXIST');
  };
  await expect(placeTogether([at('a')], late)).rejects.toThrow('Ya hay un archivo con ese nombre');
  expect(await readFile(at('a'), 'utf8')).toBe('de otro');
});

async function write(path: string, ...others: [path: string, text: string][]): Promise<void> {
  for (const [name, text] of [[path, 'tesis'], ...others] as const) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), text);
  }
}
