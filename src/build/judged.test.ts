import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOTO, writeSitio } from '../../tests/sitio-minimo.ts';
import { openSitio, type SitioCalculado } from '../sitio.ts';
import { findPublic } from './dev/find-public.ts';
import { writePublic } from './stages.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n';
const WITH_SCRIPT = SVG.replace('<path', '<script>alert(1)</script><path');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juzgado-'));
  await writeFile(at('fuera.svg'), 'lo de afuera');
  await mkdir(at('fuera'));
  await writeFile(at('fuera/foto.png'), FOTO);
});

afterAll(() => rm(folder, { recursive: true }));

let cases = 0;
async function openCase() {
  const root = at(`caso-${cases++}`);
  writeSitio(root, { 'public/x.svg': SVG, 'public/.gitkeep': '' });
  const { sitio } = await openSitio(root);
  if (!sitio) throw new Error('no site');
  return { root, sitio };
}

/** What the development server answers. */
async function sent(root: string, sitio: SitioCalculado, path: string): Promise<[status: number, body: string]> {
  const { status = 0, body = '' } = (await findPublic(root, sitio, path)) ?? {};
  return [status, String(body)];
}

const swapForLink = (path: string, to: string) => async (root: string) => {
  await rm(join(root, path), { recursive: true });
  await symlink(to, join(root, path));
};

describe('a file of public that changes after it was judged is neither published nor served', () => {
  test.each<[string, string, (root: string) => Promise<unknown>]>([
    ['a script comes into a drawing', 'x.svg', (root) => writeFile(join(root, 'public/x.svg'), WITH_SCRIPT)],
    ['it grows', 'x.svg', (root) => appendFile(join(root, 'public/x.svg'), ' ')],
    ['it is emptied', 'x.svg', (root) => writeFile(join(root, 'public/x.svg'), '')],
    ['it is removed', 'x.svg', (root) => rm(join(root, 'public/x.svg'))],
    ['a link to outside', 'x.svg', (root) => swapForLink('public/x.svg', at('fuera.svg'))(root)],
    ['a link to the same bytes', 'x.svg', (root) => sameByLink(root)],
    ['a folder around it is a link', 'imagenes/foto.png', (root) => swapForLink('public/imagenes', at('fuera'))(root)],
    ['public itself is a link', '.gitkeep', (root) => publicByLink(root)],
    ['a folder', 'x.svg', (root) => swapForOther(root, 'mkdir')],
    ['a pipe', 'x.svg', (root) => swapForOther(root, 'mkfifo')],
  ])('%s', async (_, path, change) => {
    const { root, sitio } = await openCase();
    await change(root);
    await expect(writePublic(sitio, root, join(root, 'sitio'))).rejects.toThrow(
      `public/${path} cambió mientras se publicaba.`,
    );
    expect(existsSync(join(root, 'sitio', path))).toBe(false);
    expect(await sent(root, sitio, path)).toEqual([500, `public/${path} cambió mientras se publicaba.`]);
  });

  async function sameByLink(root: string): Promise<void> {
    await rename(join(root, 'public/x.svg'), join(root, 'y.svg'));
    await symlink('../y.svg', join(root, 'public/x.svg'));
  }

  async function publicByLink(root: string): Promise<void> {
    await rename(join(root, 'public'), join(root, 'otra'));
    await symlink('otra', join(root, 'public'));
  }

  async function swapForOther(root: string, by: string): Promise<void> {
    await rm(join(root, 'public/x.svg'));
    execFileSync(by, [join(root, 'public/x.svg')]);
  }

  test('what is as it was judged is, and nothing that came later', async () => {
    const { root, sitio } = await openCase();
    await writeFile(join(root, 'public/x.svg'), SVG);
    await writeFile(join(root, 'public/malo.html'), '<script>alert(1)</script>');
    await writePublic(sitio, root, join(root, 'sitio'));
    expect(await readFile(join(root, 'sitio/x.svg'), 'utf8')).toBe(SVG);
    expect(existsSync(join(root, 'sitio/malo.html'))).toBe(false);
    for (const path of ['/x.svg', 'malo.html', 'public/x.svg', '']) expect((await sent(root, sitio, path))[0]).toBe(0);
    expect(await sent(root, sitio, 'x.svg')).toEqual([200, SVG]);
  });
});
