import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace, SITIO_MINIMO } from '../../tests/sitio-minimo.ts';

const linkTo = (target: string, path: string) => async (root: string) => {
  await rm(join(root, path), { recursive: true, force: true });
  await symlink(target, join(root, path));
};

describe('symbolic links are told and not followed', () => {
  test.each([
    ['a file of data', '/etc/hostname', 'data/planes/plan-1/matriz.csv'],
    ['a folder of data', '/etc', 'data/conjuntos'],
    ['a published file', '/etc/hostname', 'public/hostname'],
    ['a page', '/etc/hostname', 'content/paginas/otra.mdx'],
    ['a top folder', '/etc', 'public'],
    ['a link to nowhere', '/nowhere', 'data/glosario.csv'],
  ])('%s', async (_, target, path) => {
    const { problems, sitio } = await openCon({}, linkTo(target, path));
    expect(problems.map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
      ['unsafe-path', path, 1, 1],
    ]);
    expect(sitio).toBeUndefined();
  });
});

/** Fractions hold BigInt, which JSON has not. */
const stringify = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}` : one));

describe('bytes become text', () => {
  test('a byte order mark is no part of the first header', async () => {
    const { problems } = await openCon({ 'data/personas.csv': replace('id,nombre', '\uFEFFid,nombre') });
    expect(problems).toEqual([]);
  });

  test('a byte order mark moves no column', async () => {
    const { problems } = await openCon({ 'data/personas.csv': replace('id,nombre', '\uFEFFid,nonbre') });
    expect(problems[0]).toMatchObject({ code: 'extra-label', line: 1, column: 4 });
  });

  test.each(['\r\n', '\r'])('a site with line ends %j is the same site', async (end) => {
    const texts = Object.entries(SITIO_MINIMO).map(([file, text]) => [file, text.replaceAll('\n', end)]);
    const [{ problems, sitio }, minimo] = await Promise.all([
      openCon(Object.fromEntries(texts) as Cambios),
      openCon({}),
    ]);
    expect(problems).toEqual([]);
    expect(stringify(sitio)).toBe(stringify(minimo.sitio));
  });

  test('files of public are only listed: their bytes may be anything', async () => {
    const { problems, sitio } = await openCon({ 'public/a/b.csv': new Uint8Array([0xff, 0xfe, 0]) });
    expect(problems).toEqual([]);
    expect(sitio?.publicos).toEqual(['a/b.csv', 'imagenes/foto.png']);
  });

  test('hidden files are passed over', async () => {
    const { problems } = await openCon({ 'data/.DS_Store': 'x', 'data/.~lock.personas.csv#': 'x' });
    expect(problems).toEqual([]);
  });
});
