import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AXE, lookAtAll } from './axe.ts';
import { buildWithEditor, cell, judged, openEditor } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { openServer, type Servidor } from './servidor.ts';

const PERSONAS = 'data/personas.csv';
const MANY = 3000;
/** Rows that may be drawn at once. */
const DRAWN = 200;
const NOMBRE = 1;
/** So many have long names, so that rows are not all as high. */
const LONG = 7;

const nameOf = (i: number) => `Persona ${i}${i % LONG === 0 ? ' de nombre largo'.repeat(6) : ''}`;

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  const many = Array.from({ length: MANY }, (_, i) => `p-${i},${nameOf(i)}\n`);
  built = await buildWithEditor({ [PERSONAS]: `id,nombre\nana,Ana Ruiz\nluis,Luis Paz\n${many.join('')}` });
  [browser, site] = await Promise.all([openBrowser(), openServer(built.dist, '/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await built?.remove();
});

async function open(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await openEditor(page, `${site.url}editar.html`, PERSONAS);
  return page;
}

const drawn = (page: Page) => page.locator('#editor-hoja tbody tr').count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('of a long table only what is around those in sight is drawn, and its end is reached, written and mended', async () => {
  const page = await open();
  expect(await drawn(page)).toBe(DRAWN);
  expect(await page.locator('#editor-hoja table').getAttribute('aria-rowcount')).toBe(String(MANY + 3));
  await cell(page, 0, NOMBRE).focus();
  await page.keyboard.press('Control+End');
  expect(await focused(page)).toBe(nameOf(MANY - 1));
  expect(await drawn(page)).toBe(DRAWN);
  const line = page.locator('#editor-hoja tr:has(td[tabindex="0"])');
  expect(await line.getAttribute('aria-rowindex')).toBe(String(MANY + 3));
  await page.keyboard.press('Delete');
  expect(await judged(page)).toBe('1 error.');
  await page.keyboard.press('Control+Home');
  expect(await focused(page)).toBe('ana');
  await page.locator('#editor-problemas button').first().press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  await page.keyboard.type('Ultima');
  await page.keyboard.press('Enter');
  // Each of whom nothing is said is told of: so many are not written out.
  expect(await judged(page)).toBe(`${MANY} avisos.`);
  expect(await page.locator('#editor-problemas li').count()).toBe(200);
  expect(await page.locator('#editor-problemas').textContent()).toContain(`… y ${MANY - 200} más`);
  expect(await focused(page)).toBe('Ultima');
  expect(await lookAtAll(page)).toEqual([]);
  await page.context().close();
});

test('scrolled, other rows are drawn and those in sight stay in their place; a key leads back to the current cell', async () => {
  const page = await open();
  await cell(page, 0, NOMBRE).focus();
  const box = page.locator('#editor-hoja');
  // To where the last of those that are drawn is in sight, below the middle, as a wheel would.
  await box.evaluate(
    (one) => (one.scrollTop = (one.querySelector('tbody')?.offsetHeight ?? 0) - one.clientHeight * 0.7),
  );
  const middle = () =>
    box.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return [...one.querySelectorAll('tbody tr')].find(
        (row) => row.getBoundingClientRect().bottom > (top + bottom) / 2,
      )?.textContent;
    });
  const seen = await middle();
  expect(seen).toMatch(/Persona 19\d/);
  await page.waitForFunction(
    (most) => document.querySelectorAll(`#editor-hoja td[data-row="${most}"]`).length > 0,
    DRAWN,
  );
  expect(await middle()).toBe(seen);
  expect(await drawn(page)).toBe(DRAWN);
  // Far away, where the current row is drawn no more.
  await box.evaluate((one) => (one.scrollTop = one.scrollHeight));
  await page.waitForFunction(
    (last) => document.querySelector(`#editor-hoja td[data-row="${last}"]`) !== null,
    MANY + 1,
  );
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor-hoja');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Luis Paz');
  await page.context().close();
});

test('rows are sought and sorted without a change of the table, and one is copied', async () => {
  const page = await open();
  await page.getByLabel('Solo los renglones que tengan').fill('PERSONA 299');
  expect(await page.locator('#editor-cuantos-renglones').textContent()).toBe(`Se ven 12 de ${MANY + 2} renglones.`);
  await page.getByLabel('Por orden de').selectOption('nombre');
  await page.getByLabel('Al revés').check();
  const shown = () => page.locator('#editor-hoja tbody td:nth-child(2)').allTextContents();
  expect((await shown()).slice(0, 3)).toEqual(['p-2999', 'p-2998', 'p-2997']);
  expect(await page.locator('#editor-cambios').textContent()).toContain('Nada ha cambiado');
  await cell(page, 3001, NOMBRE).focus();
  await page.getByRole('button', { name: 'Copiar este renglón' }).press('Enter');
  expect(await judged(page)).toContain('error');
  expect(await page.locator('#editor-problemas').textContent()).toContain('p-2999');
  await page.context().close();
});
