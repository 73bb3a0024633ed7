import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './navegador.ts';
import { openServer } from './servidor.ts';
import { DIST } from './dist.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openServer(DIST, '/leon/')]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visit(query = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(new URL(`cronograma.html${query}`, site.url).href);
  return page;
}

const shown = (page: Page) => page.locator('.meta-fechada:visible').count();

test('without scripts every goal is there under its year and month, and no filter that would not work', async () => {
  const page = await visit('', { javaScriptEnabled: false });
  await page.getByText(/^Lo que ya venció: \d+ metas$/).click();
  expect(await shown(page)).toBe(await page.locator('.meta-fechada').count());
  expect(await page.locator('#filtros').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
    expect.arrayContaining(['2021', '2024', '2025', '2026', '2027']),
  );
  await page.close();
});

test('the cut-off date stands between what is past due and what is to come', async () => {
  const page = await visit();
  const order = await page
    .locator('.meta-fechada time, #corte time')
    .evaluateAll((times) =>
      times.map((time) => (time.closest('#corte') ? 'corte' : (time.getAttribute('datetime') ?? ''))),
    );
  const at = order.indexOf('corte');
  expect(order.slice(0, at).every((vence) => vence < '2026-01-31')).toBe(true);
  expect(order.slice(at + 1).every((vence) => vence >= '2026-01')).toBe(true);
  expect(Math.min(at, order.length - at - 1)).toBeGreaterThan(10);
  await page.close();
});

test('the schedule opens at the cut-off date, with what is past folded, and a link to a past year or a filter opens it', async () => {
  const page = await visit('', { viewport: { width: 360, height: 640 } });
  const past = page.locator('.lo-vencido');
  const isOpen = () => past.evaluate((one) => (one as HTMLDetailsElement).open);
  expect(await isOpen()).toBe(false);
  expect(await page.locator('.meta-fechada:visible time').first().getAttribute('datetime')).toMatch(/^2026-0[1-9]/);
  await page.getByRole('link', { name: '2024', exact: true }).click();
  expect(await isOpen()).toBe(true);
  await past.locator('summary').click();
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('#filtros input[value=comprobada]');
    box?.click();
  });
  await page.getByRole('status').filter({ hasText: 'Se muestra' }).waitFor();
  expect(await isOpen()).toBe(true);
  await page.close();
});

test('filters are chosen with the keyboard, the count is announced, and the address keeps them', async () => {
  const page = await visit();
  await page.getByLabel('Año').focus();
  await page.keyboard.type('2025');
  await page.getByRole('status').filter({ hasText: 'Se muestran 12 metas' }).waitFor();
  await page.getByRole('checkbox', { name: /^Sin reporte/ }).press('Space');
  await page.getByRole('status').filter({ hasText: 'Se muestra 1 meta' }).waitFor();
  expect(new URL(page.url()).search).toBe('?estado=sin-reporte&anio=2025');
  expect(await page.locator('.meta-fechada:visible a').getAttribute('href')).toContain('mi-barrio-habla-2-2025');
  expect(await page.locator('.anio:visible h2').allInnerTexts()).toContain('2025');
  await page.getByRole('button', { name: 'Quitar los filtros' }).press('Enter');
  await page.waitForFunction(() => location.search === '');
  expect(await shown(page)).toBe(await page.locator('.meta-fechada').count());
  await page.close();
});

test('states are chosen together, and each choice says how many it would show with the others', async () => {
  const page = await visit('?anio=2025');
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  const names = () => page.locator('#filtros fieldset label').allInnerTexts();
  expect((await names()).map((name) => name.replace(/\s+/g, ' ').trim())).toEqual([
    'Comprobada (1)',
    'Según quien informa de cada plan (10)',
    'Parcial (0)',
    'Sin reporte (1)',
    'Aún no vence (0)',
    'Por iniciar (0)',
  ]);
  await box(/^Comprobada/).check();
  await page.getByRole('status').filter({ hasText: 'Se muestra 1 meta' }).waitFor();
  await box(/^Sin reporte/).check();
  await page.getByRole('status').filter({ hasText: 'Se muestran 2 metas' }).waitFor();
  expect(new URL(page.url()).search).toBe('?estado=comprobada&estado=sin-reporte&anio=2025');
  await page.close();
});

test.each([
  ['estado=cumplida', 11],
  ['estado=cumplida&prueba=declarada', 10],
])('a link that asks for goals that were met, %s, shows them', async (query, goals) => {
  const page = await visit(`?anio=2025&${query}`);
  expect(await shown(page)).toBe(goals);
  await page.close();
});

test('an address with filters opens filtered, and a value that no goal has is left out', async () => {
  const page = await visit('?unidad=imju&estado=otro');
  expect(await page.getByLabel('Dependencia').inputValue()).toBe('imju');
  const units = await page
    .locator('.meta-fechada:visible')
    .evaluateAll((goals) => goals.map((goal) => goal.getAttribute('data-unidad') ?? ''));
  expect(units.length).toBeGreaterThan(0);
  expect(units.every((una) => una.split(' ').includes('imju'))).toBe(true);
  await page.close();
});

test('nothing scrolls sideways on a phone, and each goal is a stacked row', async () => {
  const page = await visit('', { viewport: { width: 360, height: 800 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const row = page.locator('.meta-fechada').first();
  const [what, state] = await Promise.all([row.locator('div').boundingBox(), row.locator('p').boundingBox()]);
  expect(state?.y).toBeGreaterThanOrEqual((what?.y ?? 0) + (what?.height ?? 0));
  await page.close();
});
