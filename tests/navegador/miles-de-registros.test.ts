import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/build/stages.ts';
import { startIndexer } from '../../src/search/index-records.ts';
import { countFilters } from '../../src/search/records.ts';
import { CUENTAS, milesDeRegistros, planDe } from '../miles-de-registros.ts';
import { AXE, lookAtAll } from './axe.ts';
import { DIST } from './dist.ts';
import { isTabIcon } from './icono.ts';
import { openBrowser } from './navegador.ts';
import { KB } from './peso.ts';
import { readRefused, watchPolicy } from './rechazos.ts';
import { openServer } from './servidor.ts';

/** The search page of the built site with the index of a body of 20,000 goals beside it: that takes seconds, and no build. */
let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof openServer>>;
const AGRUPADOS = /^([\d,]+) resultados en ([\d,]+) grupos, por plan y compromiso\. Abra un grupo/;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miles-'));
  await Promise.all(
    ['recursos', 'buscar.html'].map((name) => cp(join(DIST, name), join(folder, name), { recursive: true })),
  );
  await rm(join(folder, 'recursos/pagefind.js'));
  const records = milesDeRegistros();
  const page = join(folder, 'buscar.html');
  const filters = countFilters();
  for (const record of records) filters.add(record);
  await writeFile(page, filters.fill(await readFile(page, 'utf8')));
  const indexer = startIndexer();
  records.forEach(indexer.add);
  writeSearchIndex(await indexer.finish().finally(indexer.end), folder);
  [browser, site] = await Promise.all([openBrowser(), openServer(folder, '/villa/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true });
});

/** A reader who comes for the first time; `asked` is what is asked for once the page is there. */
async function visit(base = site.url, query = ''): Promise<{ page: Page; asked: Request[]; end: () => Promise<void> }> {
  const context = await browser.newContext();
  await watchPolicy(context);
  const page = await context.newPage();
  await page.goto(`${base}buscar.html${query}`);
  const asked: Request[] = [];
  page.on('request', (request) => !isTabIcon(request.url()) && asked.push(request));
  const end = async () => {
    expect(await readRefused(page)).toEqual([]);
    await context.close();
  };
  return { page, asked, end };
}

const status = (page: Page) => page.getByRole('status');
const groups = (page: Page) => page.locator('#resultados > li > details');
const fileOf = (request: Request) => request.url().slice(site.url.length);

/** Bytes over the wire: headers, and the body as a server that compresses sends it. */
async function weigh(requests: readonly Request[]): Promise<number> {
  const weights = requests.map(async (request) => {
    const bytes = await readFile(join(folder, fileOf(request)));
    return (await request.sizes()).responseHeadersSize + Math.min(bytes.length, gzipSync(bytes).length);
  });
  return (await Promise.all(weights)).reduce((sum, one) => sum + one, 0);
}

describe('the first search', () => {
  test.each([
    ['taller', '', CUENTAS.registros - 20],
    ['taller realizado', '', CUENTAS.registros - 20],
    ['personas cerca', '', CUENTAS.registros - 20],
    ['taller', 'Plan 5', 1000],
  ])('«%s» in «%s» is told in groups, in 150 KB and ten files, none with texts', async (words, plan, all) => {
    const { page, asked, end } = await visit();
    await page.locator('select[name=plan]').selectOption(plan);
    await page.getByLabel('Qué busca').fill(words);
    await page.getByText(AGRUPADOS).waitFor();
    await page.waitForLoadState('networkidle');
    const [, results, many] = AGRUPADOS.exec(await status(page).innerText()) ?? [];
    expect([results, many]).toEqual([all, all / CUENTAS.porCompromiso].map((n) => n.toLocaleString('es-MX')));
    expect(asked.map(fileOf).filter((file) => file.startsWith('pagefind/fragment/'))).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(await weigh(asked)).toBeLessThan(150 * KB);
    await end();
  });

  test('of few results shows them as they are, in 150 KB', async () => {
    const { page, asked, end } = await visit();
    await page.getByLabel('Qué busca').fill('ahuehuete');
    await page.locator('#resultados > li > a').first().waitFor();
    expect(await status(page).innerText()).toBe('1 resultado');
    expect(await page.locator('#resultados mark').allInnerTexts()).toContain('ahuehuete.');
    expect(await page.locator('#resultados > li > a').getAttribute('href')).toContain('planes/p11/c4/1.html#m42');
    await page.waitForLoadState('networkidle');
    expect(await weigh(asked)).toBeLessThan(150 * KB);
    await end();
  });
});

test('a phrase is found as it stands, by all the places of its words', async () => {
  const { page, end } = await visit(site.url, `?${new URLSearchParams({ q: '"taller 7 realizado"' })}`);
  // The seventh goal of each commitment, and no other.
  await page.getByText('200 resultados', { exact: true }).waitFor();
  await page.getByLabel('Qué busca').fill('"lugares realizado"');
  await page.getByText('Nada coincide').waitFor();
  await page.getByLabel('Qué busca').fill('taller 7');
  await page.getByText(AGRUPADOS).waitFor();
  await end();
});

test('a group opens with a key to its best, and more of it follow where the reader is', async () => {
  const { page, end } = await visit(site.url, '?q=taller 7');
  const first = groups(page).first();
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await first.locator('ol > li').nth(7).waitFor();
  expect(await first.locator('ol > li').count()).toBe(8);
  expect(await first.locator('ol > li > a').first().innerText()).toMatch(/^Taller 7 realizado/);
  await first.getByRole('button', { name: 'Ver más resultados' }).focus();
  await page.keyboard.press('Enter');
  await first.locator('ol > li').nth(15).waitFor();
  expect(await first.locator('ol > li').count()).toBe(16);
  expect(
    await first
      .locator('ol > li')
      .nth(8)
      .locator('a')
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await end();
});

test('twenty groups are shown, and twenty more when they are asked for', async () => {
  const { page, end } = await visit(site.url, '?q=taller');
  await groups(page).nth(19).waitFor();
  expect(await groups(page).count()).toBe(20);
  await page.getByRole('button', { name: 'Ver más grupos' }).click();
  await groups(page).nth(39).waitFor();
  expect(
    await groups(page)
      .nth(20)
      .locator('summary')
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  // Another search leaves nothing of this one.
  await page.getByLabel('Qué busca').fill('ahuehuete');
  await page.getByText('1 resultado', { exact: true }).waitFor();
  await expect.poll(() => page.locator('#resultados > li').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Ver más grupos' }).count()).toBe(0);
  await end();
});

test('a group leads to a search in it alone, whose address can be shared', async () => {
  const { page, end } = await visit(site.url, '?q=taller&anio=2026');
  const [name = ''] = (await groups(page).first().locator('summary').innerText()).split(': ');
  const [plan = '', compromiso = ''] = name.split(' · ');
  await groups(page).first().locator('summary').click();
  await groups(page)
    .first()
    .getByRole('link', { name: `Buscar solo en ${name}` })
    .click();
  await page.locator('#resultados > li > a').first().waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: 'taller', anio: '2026', plan, compromiso });
  expect(await page.locator('select[name=compromiso]').inputValue()).toBe(compromiso);
  expect(await status(page).innerText()).toBe('33 resultados');
  await end();
});

test('the name of a plan stays text', async () => {
  const hostil = planDe(3);
  const { page, end } = await visit(site.url, `?${new URLSearchParams({ q: 'taller', plan: hostil })}`);
  await groups(page).first().waitFor();
  expect(await groups(page).first().locator('summary').innerText()).toMatch(
    new RegExp(`^${hostil.replace(/[()]/g, '\\$&')} · Talleres en .+: 100 resultados$`),
  );
  await groups(page).first().locator('summary').click();
  await groups(page).first().locator('ol > li').first().waitFor();
  expect(await page.locator('#resultados img').count()).toBe(0);
  await end();
});

test('from disk the same is found, in ten files', async () => {
  const find = async (base: string) => {
    const { page, asked, end } = await visit(base, '?q=taller realizado');
    await page.getByText(AGRUPADOS).waitFor();
    const found = [await status(page).innerText(), ...(await groups(page).locator('summary').allInnerTexts())];
    await end();
    return { found, asked: asked.map((request) => decodeURI(request.url())) };
  };
  const disk = await find(pathToFileURL(join(folder, '/')).href);
  expect(disk.found).toEqual((await find(site.url)).found);
  expect(disk.asked.length).toBeLessThanOrEqual(10);
  const sizes = await Promise.all(disk.asked.map((url) => stat(new URL(url))));
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(500 * KB);
});

test('axe finds nothing in groups, closed and open', async () => {
  const { page, end } = await visit(site.url, '?q=taller');
  await groups(page).first().locator('summary').click();
  await groups(page).first().locator('ol > li').nth(7).waitFor();
  expect(await lookAtAll(page)).toEqual([]);
  await end();
});
