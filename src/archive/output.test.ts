import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSalida } from './output.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const check = (salida: string) => checkSalida(at('root'), at('dist'), at(salida));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salida-'));
  for (const path of ['root/data/conjuntos', 'root/content', 'dist', 'archivo'])
    await mkdir(at(path), { recursive: true });
  await writeFile(at('texto'), '');
  await symlink(at('root/data'), at('a-las-fuentes'));
  await symlink(at('dist'), at('al-sitio'));
  await symlink(at('texto'), at('a-un-archivo'));
  await symlink(at('no-hay'), at('a-ninguna-parte'));
  await symlink(at('archivo'), at('a-otra'));
  await mkdir(at('.cache/cuentas-claras-sitios/out-dist'), { recursive: true });
  await symlink(at('.cache/cuentas-claras-sitios/out-dist'), at('a-la-de-trabajo'));
});
afterEach(() => rm(folder, { recursive: true }));

const FUENTES = 'Ahí están las fuentes del sitio';
const SITIO = 'Ahí se publica el sitio';
const TRABAJO = 'Es de las carpetas en que este programa prepara el sitio.';
const BORRADOR = 'Es de las carpetas en que este programa prepara un archivo.';

test.each([
  ['root/data', FUENTES],
  ['root/content/a/b', FUENTES],
  ['root/public', FUENTES],
  ['root/data/../data/conjuntos', FUENTES],
  ['a-las-fuentes', FUENTES],
  ['a-las-fuentes/conjuntos/x', FUENTES],
  ['dist', SITIO],
  ['dist/archivo', SITIO],
  ['al-sitio/archivo', SITIO],
  ['.cache/cuentas-claras-sitios', TRABAJO],
  ['.cache/cuentas-claras-sitios/out-dist/sobra-99', TRABAJO],
  ['.cache/cuentas-claras-sitios/paginas-99/archivo', TRABAJO],
  ['otra/.cache/Cuentas-Claras-SITIOS/out-o1/nuevo-1', TRABAJO],
  ['a-la-de-trabajo', TRABAJO],
  ['a-la-de-trabajo/sobra-99', TRABAJO],
  ['.cuentas-claras-archivo-99', BORRADOR],
  ['archivo/.Cuentas-Claras-ARCHIVO-99/x', BORRADOR],
  ['a-otra/.cuentas-claras-archivo-1', BORRADOR],
  ['texto', 'Es un archivo y no una carpeta.'],
  ['texto/archivo', 'texto no es una carpeta.'],
  ['a-un-archivo', 'Es un archivo y no una carpeta.'],
  ['a-ninguna-parte', 'es un enlace que no lleva a ningún lugar.'],
  ['a-ninguna-parte/archivo', 'es un enlace que no lleva a ningún lugar.'],
])('no archive is written in %s, and nothing is made there', async (salida, why) => {
  const before = await readdir(folder, { recursive: true });
  await expect(check(salida)).rejects.toThrow(why);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test.each([
  'archivo',
  'archivo/2025/enero',
  'a-otra',
  'a-otra/x',
  'root',
  'root/archivo',
  'dist-2',
  '.',
  '.cache',
  '.cache/archivo',
])('it may be written in %s', async (salida) => {
  await expect(check(salida)).resolves.toBeUndefined();
});

test.skipIf(process.getuid?.() === 0)('a folder in which nothing can be written is told before any work', async () => {
  await chmod(at('archivo'), 0o500);
  await expect(check('archivo/x')).rejects.toThrow(`No se puede escribir en ${at('archivo')}.`);
});
