import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placesOf } from '../output/workplace.ts';
import { compiledFolder, compiledFolderOf } from './compiled-folder.ts';

async function newRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'compilado-de-'));
  onTestFinished(() => rm(root, { recursive: true }));
  return root;
}

test('what is compiled lies with the program, where Node keeps it, and beside the site where it keeps nothing', async () => {
  const root = await newRoot();
  const places = placesOf(join(root, 'dist'), process.pid);
  const program = join(root, 'programa');
  expect(compiledFolder(places, program)).toBe(join(program, 'paginas'));
  expect(compiledFolderOf(root, program)).toBe(join(program, 'paginas'));
  expect(compiledFolder(places, '')).toBe(places.compiled);
  // Nothing can be written there.
  await writeFile(join(root, 'archivo'), '');
  expect(compiledFolder(places, join(root, 'archivo'))).toBe(places.compiled);
});

test('for whoever publishes nothing, beside the site is in a folder that says whose it is', async () => {
  const root = await newRoot();
  expect(compiledFolderOf(root, '')).toBe(join(root, '.cache/cuentas-claras-sitios/compilado'));
  const sign = join(root, '.cache/cuentas-claras-sitios/DE-CUENTAS-CLARAS.txt');
  expect(await readFile(sign, 'utf8')).toContain('Carpeta de trabajo de Cuentas Claras');
});

test('where it can’t, it lies elsewhere, and what is there stays', async () => {
  const root = await newRoot();
  await writeFile(join(root, '.cache'), 'mío');
  const folder = compiledFolderOf(root, '');
  onTestFinished(() => rm(folder, { recursive: true }));
  expect([existsSync(folder), folder.startsWith(root)]).toEqual([true, false]);
  expect(await readFile(join(root, '.cache'), 'utf8')).toBe('mío');
});
