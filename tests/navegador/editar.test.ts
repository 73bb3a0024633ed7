import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCon, replace, SITIO_MINIMO } from '../sitio-minimo.ts';
import { AXE, lookAtAll } from './axe.ts';
import { buildWithEditor, cell, judged, openEditor } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { readRefused, watchPolicy } from './rechazos.ts';
import { openServer, type Servidor } from './servidor.ts';

const METAS = 'data/planes/plan-1/metas.csv';
const PERSONAS = 'data/personas.csv';
const HOSTILE = '<img src=x onerror="window.mal=1"><script>window.mal=1</script>';
/** Columns of metas.csv and personas.csv. */
const [INDICADOR, PERIODO, COMPARADOR, VALOR, VENCE] = [1, 2, 3, 4, 7];
const NOMBRE = 1;
/** From the choice of a table: what begins a text, the text of the cell, its button, add, copy, remove, three that arrange the rows, and the one cell of the table that Tab reaches. */
const TABS = 10;

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  built = await buildWithEditor({
    [PERSONAS]: `id,nombre\nana,"${HOSTILE.replaceAll('"', '""')}"\nluis,Luis Paz\n`,
  });
  [browser, site] = await Promise.all([openBrowser(), openServer(built.dist, '/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await built?.remove();
});

/** A page of a browser that has kept nothing, and what its console told. */
async function newPage(): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  await watchPolicy(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, errors };
}

/** The editor after its first change: a goal of 90 in place of 100. */
async function withAnEdit(address: string): Promise<Page> {
  const { page } = await newPage();
  await openEditor(page, address, METAS);
  await cell(page, 0, VALOR).focus();
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await judged(page);
  return page;
}

const bytesOf = async (download: Download) => readFile(await download.path());

describe.each([
  ['from a server', () => `${site.url}editar.html`],
  ['from disk', () => pathToFileURL(join(built.dist, 'editar.html')).href],
])('%s', (_, address) => {
  test('by keyboard alone, a mistake is made, told at its cell, mended, and the file is saved', async () => {
    const { page, errors } = await newPage();
    await openEditor(page, address(), METAS);
    await page.getByLabel('Tabla').focus();
    for (let i = 0; i < TABS; i += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('talleres-1-2025');
    for (let i = 0; i < VENCE; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2025-13');
    await page.keyboard.press('Enter');
    expect(await judged(page)).toBe('1 error.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    const told = await page.locator('#editor-problemas li').textContent();
    // In the words of the build, which reads the same from the disk.
    const { problems } = await openCon({ [METAS]: replace(',2025-12,', ',2025-13,') });
    for (const { file, line, column, value, message, hint } of problems)
      for (const said of [`${file}:${line}:${column}`, value, message, hint]) expect(told).toContain(said);
    expect(problems).toHaveLength(1);
    expect(await page.locator('#editor-fallas').textContent()).toContain('«2025-13»');
    expect(await page.locator('#editor-descargas').textContent()).toContain('no se podría publicar');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2025-11');
    await page.keyboard.press('Enter');
    expect(await judged(page)).toBe('Sin errores ni avisos.');
    expect(await page.locator('#editor-cambios').textContent()).toContain('talleres-1-2025');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar metas.csv' }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('metas.csv');
    expect((await bytesOf(saved)).toString()).toBe((SITIO_MINIMO[METAS] ?? '').replace(',2025-12,', ',2025-11,'));
    expect(errors).toEqual([]);
    expect(await readRefused(page)).toEqual([]);
    await page.context().close();
  });

  test('what a cell holds is text, whoever wrote it', async () => {
    const { page, errors } = await newPage();
    await openEditor(page, address(), PERSONAS);
    expect(await cell(page, 0, NOMBRE).textContent()).toBe(HOSTILE);
    await cell(page, 1, NOMBRE).dblclick();
    await page.keyboard.type(HOSTILE);
    await page.keyboard.press('Enter');
    await judged(page);
    expect(await page.locator('#editor-cambios').textContent()).toContain('onerror');
    expect(await page.evaluate(() => 'mal' in window)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['no JSON', '{'],
    ['of another kind', '5'],
    ['without sums', JSON.stringify({ edits: [[METAS, [['id']]]], sums: null })],
    ['with cells that are no text', JSON.stringify({ edits: [[METAS, [[5]]]], sums: {} })],
  ])('a draft that something else has written, %s, is no draft', async (_, written) => {
    const { page } = await newPage();
    await openEditor(page, address(), METAS);
    await page.evaluate((text) => localStorage.setItem(`cuentas-claras.borrador ${location.pathname}`, text), written);
    await page.reload();
    await page.locator('#editor-mesa').waitFor({ state: 'visible' });
    expect(await page.locator('#editor-estado').textContent()).toBe('');
    await page.context().close();
  });

  test('what was being typed is there again, and what is undone is shown, in whichever table it is', async () => {
    const page = await withAnEdit(address());
    await page.getByLabel('Tabla').selectOption(PERSONAS);
    await cell(page, 1, NOMBRE).focus();
    await page.keyboard.type('Luis P');
    await page.reload();
    await page.locator('#editor-mesa').waitFor({ state: 'visible' });
    await page.getByLabel('Tabla').selectOption(PERSONAS);
    expect(await cell(page, 1, NOMBRE).textContent()).toBe('Luis P');
    await cell(page, 1, NOMBRE).focus();
    await page.keyboard.press('Delete');
    await judged(page);
    await page.getByLabel('Tabla').selectOption(METAS);
    await page.getByRole('button', { name: 'Deshacer' }).first().click();
    expect(await page.locator('#editor-estado').textContent()).toBe('Se deshizo el último cambio: Personas.');
    expect(await page.getByLabel('Tabla').inputValue()).toBe(PERSONAS);
    expect(await cell(page, 1, NOMBRE).textContent()).toBe('Luis P');
    await page.context().close();
  });

  test('a draft is there again, is undone step by step, and is forgotten', async () => {
    const page = await withAnEdit(address());
    await page.reload();
    await page.locator('#editor-mesa').waitFor({ state: 'visible' });
    expect(await page.locator('#editor-estado').textContent()).toContain('Se recuperó el borrador');
    expect(await cell(page, 0, VALOR).textContent()).toBe('90');
    await page.getByRole('button', { name: 'Olvidar el borrador' }).click();
    expect(await cell(page, 0, VALOR).textContent()).toBe('100');
    await judged(page);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    expect(await cell(page, 0, VALOR).textContent()).toBe('90');
    await judged(page);
    await page.getByRole('button', { name: 'Olvidar el borrador' }).click();
    await judged(page);
    await page.reload();
    await page.locator('#editor-mesa').waitFor({ state: 'visible' });
    expect(await page.locator('#editor-estado').textContent()).toBe('');
    await page.context().close();
  });
});

test('from the table Tab puts a cell and goes to the next; a name gives its key, and its row is told', async () => {
  const { page } = await newPage();
  await openEditor(page, `${site.url}editar.html`, PERSONAS);
  await cell(page, 1, 0).focus();
  expect(await page.locator('#editor-columna').textContent()).toBe('Renglón 3, id · Luis Paz');
  await page.keyboard.type('pepe');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(String(NOMBRE));
  await page.keyboard.type('Pepe Paz');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('pepe');
  expect(await cell(page, 1, NOMBRE).textContent()).toBe('Pepe Paz');
  await page.locator('#editor-campo textarea').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Poner');
  await page.getByLabel('Tabla').selectOption(METAS);
  await cell(page, 0, INDICADOR).focus();
  await page.keyboard.type('guía Publicada');
  await page.keyboard.press('Enter');
  expect(await cell(page, 0, INDICADOR).textContent()).toBe('guia');
  await page.keyboard.press('Control+Z');
  await judged(page);
  await page.reload();
  await page.locator('#editor-mesa').waitFor({ state: 'visible' });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await cell(page, 1, 0).getAttribute('tabindex')).toBe('0');
  await page.context().close();
});

test('choices are chosen, keys are offered by name, rows come and go, and several files are saved together', async () => {
  const { page } = await newPage();
  await openEditor(page, `${site.url}editar.html`, METAS);
  await cell(page, 0, COMPARADOR).focus();
  expect(await page.locator('#editor-campo option').allTextContents()).toContain('a-lo-mas');
  await cell(page, 0, INDICADOR).focus();
  expect(await page.locator('#editor-opciones option[value="talleres-1"]').textContent()).toBe('Talleres dados');
  expect(await page.locator('#editor-ayuda').textContent()).toContain('talleres-1: Talleres dados.');
  await page.getByRole('button', { name: 'Agregar renglón debajo' }).click();
  expect(await page.locator('#editor-hoja tbody tr').count()).toBe(3);
  expect(await judged(page)).toBe('1 aviso.');
  await page.getByRole('button', { name: 'Quitar este renglón' }).click();
  expect(await judged(page)).toBe('Sin errores ni avisos.');
  await cell(page, 0, VALOR).focus();
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await page.getByLabel('Tabla').selectOption('data/dependencias.csv');
  await cell(page, 0, 2).focus();
  await page.keyboard.type('Obras');
  await page.keyboard.press('Enter');
  expect(await judged(page)).toBe('Sin errores ni avisos.');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar todos en un ZIP' }).click();
  const entries = unzipSync(await bytesOf(await saving));
  expect(Object.keys(entries).sort()).toEqual(['data/dependencias.csv', METAS]);
  await page.context().close();
});

test('a mistake in another table leads to its cell, and neither a phone nor axe has anything against it', async () => {
  const { page } = await newPage();
  await openEditor(page, `${site.url}editar.html`, METAS);
  await cell(page, 1, PERIODO).focus();
  await page.keyboard.type('2025-S9');
  await page.keyboard.press('Enter');
  await judged(page);
  await page.getByLabel('Tabla').selectOption(PERSONAS);
  await page.locator('#editor-problemas button').click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2025-S9');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await lookAtAll(page)).toEqual([]);
  await page.context().close();
});
