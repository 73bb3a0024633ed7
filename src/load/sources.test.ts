import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cambios, FOTO, openCon, replace, SITIO_MINIMO } from '../../tests/sitio-minimo.ts';
import { validateSources } from '../validate/validate.ts';
import { readSources } from './read-sources.ts';

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

/** As bytes, because no text names it. */
const at = (root: string, folder: string, name: Buffer) => Buffer.concat([Buffer.from(`${join(root, folder)}/`), name]);

describe('a name that is not in UTF-8 is told, and all else is read', () => {
  const LATIN = Buffer.from('a\xF1o.txt', 'latin1');
  const CUT = Buffer.from([0x61, 0xc3]);

  test.each<[string, (root: string) => Promise<unknown>, string]>([
    ['of a published file', (root) => writeFile(at(root, 'public', LATIN), 'x'), 'public/a\uFFFDo.txt'],
    ['that is cut within a letter', (root) => writeFile(at(root, 'public', CUT), 'x'), 'public/a\uFFFD'],
    [
      'of a page',
      (root) => writeFile(at(root, 'content/paginas', Buffer.from('\xE9.mdx', 'latin1')), ''),
      'content/paginas/\uFFFD.mdx',
    ],
    ['of a folder', (root) => mkdir(at(root, 'data/planes', Buffer.from('\xE9', 'latin1'))), 'data/planes/\uFFFD'],
  ])('%s', async (_, make, file) => {
    const { problems, sitio } = await openCon({ 'public/otro.html': 'x' }, make);
    expect(problems.map((one) => [one.file, one.code]).sort()).toEqual(
      [
        [file, 'file-name'],
        ['public/otro.html', 'unsafe-file'],
      ].sort(),
    );
    expect(problems.find(({ code }) => code === 'file-name')?.message).toContain('UTF-8');
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
    const [{ problems, sitio }, minimal] = await Promise.all([
      openCon(Object.fromEntries(texts) as Cambios),
      openCon({}),
    ]);
    expect(problems).toEqual([]);
    expect(stringify(sitio)).toBe(stringify(minimal.sitio));
  });

  test('files of public are published under their own names, and not parsed', async () => {
    const { problems, sitio } = await openCon({ 'public/a/b.csv': 'a,a\n1\n', 'public/c.txt': '---\nno: [\n' });
    expect(problems).toEqual([]);
    expect(sitio?.publicPaths).toEqual(['a/b.csv', 'c.txt', 'imagenes/foto.png']);
  });

  test('a site in memory is the same site', async () => {
    const files = new Map<string, string | Uint8Array>([
      ...Object.entries(SITIO_MINIMO),
      ['public/imagenes/foto.png', FOTO],
    ]);
    const sources = await readSources(new Map([...files].map(([file, content]) => [file, Buffer.from(content)])));
    expect(validateSources(sources).problems).toEqual([]);
    expect(sources.publicFiles.get('imagenes/foto.png')).toMatchObject({
      kind: 'png',
      dimensions: { width: 1, height: 1 },
    });
  });

  test('hidden files are passed over', async () => {
    const { problems } = await openCon({ 'data/.DS_Store': 'x', 'data/.~lock.personas.csv#': 'x' });
    expect(problems).toEqual([]);
  });
});
