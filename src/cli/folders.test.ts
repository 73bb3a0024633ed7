import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOutput } from './folders.ts';

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'carpetas-')));
  await mkdir(join(root, 'villa/data'), { recursive: true });
  await writeFile(join(root, 'villa/data/sitio.json'), '{}');
});
afterAll(() => rm(root, { recursive: true }));

test.each([
  ['sitio', 'villa/dist'],
  ['archivo', 'villa/archivo'],
  ['plantillas', 'villa/plantillas'],
] as const)('where no folder is told for %s, it is in that of the site', (what, place) => {
  expect(readOutput(what, undefined, join(root, 'villa'))).toBe(join(root, place));
});

test('where it is told, from where the order was written', () => {
  expect(readOutput('sitio', 'otra', join(root, 'villa'))).toBe(join(process.cwd(), 'otra'));
});
