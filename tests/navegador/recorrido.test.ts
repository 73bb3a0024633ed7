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
  const marked = await page.locator('#resultados mark').allInnerTexts();
  expect(marked.map((one) => one.toLowerCase())).toContain('educación');
  await page.locator('#resultados a').first().click();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.close();
});

test('an office is found by its name, first of all, and choices leave out counts that are not of the search', async () => {
  const page = await visit('buscar.html');
  const choices = page.locator('select[name=tipo] option');
  const ofTheSite = await choices.allInnerTexts();
  await page.getByLabel('Qué busca').fill('unidad de transparencia');
  await page.locator('#resultados li').first().waitFor();
  const first = page.locator('#resultados a').first();
  expect([await first.innerText(), await first.getAttribute('href')]).toEqual([
    'Unidad de Transparencia',
    expect.stringMatching(/\/organizacion\.html#unidad-de-transparencia$/),
  ]);
  expect(await choices.allInnerTexts()).toEqual(ofTheSite.map((text) => text.replace(/ \(\d+\)$/, '')));
  await page.getByLabel('Qué busca').fill('');
  await expect.poll(() => choices.allInnerTexts()).toEqual(ofTheSite);
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

test.each([
  ['partisipativo', /^Nada coincide\..* Este sitio no dice «partisipativo»\.$/, 'participativo'],
  ['hobras públicas', /^\d+ resultados\. Este sitio no dice «hobras»\.$/, 'obras públicas'],
])('a search for «%s» tells what the site does not say, and offers «%s»', async (words, told, meant) => {
  const page = await visit(`buscar.html?${new URLSearchParams({ q: words })}`);
  await page.getByRole('link', { name: `¿Quiso decir «${meant}»?`, exact: true }).waitFor();
  expect(await page.getByRole('status').innerText()).toMatch(told);
  await page.locator('.quiso-decir a').click();
  await page.locator('#resultados li').first().waitFor();
  expect(await page.getByLabel('Qué busca').inputValue()).toBe(meant);
  expect(await page.locator('.quiso-decir').innerText()).toBe('');
  await page.close();
});

test.each([
  ['bacheo', /^Nada coincide\. .* Este sitio no dice «bacheo»\.$/],
  ['a', 'Escriba una palabra de dos letras o más.'],
])('a search for «%s» finds no letter alone', async (words, told) => {
  const page = await visit(`buscar.html?${new URLSearchParams({ q: words })}`);
  await page.getByText(told, { exact: true }).waitFor();
  expect(await page.locator('#resultados li').count()).toBe(0);
  await page.close();
});

test('goals of one name stand together, each with how it stands', async () => {
  const page = await visit(`buscar.html?${new URLSearchParams({ q: 'satisfacción positiva', tipo: 'Meta' })}`);
  const first = page.locator('#resultados > li').first();
  expect(await first.locator('.suave').innerText()).toMatch(/Meta · (Por iniciar|Aún no vence|Según el municipio)/);
  expect(await first.locator('.tambien a').allInnerTexts()).toContain('2026, Aún no vence');
  await page.close();
});

test('pages for editors are found where nothing else is, and where they are asked for', async () => {
  const kinds = async (query: Record<string, string>) => {
    const page = await visit(`buscar.html?${new URLSearchParams(query)}`);
    await page.locator('#resultados > li').first().waitFor();
    const found = await page.locator('#resultados .suave').allInnerTexts();
    await page.close();
    return new Set(found.map((one) => one.trim()));
  };
  expect(await kinds({ q: 'hipervínculo' })).toEqual(new Set(['Para quien edita']));
  expect(await kinds({ q: 'columna', tipo: 'Diccionario de datos' })).toEqual(new Set(['Diccionario de datos']));
  expect(await kinds({ q: 'fecha' })).not.toContain('Para quien edita');
});

test('on a small phone the first result is on the first screen', async () => {
  const page = await visit('buscar.html?q=presupuesto');
  await page.setViewportSize({ width: 360, height: 640 });
  const text = page.locator('#resultados > li > p').first();
  await text.waitFor();
  const box = await text.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(640);
  await page.close();
});
