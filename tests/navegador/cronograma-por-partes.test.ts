import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesByPage } from '../../src/compute/site/places/places.ts';
import { isMet } from '../../src/model/estado.ts';
import { scheduleOf } from '../../src/compute/schedule/schedule.ts';
import { workingPageOf } from '../../src/compute/metas/goal-pages.ts';
import { openSitio, type SitioCalculado } from '../../src/sitio.ts';
import { CUENTAS, MUCHAS_METAS } from '../muchas-metas.ts';
import { overLimits } from '../publicado/limites-de-pagina.ts';
import { orden, runNode } from '../publicado/ordenes.ts';
import { type PaginaLeida, readPaginas } from '../publicado/paginas.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { AXE, lookAtAll } from './axe.ts';
import { openBrowser } from './navegador.ts';
import { isOfIndex } from '../../src/build/page/page-sections.ts';
import { openServer } from './servidor.ts';

/** A body with hundreds of goals, built once: its schedule is read page by page, and filtered in the browser. */
let folder: string;
let sitio: SitioCalculado;
let paginas: readonly PaginaLeida[];
let browser: Browser;
let server: Awaited<ReturnType<typeof openServer>>;
const dist = () => join(folder, 'publicado – uno');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muchas-metas-'));
  const root = join(folder, 'sitio');
  writeSitio(root, MUCHAS_METAS);
  const args = ['--root', root, '--out', dist()];
  const [{ code, stderr }, opening] = await Promise.all([runNode(orden('build.ts'), args), openSitio(root)]);
  if (code !== 0 || !opening.sitio) throw new Error(stderr);
  sitio = opening.sitio;
  paginas = readPaginas(dist());
  [browser, server] = await Promise.all([openBrowser(), openServer(dist(), '/villa/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

const isOfSchedule = ({ ruta }: PaginaLeida) => /^cronograma(?:\/|\.html)/.test(ruta);
const schedule = () => paginas.filter(isOfSchedule);
const pageAt = (ruta: string) => paginas.find((pagina) => pagina.ruta === ruta);
/** Where the lines of goals of a page lead, from the site's root. */
const goalsOf = ({ ruta, html }: PaginaLeida) =>
  [...html.matchAll(/<li class="meta-fechada"><div> ?<a href="([^"]+)"/g)].map(([, href = '']) => fromRoot(href, ruta));
const fromRoot = (href: string, ruta: string) => {
  const { pathname, hash } = new URL(href, `https://villa.example/${ruta}`);
  return decodeURI(pathname) + hash;
};

describe('the pages of the schedule', () => {
  test('each goal stands in one page of its year or month, and each that is counted apart in its own', () => {
    const { years, apart } = scheduleOf(sitio);
    const counted = [...years.values()].flat().flatMap(({ entries }) => entries);
    const hrefs = (entries: typeof counted) => entries.map((one) => workingPageOf(one.plan, one.metaCalculada)).sort();
    const beside = schedule().filter(({ ruta }) => ruta !== 'cronograma.html');
    const isApart = ({ ruta }: PaginaLeida) => ruta.startsWith('cronograma/aparte');
    expect(counted).toHaveLength(CUENTAS.total);
    expect(
      beside
        .filter((one) => !isApart(one))
        .flatMap(goalsOf)
        .sort(),
    ).toEqual(hrefs(counted));
    expect(beside.filter(isApart).flatMap(goalsOf).sort()).toEqual(hrefs([...apart]));
  });

  test('cronograma.html opens at what falls due next, and leads to every year', () => {
    const front = pageAt('cronograma.html');
    const { html = '', direcciones = [] } = front ?? {};
    expect(front && goalsOf(front)).toHaveLength(60);
    expect(html.indexOf('id="corte"')).toBeLessThan(html.indexOf('meta-fechada'));
    expect(direcciones).toEqual(
      expect.arrayContaining(['2024', '2026', '2027', 'aparte', 'acuerdos'].map((part) => `./cronograma/${part}.html`)),
    );
    expect(html).toMatch(/240 metas\. Según el municipio: 84; Sin reporte: 156\./);
    expect(html).toContain('Aquí están las primeras 60 de las 72 metas que vencen en junio de 2026.');
  });

  test('a long month says which of its pages each is, with links to the others', () => {
    const [first, second, third] = ['', '/2', '/3'].map((page) => pageAt(`cronograma/2026-06${page}.html`));
    expect([first, second, third].map((one) => one && goalsOf(one).length)).toEqual([100, 100, 40]);
    expect(second?.titulo).toBe('Cronograma de junio de 2026, página 2 de 3 · 2026 · Cuentas de Villa');
    expect(second?.html).toContain('<span aria-current="page">página 2 de 3</span>');
    expect(second?.html).toMatch(/<a href="\.\.\/\.\.\/cronograma\/2026-06\.html" rel="prev">/);
    expect(second?.html).toMatch(/<a href="\.\.\/\.\.\/cronograma\/2026-06\/3\.html" rel="next">/);
    expect(second?.ids).toContain('corte');
    expect(first?.html).not.toContain('rel="prev"');
    expect(third?.html).not.toContain('rel="next"');
  });

  test('draws every place that a link may lead to, and no other, and every link leads to a page', () => {
    const placesOf = placesByPage(sitio);
    expect(schedule().map(({ ruta, ids }) => [ruta, ids.filter((id) => !isOfIndex(id)).toSorted()])).toEqual(
      schedule().map(({ ruta }) => [ruta, [...(placesOf(`/${ruta}`) ?? [])].toSorted()]),
    );
    const ids = new Map(paginas.map((pagina) => [pagina.ruta, new Set(pagina.ids)]));
    const lost = schedule().flatMap(({ ruta, direcciones }) =>
      direcciones
        .map((direccion) => fromRoot(direccion, ruta))
        .filter((address) => address.includes('.html'))
        .filter((address) => {
          const [page = '', id] = address.slice(1).split('#');
          return !ids.has(page) || (id !== undefined && !ids.get(page)?.has(id));
        }),
    );
    expect(lost).toEqual([]);
  });

  test('no page of the site passes the limits of size, elements and weight', () => {
    expect(overLimits(dist(), paginas)).toEqual([]);
  });

  test('only cronograma.html is offered to the search', () => {
    expect(schedule().filter(({ html }) => html.includes('name="filtro:'))).toEqual([pageAt('cronograma.html')]);
  });
});

const PLACES = [
  { where: 'served', base: () => server.url },
  { where: 'from disk', base: () => pathToFileURL(join(dist(), '/')).href },
];

describe.each(PLACES)('filters, $where', ({ base }) => {
  async function visit(query = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(new URL(`cronograma.html${query}`, base()).href);
    return page;
  }
  const found = (page: Page) => page.locator('.coinciden .meta-fechada').count();
  const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

  test('nothing is read before somebody filters; then only the plan that is asked for', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(base().length)));
    const parts = () => asked.filter((url) => url.startsWith('cronograma/'));
    await page.goto(new URL('cronograma.html', base()).href);
    expect(await page.getByRole('heading', { name: 'Lo que vence enseguida' }).isVisible()).toBe(true);
    expect(parts()).toEqual([]);
    await page.locator('select[name=plan]').selectOption('plan-2');
    await status(page, 'Coinciden 264 metas; se muestran 50');
    expect(parts().toSorted()).toEqual(
      ['plan-1/indice', 'plan-2/0', 'plan-2/indice'].map((part) => `cronograma/filtro/${part}.js`),
    );
    await page.close();
  });

  test('an address with filters lists the goals of all years, in steps, each with its link and its state', async () => {
    const page = await visit('?estado=cumplida&anio=2024');
    await status(page, 'Coinciden 84 metas; se muestran 50');
    expect(await page.locator('.sin-filtrar').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Mostrar más' }).press('Enter');
    await status(page, 'Se muestran 84 metas');
    expect(await found(page)).toBe(84);
    expect(await page.getByRole('button', { name: 'Mostrar más' }).count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.closest('.meta-fechada') !== null);
    expect(focused).toBe(true);
    const hrefs = await page
      .locator('.coinciden .meta-fechada a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const { years } = scheduleOf(sitio);
    const met = (years.get('2024') ?? [])
      .flatMap(({ entries }) => entries)
      .filter(({ metaCalculada }) => isMet(metaCalculada.estado))
      .map((one) => new URL(workingPageOf(one.plan, one.metaCalculada).slice(1), base()).href);
    expect(hrefs.toSorted()).toEqual(met.toSorted());
    const months = await page.locator('.coinciden h3').allInnerTexts();
    expect(new Set(months).size).toBe(months.length);
    await page.close();
  });

  test('a line that was found says what the page of its month says', async () => {
    const page = await visit('?anio=2024&estado=cumplida');
    const line = page.locator('.coinciden .meta-fechada').first();
    const [text, href] = [await line.innerText(), await line.locator('a').getAttribute('href')];
    await page.goto(new URL('cronograma/2024-01.html', base()).href);
    const drawn = await page
      .locator('.meta-fechada')
      .evaluateAll((items) => items.map((item) => [item.querySelector('a')?.href, (item as HTMLElement).innerText]));
    const plain = (one = '') => one.replace(/\s+/g, ' ').trim();
    expect(plain(text)).toBe(plain(drawn.find(([own]) => own === href)?.[1]));
    await page.close();
  });

  test('several filters together, and none again', async () => {
    const page = await visit('?unidad=parques&compromiso=barrios&anio=2027&plan=plan-1&estado=otro');
    await status(page, 'Se muestran 4 metas');
    await page.getByRole('checkbox', { name: /^Según/ }).check();
    await status(page, 'Ninguna meta coincide');
    expect(new URL(page.url()).search).toBe(
      '?estado=declarada&anio=2027&compromiso=barrios&unidad=parques&plan=plan-1',
    );
    await page.getByRole('button', { name: 'Quitar los filtros' }).press('Enter');
    await page.getByRole('heading', { name: 'Lo que vence enseguida' }).waitFor();
    expect(await found(page)).toBe(0);
    await page.close();
  });

  test('a part that is missing is named, and read again once it is there', async () => {
    const part = join(dist(), 'cronograma/filtro/plan-2/indice.js');
    await rename(part, `${part}.fuera`);
    const page = await visit('?plan=plan-2');
    await status(page, 'No se pudo leer el archivo «cronograma/filtro/plan-2/indice.js»');
    expect(await page.getByRole('heading', { name: 'Todas las metas, por año' }).isVisible()).toBe(true);
    await rename(`${part}.fuera`, part);
    await page.getByLabel('Año').selectOption('2027');
    await status(page, 'Se muestran 24 metas');
    await page.close();
  });

  test('without scripts it says that nothing filters, and every year is a link away', async () => {
    const page = await visit('?plan=plan-1', { javaScriptEnabled: false });
    expect(await page.locator('#filtros').isVisible()).toBe(false);
    expect(await page.locator('noscript a').getAttribute('href')).toBe('./planes.html');
    await page.locator('#anio-2024 a').click();
    await page.getByRole('link', { name: 'Marzo de 2024' }).click();
    expect(await page.locator('.meta-fechada').count()).toBe(CUENTAS.enMarzoDe2024);
    await page.close();
  });

  test('nothing scrolls sideways on a phone', async () => {
    for (const ruta of ['cronograma.html?anio=2027', 'cronograma/2024.html', 'cronograma/2026-06/2.html']) {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.goto(new URL(ruta, base()).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.close();
    }
  });
});

/** As the page is where there are more commitments than it has room for. */
const withoutCompromisos = (html: string) =>
  html.replace(
    /(<select name="compromiso")(><option value="">).*?<\/select>/s,
    '$1 data-abierto=""$2Todos</option></select>',
  );

test('of too many commitments, those of the chosen plan are listed, and that of the address is kept', async () => {
  const page = await browser.newPage();
  await page.route('**/cronograma.html*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutCompromisos(await response.text()) });
  });
  const compromiso = page.locator('select[name=compromiso]');
  await page.goto(new URL('cronograma.html?compromiso=parques', server.url).href);
  await page.getByRole('status').filter({ hasText: 'Coinciden 264 metas' }).waitFor();
  expect(await compromiso.locator('option').allInnerTexts()).toEqual(['Todos', 'parques (264)']);
  await page.locator('select[name=plan]').selectOption('plan-1');
  await page.getByRole('status').filter({ hasText: 'Coinciden 132 metas' }).waitFor();
  await expect
    .poll(() => compromiso.locator('option').allInnerTexts())
    .toEqual(['Todos', 'Cuidar parques (132)', 'Cuidar barrios (132)']);
  await page.close();
});

test('axe finds nothing in the schedule, filtered or not', async () => {
  const page = await browser.newPage();
  const found: string[] = [];
  for (const ruta of [
    'cronograma.html',
    'cronograma.html?anio=2024',
    'cronograma/2024.html',
    'cronograma/2026-06/2.html',
  ]) {
    await page.goto(new URL(ruta, server.url).href);
    if (ruta.includes('?')) await page.locator('.coinciden .meta-fechada').first().waitFor();
    found.push(...(await lookAtAll(page)).map((one) => `${ruta} ${one}`));
  }
  await page.close();
  expect(found).toEqual([]);
});

describe.each(PLACES)('an old link to a term of a long glossary, $where', ({ base }) => {
  test('leads to the page of its letter', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('glosario.html#termino-b-1', base()).href);
    await page.waitForURL(/glosario_b\.html#termino-b-1$/);
    expect(await page.locator('#termino-b-1').isVisible()).toBe(true);
    await page.goto(new URL('glosario.html', base()).href);
    await page.evaluate(() => (location.hash = '#termino-c-2'));
    await page.waitForURL(/glosario_c\.html#termino-c-2$/);
    await page.close();
  });

  test('without scripts finds the letters', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(new URL('glosario.html#termino-b-1', base()).href);
    await page.locator('main a[href$="glosario_b.html"]').first().click();
    expect(await page.locator('#termino-b-1').isVisible()).toBe(true);
    await page.close();
  });
});

test('axe finds nothing in the pages of long lists', async () => {
  for (const ruta of [
    'glosario.html',
    'glosario_b.html',
    'planes/plan-1/barrios/1.html',
    'planes/plan-1/barrios/1_metas_2.html',
  ]) {
    const page = await browser.newPage();
    await page.goto(new URL(ruta, server.url).href);
    expect([ruta, await lookAtAll(page)]).toEqual([ruta, []]);
    await page.close();
  }
});
