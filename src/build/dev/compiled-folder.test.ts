import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compiledFolder } from './compiled-folder.ts';

async function newRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'compilado-de-'));
  onTestFinished(() => rm(root, { recursive: true }));
  return root;
}

test('what is compiled lies where the builds of the site have theirs, in a folder that says whose it is', async () => {
  const root = await newRoot();
  expect(compiledFolder(root)).toBe(join(root, '.cache/cuentas-claras-sitios/compilado'));
  const sign = join(root, '.cache/cuentas-claras-sitios/DE-CUENTAS-CLARAS.txt');
  expect(await readFile(sign, 'utf8')).toContain('Carpeta de trabajo de Cuentas Claras');
});

test('where it can’t, it lies elsewhere, and what is there stays', async () => {
  const root = await newRoot();
  await writeFile(join(root, '.cache'), 'mío');
  const folder = compiledFolder(root);
  onTestFinished(() => rm(folder, { recursive: true }));
  expect([existsSync(folder), folder.startsWith(root)]).toEqual([true, false]);
  expect(await readFile(join(root, '.cache'), 'utf8')).toBe('mío');
});
