import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkArchiveFolder } from './archive-folder.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const check = (destination: string) => checkArchiveFolder(at('root'), at('dist'), at(destination));

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

const IN_SOURCES = 'Ahí están las fuentes del sitio';
const IN_SITE = 'Ahí se publica el sitio';
const IN_WORKPLACE = 'Es de las carpetas en que este programa prepara el sitio.';
const IN_DRAFT = 'Es de las carpetas en que este programa prepara un archivo.';

test.each([
  ['root/data', IN_SOURCES],
  ['root/content/a/b', IN_SOURCES],
  ['root/public', IN_SOURCES],
  ['root/data/../data/conjuntos', IN_SOURCES],
  ['a-las-fuentes', IN_SOURCES],
  ['a-las-fuentes/conjuntos/x', IN_SOURCES],
  ['dist', IN_SITE],
  ['dist/archivo', IN_SITE],
  ['al-sitio/archivo', IN_SITE],
  ['.cache/cuentas-claras-sitios', IN_WORKPLACE],
  ['.cache/cuentas-claras-sitios/out-dist/sobra-99', IN_WORKPLACE],
  ['.cache/cuentas-claras-sitios/paginas-99/archivo', IN_WORKPLACE],
  ['otra/.cache/Cuentas-Claras-SITIOS/out-o1/nuevo-1', IN_WORKPLACE],
  ['a-la-de-trabajo', IN_WORKPLACE],
  ['a-la-de-trabajo/sobra-99', IN_WORKPLACE],
  ['.cuentas-claras-archivo-99', IN_DRAFT],
  ['archivo/.Cuentas-Claras-ARCHIVO-99/x', IN_DRAFT],
  ['a-otra/.cuentas-claras-archivo-1', IN_DRAFT],
  ['texto', 'Es un archivo y no una carpeta.'],
  ['texto/archivo', 'texto no es una carpeta.'],
  ['a-un-archivo', 'Es un archivo y no una carpeta.'],
  ['a-ninguna-parte', 'es un enlace que no lleva a ningún lugar.'],
  ['a-ninguna-parte/archivo', 'es un enlace que no lleva a ningún lugar.'],
])('no archive is written in %s, and nothing is made there', async (destination, why) => {
  const before = await readdir(folder, { recursive: true });
  await expect(check(destination)).rejects.toThrow(why);
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
])('it may be written in %s', async (destination) => {
  await expect(check(destination)).resolves.toBeUndefined();
});

test.skipIf(process.getuid?.() === 0)(
  'a folder in which nothing can be written is reported before any work',
  async () => {
    await chmod(at('archivo'), 0o500);
    await expect(check('archivo/x')).rejects.toThrow(`No se puede escribir en ${at('archivo')}.`);
  },
);
