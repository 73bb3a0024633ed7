import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openZip } from '../bag/zip/open-zip.ts';
import { writeZip } from './write-zip.ts';

const DAY = '2025-12-31';
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'zip-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const filesNamed = (paths: readonly string[]) =>
  paths.map((path) => ({ path, read: () => Promise.resolve(Buffer.from(`${path}\n`.repeat(300))) }));

test('files keep their order, and the bytes repeat', async () => {
  const files = filesNamed(['bolsa/data/b.csv', 'bolsa/data/año/a.xlsx', 'bolsa/bagit.txt']);
  await writeZip(at('uno.zip'), files, DAY);
  await writeZip(at('dos.zip'), files, DAY);
  expect(readFileSync(at('uno.zip')).equals(readFileSync(at('dos.zip')))).toBe(true);
  const { entries, faults, close } = await openZip(at('uno.zip'));
  expect([faults, entries.map(({ path }) => path)]).toEqual([[], files.map(({ path }) => path)]);
  expect(await Promise.all(entries.map(({ read }) => text(read())))).toEqual(
    files.map(({ path }) => `${path}\n`.repeat(300)),
  );
  await close();
});

test('a zip is not written over another', async () => {
  await writeZip(at('tres.zip'), [], DAY);
  await expect(writeZip(at('tres.zip'), [], DAY)).rejects.toMatchObject({ code: 'EEXIST' });
});

test('one that the verifier would not open is not begun', async () => {
  const files = Array.from({ length: 500_001 }, () => ({ path: '', read: () => Promise.reject(new Error('read')) }));
  await expect(writeZip(at('demasiados.zip'), files, DAY)).rejects.toThrow('Serían 500,001 archivos');
  expect(existsSync(at('demasiados.zip'))).toBe(false);
});

test('it holds more files than two bytes count, and the verifier finds them all', async () => {
  const paths = Array.from({ length: 65_536 }, (_, i) => `bolsa/data/${i % 300}/${i}.json`);
  await writeZip(
    at('muchos.zip'),
    paths.map((path) => ({ path, read: () => Promise.resolve(Buffer.from(path)) })),
    DAY,
  );
  const { entries, faults, close } = await openZip(at('muchos.zip'));
  expect([faults, entries.length, entries.at(-1)?.path]).toEqual([[], 65_536, paths.at(-1)]);
  expect(await Promise.all(entries.slice(-1).map(({ read }) => text(read())))).toEqual(paths.slice(-1));
  await close();
}, 300_000);
