import { appendFile, cp, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { getSitio, openSitio } from '../../src/sitio.ts';
import { type Cambios, replace, writeSitio } from '../sitio-minimo.ts';

let folder: string;
let compiled: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compilado-'));
  compiled = join(folder, 'compilado');
});

afterAll(() => rm(folder, { recursive: true }));

/** The pages of the least site with `changes`, by their path. */
async function render(changes: Cambios = {}): Promise<Map<string, string>> {
  const root = await mkdtemp(join(folder, 'fuentes-'));
  writeSitio(root, changes);
  const { sitio } = await openSitio(root);
  if (!sitio) throw new Error('The site has errors');
  const pages = new Map<string, string>();
  const folders = { pages: await mkdtemp(join(folder, 'paginas-')), compiled };
  await renderPages(sitio, root, folders, (page, html) => void pages.set(page, html));
  // What is made after the pages has the memory that the site took.
  expect(getSitio).toThrow('No site was opened');
  return pages;
}

/** Adds to a module of what was compiled. */
async function damage(compilation: string): Promise<void> {
  const chunks = join(compiled, compilation, 'programa/chunks');
  const [first = ''] = await readdir(chunks);
  await appendFile(join(chunks, first), '\nthrow new Error("damaged");');
}

test('what was compiled is used again for whatever cells and texts until it is damaged; what nobody uses goes', async () => {
  const first = await render();
  const [one = '', ...more] = await readdir(compiled);
  expect(more).toEqual([]);

  // A cell changes what pages say, and nothing of what is compiled.
  const cell = await render({ 'data/planes/plan-1/mediciones.csv': replace('2025-S2,4', '2025-S2,3') });
  expect(await readdir(compiled)).toEqual([one]);
  expect([...cell.keys()]).toEqual([...first.keys()]);
  expect([...cell.values()]).not.toEqual([...first.values()]);

  // What another generator had compiled is whole, and of no use.
  const old = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
  await cp(join(compiled, one), join(compiled, 'otra'), { recursive: true });
  await utimes(join(compiled, 'otra'), old, old);
  await damage(one);
  expect(await render()).toEqual(first);
  expect(await readdir(compiled)).toEqual([one]);

  const text = await render({ 'content/paginas/acerca.mdx': replace('Primer párrafo.', 'Otro párrafo.') });
  expect(text.get('acerca.html')).toContain('Otro párrafo.');
  expect(await readdir(compiled)).toEqual([one]);
}, 300_000);
