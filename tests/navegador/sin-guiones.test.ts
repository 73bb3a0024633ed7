import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { useSite } from './visitas.ts';

const site = useSite();

/** What a reader without scripts misses in a page: texts that don't show, and controls that do nothing. */
async function findFaults(page: Page, ruta: string): Promise<string[]> {
  await page.goto(site.url(ruta));
  const faltas = await page.evaluate(() => {
    const shows = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const name = (element: Element) => `${element.localName} «${(element.textContent ?? '').trim().slice(0, 40)}»`;
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    const content = document.querySelectorAll(
      'header nav a, main :is(h1, h2, h3, h4, p, li, dt, dd, tr, figure), footer a',
    );
    const hidden = [...content].filter((one) => one.textContent?.trim() && !one.closest('form[hidden]') && !shows(one));
    // A form with an address of its own goes there: that page is another that is looked at.
    const idle = [...document.querySelectorAll('button, input, select, textarea')].filter(
      (one) => shows(one) && !one.closest('form[action]'),
    );
    return [
      ...hidden.filter((one) => !one.matches('.solo-impreso')).map((one) => `no se ve: ${name(one)}`),
      ...idle.map((one) => `no hace nada: ${name(one)}`),
    ];
  });
  return faltas.map((falta) => `${ruta}: ${falta}`);
}

test('without scripts every page shows all that it has, and no control that does nothing', async () => {
  const rutas = PAGINAS.map(({ ruta }) => ruta);
  const faltas = await site.visitAll(rutas, { javaScriptEnabled: false }, findFaults);
  expect(faltas.flat()).toEqual([]);
});

test.each([1280, 360])('without scripts the navigation leads to each section, %d wide', async (width) => {
  const context = await site.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.url('index.html'));
  const links = page.locator('header > div nav a');
  const secciones = (await links.allTextContents()).map((texto) => texto.trim());
  for (const seccion of secciones) {
    const menu = page.locator('header nav summary');
    if (await menu.isVisible()) await menu.click();
    await links.getByText(seccion, { exact: true }).click();
    // Until its style is there, a wide page shows its menu closed.
    await page.waitForLoadState();
    expect((await page.locator('header > div [aria-current=page]').textContent())?.trim()).toBe(seccion);
    expect(await page.locator('main a').count(), seccion).toBeGreaterThan(0);
  }
  await context.close();
});
