import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SITIO_MINIMO } from '../sitio-minimo.ts';
import { buildWithEditor, cell, judged, openEditor } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { openServer, type Servidor } from './servidor.ts';

const PERSONAS = 'data/personas.csv';
const NOMBRE = 1;

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;
let page: Page;

beforeAll(async () => {
  built = await buildWithEditor();
  [browser, site] = await Promise.all([openBrowser(), openServer(built.dist)]);
});

/** A telephone: a finger, no mouse, and as wide as the narrowest. */
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  page = await context.newPage();
  await openEditor(page, `${site.url}editar.html`, PERSONAS);
});

afterEach(() => page?.context().close());

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await built?.remove();
});

/** Touches a cell, and waits until it is written in: its text is the field's, which has the focus. */
async function touch(row: number, text: string): Promise<void> {
  await cell(page, row, NOMBRE).tap();
  await page.waitForFunction((said) => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement && field.matches('#editor-campo *') && field.value === said;
  }, text);
}

/** Waits until the table says so. */
const says = (row: number, text: string) => expect.poll(() => cell(page, row, NOMBRE).textContent()).toBe(text);

test('a cell that a finger touches is written in, and stays so once another is touched', async () => {
  await touch(0, 'Ana Ruiz');
  await page.keyboard.insertText('Ana Sol');
  await touch(1, 'Luis Paz');
  await says(0, 'Ana Sol');
  await page.keyboard.insertText('Luis Sol');
  await page.getByRole('button', { name: 'Poner', exact: true }).tap();
  await says(1, 'Luis Sol');
  expect(await judged(page)).toBe('Sin errores ni avisos.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('what was being written is in the file that a finger takes away', async () => {
  await touch(0, 'Ana Ruiz');
  await page.keyboard.insertText('Ana Sol');
  await page.locator('h1').tap();
  await says(0, 'Ana Sol');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar personas.csv' }).tap();
  const stream = await (await saving).createReadStream();
  expect(Buffer.concat(await stream.toArray()).toString()).toBe(
    (SITIO_MINIMO[PERSONAS] ?? '').replace('Ana Ruiz', 'Ana Sol'),
  );
});
