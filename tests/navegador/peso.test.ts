import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page, Request, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { DIST } from './sitio.ts';
import { useSite } from './visitas.ts';

const KB = 1024;
/** What a server that doesn't compress would send as it is. */
const YA_COMPRIMIDO = /\.(woff2|png|jpe?g|webp)$/;

interface Carga {
  ruta: string;
  /** Paths from the root, each once. */
  archivos: string[];
  deFuera: string[];
  /** Cumulative Layout Shift. */
  salto: number;
}

const site = useSite();
let cargas: Carga[];

beforeAll(async () => {
  const options = { viewport: { width: 360, height: 740 } };
  cargas = await site.visitAll(
    PAGINAS.map(({ ruta }) => ruta),
    options,
    look,
    (context) => context.route('**', delay),
  );
}, 240_000);

/**
 * Lets the text be drawn before pictures, fonts and scripts come, as on a slow network: what moves it then is seen.
 * With a route, too, the browser keeps no copies of what other pages loaded.
 */
async function delay(route: Route): Promise<void> {
  if (['image', 'font', 'script'].includes(route.request().resourceType())) await wait(150);
  await route.continue();
}

/** What a page asks for as it opens, from its first byte until nothing more comes. */
async function look(page: Page, ruta: string): Promise<Carga> {
  const asked = new Set<string>();
  const note = (request: { url: () => string }) => asked.add(request.url());
  page.on('request', note);
  await page.goto(site.url(ruta), { waitUntil: ruta === 'buscar.html' ? 'networkidle' : 'load' });
  await page.evaluate(bringLetters);
  const salto = await page.evaluate(measureShift);
  const icon = await page.locator('link[rel=icon]').evaluate((link: HTMLLinkElement) => link.href);
  page.off('request', note);
  const direcciones = [...asked.add(icon)].filter((address) => !address.startsWith('blob:'));
  return {
    ruta,
    archivos: direcciones.filter((one) => one.startsWith(site.url(''))).map((one) => one.slice(site.url('').length)),
    deFuera: direcciones.filter((one) => !one.startsWith(site.url(''))),
    salto,
  };
}

/** In the page: letters are asked for as the text is first laid out, which on a busy machine may be after its load. */
async function bringLetters(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

function measureShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(sum), 30));
  });
}

const weights = new Map<string, number>();

function weigh(archivo: string): number {
  const known = weights.get(archivo);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(DIST, decodeURIComponent(archivo.replace(/[?#].*$/, ''))));
  const weight = YA_COMPRIMIDO.test(archivo) ? bytes.length : gzipSync(bytes).length;
  weights.set(archivo, weight);
  return weight;
}

const sum = (archivos: string[]) => archivos.reduce((total, archivo) => total + weigh(archivo), 0);
const heaviest = (of: (archivos: string[]) => number) =>
  cargas.map(({ ruta, archivos }) => ({ ruta, bytes: of(archivos) })).sort((a, b) => b.bytes - a.bytes);

test('every page, with all that it loads, weighs 60 KB compressed at most', () => {
  expect(heaviest(sum).filter(({ bytes }) => bytes > 60 * KB)).toEqual([]);
});

test('no page loads more than 10 KB of script before someone asks for a chart or a search', () => {
  const scripts = heaviest((archivos) => sum(archivos.filter((archivo) => archivo.endsWith('.js'))));
  expect(scripts.filter(({ bytes }) => bytes > 10 * KB)).toEqual([]);
});

test('no page asks anything of another host', () => {
  expect(cargas.flatMap(({ ruta, deFuera }) => deFuera.map((address) => `${ruta} → ${address}`))).toEqual([]);
});

test('nothing moves while a page loads', () => {
  expect(cargas.filter(({ salto }) => salto > 0).map(({ ruta, salto }) => `${ruta}: ${salto}`)).toEqual([]);
});

test('every page loads its style and its font', () => {
  const sin = cargas.filter(({ archivos }) => ['.css', '.woff2'].some((end) => !archivos.some((a) => a.endsWith(end))));
  expect(sin.map(({ ruta }) => ruta)).toEqual([]);
});

test.each(['educacion', 'presupuesto participativo', 'ley de transparencia y acceso'])(
  'the first search, «%s», brings 150 KB compressed at most, and only files of the site that are for servers',
  async (words) => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.goto(site.url('buscar.html'));
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    await page.getByLabel('Qué busca').fill(words);
    await page.locator('#resultados li').first().waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = await Promise.all(asked.map(weighAnswer));
    await context.close();
    expect(asked.some((request) => request.url().includes('.pf_fragment'))).toBe(true);
    expect(asked.filter((request) => request.url().includes('/disco/'))).toEqual([]);
    // An archive of the web has each file under its own address, without the hour at its end.
    expect(asked.filter((request) => request.url().includes('?'))).toEqual([]);
    expect(bytes.reduce((total, one) => total + one, 0)).toBeLessThan(150 * KB);
  },
);

/** An answer as it comes over the wire: its headers, and its body as a server that compresses would send it. */
async function weighAnswer(request: Request): Promise<number> {
  const { responseHeadersSize } = await request.sizes();
  return responseHeadersSize + weigh(request.url().slice(site.url('').length));
}
