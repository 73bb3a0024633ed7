import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAt } from '../../base/disk/walk.ts';
import { packRows } from '../../opendata/packed-rows.ts';
import { measureBytes } from '../../opendata/measured-file.ts';
import { openCon } from '../../../tests/sitio-minimo.ts';
import { bytesOf, isWhole } from '../../base/bytes.ts';
import { makeZip } from '../../base/zip.ts';
import { NOTHING_KEPT } from '../kept/kept-texts.ts';
import { outputsOf } from '../outputs.ts';
import { closeThreads, type FileThread, startFileThread } from './file-thread.ts';
import { finishPage } from '../page/finish-page.ts';
import { type FileRecipe, makeFile } from './make-file.ts';

let folder: string;
let last: string;
let thread: FileThread;
const { sitio } = await openCon({});
if (!sitio) throw new Error('The minimal site has errors');
const read = (path: string) => readFileSync(join(folder, path));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hilo-'));
  last = mkdtempSync(join(tmpdir(), 'hilo-antes-'));
  thread = startFileThread(places(), { folder: last }, sitio, NOTHING_KEPT);
});

afterEach(async () => {
  await thread.end();
  for (const one of [folder, last]) rmSync(one, { recursive: true });
});

let threads = 0;
const places = () => ({ draft: folder, spool: join(last, `en-espera-${threads++}`) });
const noFile = () => new Uint8Array();

test('every output of a site has the bytes that it would have in this thread', async () => {
  const outputs = [...outputsOf(sitio).values()].filter(({ path }) => !path.endsWith('.zip'));
  expect(outputs.length).toBeGreaterThan(40);
  for (const { path, recipe } of outputs) {
    const made = await recipe();
    const measured = measureBytes(bytesOf(await makeFile(made, noFile, NOTHING_KEPT)));
    expect(await thread.makeFile(path, made), path).toMatchObject(measured);
    expect(measureBytes(read(path)), path).toEqual(measured);
    expect(thread.sums.get(path)).toBe(measured.sha256);
  }
});

test.each(['none', 'the same', 'a damaged one'])(
  'a zip holds files that were written or kept before it, each as it is, where the last site had %s',
  async (before) => {
    const zipped = makeZip([['kept.csv', Buffer.from('año,1\n'.repeat(1000))]], sitio.corte);
    if (before !== 'none') {
      await thread.end();
      mkdirSync(join(last, 'datos'));
      writeFileSync(join(last, 'datos/todo.zip'), before === 'the same' ? zipped : zipped.subarray(1));
      const zip = ['datos/todo.zip', measureBytes(zipped).sha256] as const;
      thread = startFileThread(places(), { folder: last, zip }, sitio, NOTHING_KEPT);
    }
    const kept = 'año,1\n'.repeat(1000);
    mkdirSync(join(last, 'datos'), { recursive: true });
    writeFileSync(join(last, 'datos/kept.csv'), kept);
    await thread.makeFile('datos/long.csv', {
      make: 'csv',
      rows: packRows([['x'], ...Array<[number]>(2000).fill([1])]),
    });
    await thread.makeFile('datos/a.csv', { make: 'csv', rows: packRows([['x'], [1]]) });
    await thread.keepFile('datos/kept.csv', measureBytes(kept).sha256);
    const recipe: FileRecipe = { make: 'zip', paths: ['long.csv', 'kept.csv', 'a.csv'], day: sitio.corte };
    const written = await thread.makeFile('datos/todo.zip', recipe);
    const zip = read('datos/todo.zip');
    expect(written).toMatchObject(measureBytes(zip));
    expect(zip.equals(await wholeZip(recipe))).toBe(true);
  },
);

test('a file that is made in pieces has the same bytes, and stands so in the zip', async () => {
  const rows = packRows(Array.from({ length: 3000 }, (_, i) => ['ñandú '.repeat(200), i]));
  const columns = [{ name: 'texto', isList: false }];
  const made: FileRecipe = { make: 'json', columns, rows };
  const contents = await makeFile(made, noFile, NOTHING_KEPT);
  expect(isWhole(contents)).toBe(false);
  const measured = measureBytes(bytesOf(contents));
  // Meanwhile others are made.
  const [large, , page] = await Promise.all([
    thread.makeFile('datos/json/large.json', made),
    thread.makeFile('datos/small.csv', { make: 'csv', rows: packRows([['x'], [1]]) }),
    thread.makePage('actas/una.html', PAGE),
  ]);
  expect(large).toMatchObject(measured);
  expect(page).toMatchObject(measureBytes(read('actas/una.html')));
  expect(measureBytes(read('datos/json/large.json'))).toEqual(measured);
  const workbook: FileRecipe = {
    make: 'workbook',
    name: 'large',
    rows: packRows(Array<[number]>(6000).fill([1])),
    day: sitio.corte,
  };
  await thread.makeFile('datos/large.xlsx', workbook);
  const recipe: FileRecipe = { make: 'zip', paths: ['json/large.json', 'large.xlsx', 'small.csv'], day: sitio.corte };
  await thread.makeFile('datos/todo.zip', recipe);
  expect(read('datos/todo.zip').equals(await wholeZip(recipe))).toBe(true);
});

const wholeZip = async (recipe: FileRecipe) =>
  bytesOf(await makeFile(recipe, (path) => read(`datos/${path}`), NOTHING_KEPT));

const PAGE =
  '<!DOCTYPE html><head><meta charset="utf-8"><meta name="filtro:tipo" content="Acta"></head><main><h1>Uno</h1><a href="/dos.html">dos</a></main>';

test('a page is finished, and what the search offers of it comes back', async () => {
  const { html, record } = finishPage('actas/una.html', PAGE, { url: sitio.sitio.url, hosts: [] });
  expect(await thread.makePage('actas/una.html', PAGE)).toEqual({ ...measureBytes(html), record });
  expect(read('actas/una.html').toString()).toBe(html);
  expect(html).toContain('href="../dos.html"');
  expect(record).toMatchObject({ title: 'Uno', url: '/actas/una.html' });
});

test('files of the last site are kept where they are as their sums say', async () => {
  for (const [path, text] of [
    ['una.html', 'uno'],
    ['otra.html', 'dos'],
    ['tres.html', 'tres'],
  ] as const)
    writeFileSync(join(last, path), text);
  const asked = [
    ['una.html', 'uno'],
    ['otra.html', 'otra cosa'],
    ['no-hay.html', ''],
    ['tres.html', 'tres'],
  ] as const;
  const found = await Promise.all(asked.map(([path, text]) => thread.keepFile(path, measureBytes(text).sha256)));
  expect(found).toEqual([true, false, false, true]);
  expect(readdirSync(folder).sort()).toEqual(['tres.html', 'una.html']);
  // Of the first one is known what a new file is like; the others are the same file in both sites.
  const number = (site: string, path: string) => lookAt(join(site, path))?.ino;
  expect(number(folder, 'una.html')).not.toBe(number(last, 'una.html'));
  expect(number(folder, 'tres.html')).toBe(number(last, 'tres.html'));
  expect([...thread.linked.keys()]).toEqual(['tres.html']);
  expect(thread.sums.get('una.html')).toBe(measureBytes('uno').sha256);
  expect(thread.sums.has('otra.html')).toBe(false);
});

test('a zip holds a kept file as it was, whatever somebody writes into it until then', async () => {
  mkdirSync(join(last, 'datos'));
  for (const name of ['a', 'b']) writeFileSync(join(last, `datos/${name}.csv`), name);
  for (const name of ['a', 'b']) await thread.keepFile(`datos/${name}.csv`, measureBytes(name).sha256);
  const recipe: FileRecipe = { make: 'zip', paths: ['a.csv', 'b.csv'], day: sitio.corte };
  const before = await wholeZip(recipe);
  writeFileSync(join(last, 'datos/b.csv'), 'otra cosa');
  await thread.makeFile('datos/todo.zip', recipe);
  expect(read('datos/todo.zip').equals(before)).toBe(true);
});

test('a file in pieces that fails is told of, and what was asked after it is made', async () => {
  const rows = packRows(Array.from({ length: 3000 }, (_, i) => ['ñandú '.repeat(200), i]));
  const large: FileRecipe = { make: 'json', columns: [{ name: 'texto', isList: false }], rows };
  const [first, second, page] = await Promise.allSettled([
    thread.makeFile('datos/json/large.json', large),
    thread.makeFile('datos/json/large.json', large),
    thread.makePage('actas/una.html', PAGE),
  ]);
  expect([first.status, second.status, page.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(second).toMatchObject({ reason: { message: expect.stringContaining('written twice') as string } });
});

test('a path that is written twice is a mistake of ours', async () => {
  const text: FileRecipe = { make: 'text', text: '' };
  await thread.makeFile('a.txt', text);
  await expect(thread.makeFile('a.txt', text)).rejects.toThrow('a.txt is written twice.');
  await expect(thread.makeFile('a.txt', text)).rejects.not.toHaveProperty('syscall');
});

test('who asks is told why a file was not written, and the next one is', async () => {
  writeFileSync(join(folder, 'a'), '');
  const text: FileRecipe = { make: 'text', text: '' };
  await expect(thread.makeFile('a/b.txt', text)).rejects.toMatchObject({
    code: 'EEXIST',
    syscall: 'mkdir',
    path: join(folder, 'a/b.txt'),
  });
  await expect(thread.makePage('sin.html', '<main></main>')).rejects.toThrow('sin.html: no <meta charset="utf-8">');
  await expect(thread.makePage('sin.html', '<main></main>')).rejects.not.toHaveProperty('syscall');
  await expect(thread.makeFile('b.txt', text)).resolves.toMatchObject({ bytes: 0 });
});

test('once threads are closed nothing is written, not even what was asked before', async () => {
  await thread.makeFile('a.txt', { make: 'text', text: 'a' });
  mkdirSync(join(folder, 'b'));
  const asked = Array.from({ length: 500 }, (_, i) => thread.makeFile(`b/${i}.txt`, { make: 'text', text: 'b' }));
  for (const one of asked) one.catch(() => undefined);
  closeThreads();
  const written = readdirSync(join(folder, 'b'));
  expect(written.length).toBeLessThan(asked.length);
  // It answers those that it let by and those that it didn't.
  await Promise.allSettled(asked);
  expect(readdirSync(join(folder, 'b'))).toEqual(written);
});
