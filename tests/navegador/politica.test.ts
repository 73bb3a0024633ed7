import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { readRefused, watchPolicy } from './rechazos.ts';
import { DIST } from './dist.ts';
import { useSite } from './visitas.ts';

const site = useSite();
const CON_GRAFICA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';

interface Reglas {
  politica: string;
  /** Whether it stands before everything that loads or runs. */
  antes: boolean;
  escritos: number;
}

function readRules(html: string): Reglas {
  const reglas: Reglas = { politica: '', antes: true, escritos: 0 };
  const parser = new Parser({
    onopentag: (name, { 'http-equiv': equiv, content = '', src, style, type }) => {
      if (equiv === 'Content-Security-Policy') reglas.politica = content;
      if (['link', 'script', 'img', 'style'].includes(name) && reglas.politica === '') reglas.antes = false;
      // A block of data is for search engines and runs in no browser.
      const runs = name === 'script' && type !== 'application/ld+json';
      if ((runs && src === undefined) || name === 'style' || style !== undefined) reglas.escritos += 1;
    },
  });
  parser.end(html);
  return reglas;
}

test('every page carries its policy before what it loads, and no script or style written into it', () => {
  const faltas = PAGINAS.map(({ ruta, html }) => ({ ruta, ...readRules(html) })).filter(
    ({ politica, antes, escritos }) => !politica.startsWith("default-src 'none'; ") || !antes || escritos > 0,
  );
  expect(faltas).toEqual([]);
});

test('no policy allows inline code, and only that of the search allows WebAssembly', () => {
  const permiten = (que: string) =>
    PAGINAS.filter(({ html }) => readRules(html).politica.includes(que)).map(({ ruta }) => ruta);
  expect(permiten("'unsafe-")).toEqual([]);
  expect(permiten("'wasm-unsafe-eval'")).toEqual(['buscar.html']);
});

test('a chart that is opened and a search keep to their policy', async () => {
  const context = await site.newContext();
  await watchPolicy(context);
  const page = await context.newPage();
  await page.goto(site.url(CON_GRAFICA));
  await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).click();
  await page.locator('figure.grafica canvas').waitFor();
  expect(await readRefused(page)).toEqual([]);
  await page.goto(site.url('buscar.html?q=cabildo'));
  await page.locator('#resultados li').first().waitFor();
  expect(await readRefused(page)).toEqual([]);
  await context.close();
});

test('opened from disk, in a folder with a space and an accent, style, font and scripts load', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuentas de León '));
  const context = await site.newContext();
  try {
    await cp(DIST, folder, { recursive: true });
    await watchPolicy(context);
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, CON_GRAFICA)).href);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.cabecera > div') as Element).display),
    ).toBe('flex');
    const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status));
    expect(fonts).toEqual(['loaded', 'loaded']);
    await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).click();
    await page.locator('figure.grafica canvas').waitFor();
    expect(await readRefused(page)).toEqual([]);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});
