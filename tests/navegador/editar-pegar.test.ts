import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AXE, lookAtAll } from './axe.ts';
import { buildWithEditor, cell, judged, openWatched } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { openServer, type Servidor } from './servidor.ts';

const PERSONAS = 'data/personas.csv';
const NOMBRE = 1;
const HOSTILE = ['<img src=x onerror="window.mal=1">', '=HYPERLINK("javascript:alert(1)")', 'Ana \u202Eodatupid'];

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  built = await buildWithEditor({ [PERSONAS]: 'id,nombre\nana,Ana Ruiz\nluis,Luis Paz\n' });
  [browser, site] = await Promise.all([openBrowser(), openServer(built.dist, '/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await built?.remove();
});

const openAt = (url: string) => openWatched(browser, url, PERSONAS);

/** Copies a text with the keyboard, as a spreadsheet leaves it, and pastes it where the focus is. */
async function paste(page: Page, rows: string[][]): Promise<void> {
  const from = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const box = await page.evaluateHandle(
    (text) => {
      const box = document.body.appendChild(document.createElement('textarea'));
      box.value = text;
      box.select();
      return box;
    },
    rows.map((cells) => `${cells.join('\t')}\n`).join(''),
  );
  await page.keyboard.press('Control+C');
  await box.evaluate((one) => one.remove());
  await from.evaluate((one) => one.focus());
  await page.keyboard.press('Control+V');
}

const body = (page: Page) =>
  page
    .locator('#editor-hoja tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent)));

const TWENTY = Array.from({ length: 20 }, (_, i) => [`persona-${i + 1}`, `Persona ${i + 1}`]);

describe.each([
  ['from a server', () => `${site.url}editar.html`],
  ['from disk', () => pathToFileURL(join(built.dist, 'editar.html')).href],
])('%s', (_, address) => {
  test('twenty rows with three mistakes are seen, taken, mended from the messages and undone, by keyboard alone', async () => {
    const { page, errors } = await openAt(address());
    await cell(page, 1, 0).focus();
    const rows = TWENTY.map((row) => [...row]);
    rows[3] = ['persona-4', ''];
    rows[7] = ['Persona 8', 'Persona 8'];
    rows[11] = ['persona-1', 'Persona 12'];
    await paste(page, [['luis', 'Luis Paz'], ...rows]);
    expect(await page.locator('#editor-cuanto-llega').textContent()).toBe('Se agregan 20 renglones.');
    expect(await page.locator('#editor-lo-que-llega tbody tr').count()).toBe(20);
    await page.keyboard.press('Escape');
    expect(await body(page)).toHaveLength(2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('luis');

    await page.keyboard.press('Control+V');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor-tomar');
    await page.keyboard.press('Enter');
    expect(await judged(page)).toBe('3 errores.');
    for (const right of ['Persona 4', 'persona-8', 'persona-12']) {
      await page.locator('#editor-problemas button').first().press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(right);
      await page.keyboard.press('Enter');
      await judged(page);
    }
    // Nobody else on the site names them.
    expect(await judged(page)).toBe('20 avisos.');
    expect((await body(page)).slice(2).map(([id]) => id)).toEqual(TWENTY.map(([id]) => id));
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Control+Z');
    expect(await body(page)).toEqual([
      ['ana', 'Ana Ruiz'],
      ['luis', 'Luis Paz'],
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what would be put over other rows can be added to them instead', async () => {
    const { page } = await openAt(address());
    await cell(page, 0, 0).focus();
    await paste(page, [
      ['eva', 'Eva Sol'],
      ['leo', 'Leo Sol'],
    ]);
    expect(await page.locator('#editor-cuanto-llega').textContent()).toBe('Cambian 4 celdas.');
    await page.getByLabel('Agregar todo al final').press('Space');
    expect(await page.locator('#editor-cuanto-llega').textContent()).toBe('Se agregan 2 renglones.');
    await page.getByRole('button', { name: 'Tomar' }).press('Enter');
    expect((await body(page)).map(([id]) => id)).toEqual(['ana', 'luis', 'eva', 'leo']);
    await page.context().close();
  });

  test('what is pasted is text, in the window and in the table', async () => {
    const { page, errors } = await openAt(address());
    await cell(page, 0, NOMBRE).focus();
    await paste(
      page,
      HOSTILE.map((text) => [text]),
    );
    const shown = await page.locator('#editor-lo-que-llega').textContent();
    expect(shown).toContain(HOSTILE[0]);
    expect(shown).toContain('Ana \\u202Eodatupid');
    await page.keyboard.press('Enter');
    await judged(page);
    expect((await body(page)).map(([, nombre]) => nombre)).toEqual(HOSTILE);
    expect(await page.evaluate(() => 'mal' in window)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('under its own header, columns are found by name; one that names none is told; one cell is only written', async () => {
  const { page } = await openAt(`${site.url}editar.html`);
  await cell(page, 0, NOMBRE).focus();
  await paste(page, [
    ['Teléfono', 'NOMBRE', 'id'],
    ['477', 'Ana R.', 'ana'],
  ]);
  const shown = page.locator('#editor-llega');
  expect(await shown.textContent()).toContain('Cambia 1 celda.');
  expect(await shown.textContent()).toContain('«Teléfono»');
  expect(await shown.locator('tbody tr').allTextContents()).toEqual(['Renglón 2, nombreAna RuizAna R.']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await lookAtAll(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tomar' }).click();
  await judged(page);
  await cell(page, 1, NOMBRE).focus();
  await paste(page, [['Luis P.']]);
  expect(await body(page)).toEqual([
    ['ana', 'Ana R.'],
    ['luis', 'Luis P.'],
  ]);
  // Where there is no key for it, as on a phone.
  await page.getByLabel('Pegar aquí').focus();
  await page.keyboard.press('Control+V');
  expect(await judged(page)).toBe('Sin errores ni avisos.');
  await page.context().close();
});
