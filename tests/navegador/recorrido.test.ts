import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isTabIcon } from './icono.ts';
import { openBrowser } from './navegador.ts';
import { openServer } from './servidor.ts';
import { DIST } from './dist.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openServer(DIST, '/leon/transparencia/')]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visit(address: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(new URL(address, site.url).href);
  return page;
}

test.each([true, false])('a reader goes from the home page to the proof (scripts %s)', async (javaScriptEnabled) => {
  const page = await visit('index.html', { javaScriptEnabled });
  await page
    .getByRole('link', { name: 'Plan de Acción Municipal de Gobierno Abierto de León, Gto. 2025-2027' })
    .first()
    .click();
  await page.getByRole('main').getByRole('link', { name: 'Datos Abiertos', exact: true }).first().click();
  await page.getByRole('link', { name: /^Elaboración de instrumento de planeación/ }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('ciclo de Datos Abiertos');
  expect(await page.locator('#datos-abiertos-2-2025').innerText()).toContain('Comprobada');
  await page
    .locator('#datos-abiertos-2-2025')
    .getByRole('link', { name: /4\.1 actividad 2/ })
    .first()
    .click();
  expect(page.url()).toContain('documentos/pamga-leon-2025-2027.html#4-1-actividad-2');
  expect(await page.locator('#\\34 -1-actividad-2 h3').innerText()).toBe('4.1 actividad 2');
  await page.close();
});

test('the search finds a word without its accent and shows it marked', async () => {
  const page = await visit('buscar.html');
  await page.getByLabel('Qué busca').fill('educacion');
  await page.locator('#resultados li').first().waitFor();
  expect(await page.locator('#resultados mark').allInnerTexts()).toContain('educación');
  await page.locator('#resultados a').first().click();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.close();
});

test('a goal is found by its year and its state together', async () => {
  const page = await visit('buscar.html');
  await page.locator('select[name=tipo]').selectOption('Meta');
  await page.locator('select[name=plan]').selectOption('PAMGA León 2025-2027');
  await page.locator('select[name=anio]').selectOption('2025');
  await page.locator('select[name=estado]').selectOption('Sin reporte');
  await page.getByText('1 resultado', { exact: true }).waitFor();
  expect(await page.locator('#resultados a').getAttribute('href')).toContain(
    'mi-barrio-habla/2.html#mi-barrio-habla-2-2025',
  );
  await page.close();
});

test('a search can be shared by its address', async () => {
  const page = await visit('buscar.html?q=cabildo&tipo=Actividad');
  await page.locator('#resultados li').first().waitFor();
  expect(await page.getByLabel('Qué busca').inputValue()).toBe('cabildo');
  expect(await page.locator('#resultados .suave').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('Actividad')]),
  );
  await page.close();
});

test('without scripts the search page explains itself and offers the pages', async () => {
  const page = await visit('buscar.html', { javaScriptEnabled: false });
  expect(await page.getByRole('main').innerText()).toContain('El buscador necesita JavaScript');
  expect(await page.getByRole('main').getByRole('link', { name: 'Cronograma' }).count()).toBe(1);
  await page.close();
});

test('a chart is drawn without scripts, and Chart.js is fetched only when a reader asks', async () => {
  const page = await visit('planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html');
  const fetched: string[] = [];
  page.on('request', (request) => !isTabIcon(request.url()) && fetched.push(request.url()));
  expect(await page.locator('figure.grafica svg text').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\s*42\s*$/), expect.stringMatching(/^\s*28\s*$/)]),
  );
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).click();
  await page.locator('figure.grafica canvas').waitFor();
  expect(fetched.map((url) => url.split('/').at(-1))).toEqual(['chart.js']);
  await page.close();
});
