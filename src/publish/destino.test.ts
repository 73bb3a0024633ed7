import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from './astro.ts';
import { checkDestination } from './destino.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'destino-'));
  const files = [
    'villa/data/sitio.json',
    'sitio/index.html',
    'rama/.git',
    'rama/index.html',
    'otra/tesis.txt',
    'archivo',
  ];
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  await mkdir(join(folder, 'vacía'));
});

afterAll(() => rm(folder, { recursive: true }));

const check = (out: string) => checkDestination(join(folder, 'villa'), join(folder, out));

test.each([
  ['villa', 'Ahí están las fuentes'],
  ['.', 'Ahí están las fuentes'],
  ['villa/data', 'Ahí están las fuentes'],
  ['villa/public/sitio', 'Ahí están las fuentes'],
  ['rama', 'Es una carpeta de Git'],
  ['otra', 'Hay archivos que no son de un sitio publicado'],
  ['archivo', 'Es un archivo y no una carpeta'],
])('a site does not replace «%s»', async (out, why) => {
  await expect(check(out)).rejects.toThrow(why);
});

test('nor the project', async () => {
  await expect(checkDestination(join(folder, 'villa'), dirname(PROJECT))).rejects.toThrow('Ahí están las fuentes');
});

test.each(['nueva', 'vacía', 'sitio', 'villa/dist', 'villa/publico'])('a site may be put in «%s»', async (out) => {
  await expect(check(out)).resolves.toBeUndefined();
});
