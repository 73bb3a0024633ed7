import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as buildWithVite, createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawRecord } from '../../src/load/raw.ts';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { writerInto } from '../../src/build/output/write-into.ts';
import { refuseContentAsModule } from '../../src/build/content-guard.ts';
import { openSitio } from '../../src/sitio.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { COMPILADO } from './ordenes.ts';

/** Goes round validation, the first lock, to show that the second one holds without it. */
let folder: string;
const root = () => join(folder, 'sitio');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candado-'));
  writeSitio(root(), {
    'data/marca.mjs': 'globalThis.marca = true; export default 1',
    'content/paginas/codigo.mdx': 'export const marca = 1',
    'public/guion.mjs': 'globalThis.marca = true; export default 1',
  });
  await writeFile(join(folder, 'pide.mjs'), 'import("./sitio/data/marca.mjs");');
});

afterAll(() => rm(folder, { recursive: true }));

const NEGADO = 'The content is data and is never run';

describe('no file of the content is a module', () => {
  const files = [
    ['sitio/data/marca.mjs'],
    ['sitio/data/sitio.json'],
    ['sitio/data/personas.csv?raw'],
    ['sitio/content/paginas/codigo.mdx'],
    ['sitio/content/paginas/acerca.mdx?raw'],
    ['sitio/public/guion.mjs'],
    ['pide.mjs'],
  ];

  test.each(files)('of a build: %s', async (file) => {
    const attempt = buildWithVite({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      plugins: [refuseContentAsModule(root())],
      build: { write: false, rollupOptions: { input: join(folder, file) } },
    });
    await expect(attempt).rejects.toThrow(NEGADO);
  });

  test('of a development server', async () => {
    const server = await createServer({
      ...{ configFile: false, logLevel: 'silent', root: folder, plugins: [refuseContentAsModule(root())] },
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    try {
      for (const [file] of files.slice(0, -1)) {
        await expect(server.ssrLoadModule(`/${file}`), file).rejects.toThrow(NEGADO);
        await expect(server.transformRequest(`/${file}`), file).rejects.toThrow(NEGADO);
      }
    } finally {
      await server.close();
    }
    expect(globalThis).not.toHaveProperty('marca');
  });
});

/** Builds the pages of the least site with another source for a text, which nobody judged. */
async function renderWith(source: string): Promise<string> {
  const other = join(folder, 'otro');
  writeSitio(other);
  const { sitio } = await openSitio(other);
  const [pagina] = sitio?.paginas ?? [];
  if (!sitio || !pagina) throw new Error('no site');
  const altered = { ...pagina, cuerpo: { ...pagina.cuerpo, source } };
  sitio.origins.set(altered, sitio.origins.get(pagina) as RawRecord);
  const outDir = join(folder, 'publicado');
  await rm(outDir, { recursive: true, force: true });
  await renderPages(
    { ...sitio, paginas: [altered] },
    other,
    { pages: outDir, compiled: COMPILADO },
    writerInto(outDir),
  );
  return readFile(join(outDir, 'acerca.html'), 'utf8');
}

test('a text that changes after it was judged is compiled as it was judged', async () => {
  const other = join(folder, 'cambia');
  writeSitio(other);
  const { sitio } = await openSitio(other);
  if (!sitio) throw new Error('no site');
  await writeFile(
    join(other, 'content/paginas/acerca.mdx'),
    '---\ntitulo: T\nresumen: R\n---\n\n{(globalThis.marca = true)}\n',
  );
  const judged = join(folder, 'juzgado');
  await renderPages(sitio, other, { pages: judged, compiled: COMPILADO }, writerInto(judged));
  expect(await readFile(join(folder, 'juzgado/acerca.html'), 'utf8')).toContain('Primer párrafo.');
  expect(globalThis).not.toHaveProperty('marca');
});

describe('a text that validation had let by ends the build, and none of it is written', () => {
  test.each([
    ['code', 'export const marca = (globalThis.marca = true)'],
    ['an expression', '{(globalThis.marca = true)}'],
    ['an image that is a module', '![x](../../data/marca.mjs)'],
    ['an element that is not offered', '<Otro />'],
    ['an element that nobody judged', '<Nota titulo="x">x</Nota>'],
  ])('%s', async (_, source) => {
    await expect(renderWith(source)).rejects.toThrow(/must not be compiled|not judged/);
    expect(existsSync(join(folder, 'publicado/acerca.html'))).toBe(false);
    expect(globalThis).not.toHaveProperty('marca');
  });

  test('what would be a frontmatter with a layout is text', async () => {
    expect(await renderWith('\n---\nlayout: ../../data/marca.mjs\n---\n')).toContain(
      'layout: ../../data/marca.mjs</h2>',
    );
    expect(globalThis).not.toHaveProperty('marca');
  });
});
