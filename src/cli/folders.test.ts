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
  ['--out', undefined, 'villa/dist'],
  ['--salida', undefined, 'villa/archivo'],
] as const)('where %s is not told, it is in the folder of the site', (option, folder, place) => {
  expect(readOutput(option, folder, join(root, 'villa'))).toBe(join(root, place));
});

test('where it is told, from where the order was written', () => {
  expect(readOutput('--out', 'otra', join(root, 'villa'))).toBe(join(process.cwd(), 'otra'));
});
