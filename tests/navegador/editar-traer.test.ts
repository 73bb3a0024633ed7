import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Celda, makeWorkbook } from '../make-workbook.ts';
import { AXE, lookAtAll } from './axe.ts';
import { buildWithEditor, cell, judged, openWatched } from './editar.ts';
import { fillForm } from './formulario.ts';
import { openBrowser } from './navegador.ts';
import { openServer, type Servidor } from './servidor.ts';

const PERSONAS = 'data/personas.csv';
const METAS = 'data/planes/plan-1/metas.csv';
const HOSTILE = '<img src=x onerror="window.mal=1">';

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  built = await buildWithEditor();
  [browser, site] = await Promise.all([openBrowser(), openServer(built.dist, '/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await built?.remove();
});

const openAt = (url: string, table: string) => openWatched(browser, url, table);

const window = (page: Page) => page.locator('#editor-llega');

/** Chooses a file by keyboard alone. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('Traer un archivo').press('Enter');
  await (await choosing).setFiles({ name, mimeType: '', buffer });
  await window(page).waitFor({ state: 'visible' });
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.evaluate(
    ([called, base64]) => {
      const dataTransfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, buffer.toString('base64')] as const,
  );
  await window(page).waitFor({ state: 'visible' });
}

const rowsOf = (page: Page) =>
  page
    .locator('#editor-hoja tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent)));

describe.each([
  ['from a server', () => `${site.url}editar.html`],
  ['from disk', () => pathToFileURL(join(built.dist, 'editar.html')).href],
])('%s', (_, address) => {
  test('a CSV is compared by its keys, and what it leaves out goes only where that is asked', async () => {
    const { page, errors } = await openAt(address(), PERSONAS);
    await choose(
      page,
      'personas.csv',
      Buffer.from(`Nombre,ID\nLuis P.,luis\n"${HOSTILE.replaceAll('"', '""')}",eva\n`),
    );
    await expect.poll(() => page.locator('#editor-cuanto-llega').textContent()).toContain('Cambia 1 celda.');
    expect(await page.locator('#editor-cuanto-llega').textContent()).toBe('Se agrega 1 renglón. Cambia 1 celda.');
    expect(await page.locator('#editor-lo-que-llega').textContent()).toContain(HOSTILE);
    await page.getByLabel('Quitar también').press('Space');
    expect(await page.locator('#editor-cuanto-llega').textContent()).toContain('Se quita 1 renglón.');
    await page.getByRole('button', { name: 'Tomar' }).press('Enter');
    await judged(page);
    expect(await rowsOf(page)).toEqual([
      ['luis', 'Luis P.'],
      ['eva', HOSTILE],
    ]);
    await page.keyboard.press('Control+Z');
    expect(await rowsOf(page)).toEqual([
      ['ana', 'Ana Ruiz'],
      ['luis', 'Luis Paz'],
    ]);
    expect(await page.evaluate(() => 'mal' in globalThis)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the form of the cycle, filled in and dropped, goes to its tables; what reads it is loaded then', async () => {
    const { page, errors, scripts } = await openAt(address(), METAS);
    expect(scripts.some((url) => url.includes('libros.js'))).toBe(false);
    const written = new Map<string, Celda>([
      ['10,4', 'anual-2025'],
      ['10,5', 90],
      ['10,11', 'informe#2'],
    ]);
    await drop(page, 'obras.xlsx', await fillForm('Avances', written));
    expect(await window(page).textContent()).toContain('data/planes/plan-1/avances.csv');
    expect(await page.locator('#editor-cuanto-llega').textContent()).toBe('Se agrega 1 renglón.');
    await page.keyboard.press('Enter');
    await judged(page);
    expect(await page.getByLabel('Tabla', { exact: true }).inputValue()).toBe('data/planes/plan-1/avances.csv');
    expect((await rowsOf(page)).at(-1)?.slice(0, 3)).toEqual(['talleres-1-2025', 'anual-2025', '90']);
    expect(await page.locator('#editor-problemas .falla').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('what a workbook can’t say is told, and a column that the table had not can be corrected', async () => {
  const { page } = await openAt(`${site.url}editar.html`, METAS);
  await drop(page, 'nada.xlsx', Buffer.from(HOSTILE));
  expect(await page.locator('#editor-lo-que-llega .falla').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Tomar' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  const filas: Celda[][] = [
    ['variable', 'periodo', 'valor', 'estado', 'color'],
    ['dados', '2025-S1', 6, 'preliminar', 'rojo'],
  ];
  await drop(page, 'cifras.xlsx', makeWorkbook([{ nombre: 'Datos', filas }]));
  expect(await page.locator('#editor-lo-que-llega').textContent()).toContain('color');
  expect(await lookAtAll(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tomar' }).click();
  await judged(page);
  await cell(page, 0, 6).focus();
  expect(await page.locator('#editor-campo option').allTextContents()).toContain('definitivo');
  await page.context().close();
});
