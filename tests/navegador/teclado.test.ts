import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './visitas.ts';

const site = useSite();
const CON_GRAFICA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';

async function withPage(ruta: string, walk: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const context = await site.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.url(ruta));
  await walk(page);
  await context.close();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Presses Tab until the focus is on what `selector` says; every stop on the way must show where it is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press('Tab');
    const { found, seen, what } = await page.evaluate((wanted) => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height, left } = element.getBoundingClientRect();
      const seen = outlineStyle !== 'none' && outlineWidth !== '0px' && width > 0 && height > 0 && left > -width;
      return { found: element.matches(wanted), seen, what: element.outerHTML.slice(0, 120) };
    }, selector);
    expect(seen, what).toBe(true);
    if (found) return;
  }
  throw new Error(`Tab never reaches ${selector}.`);
}

test('the first stop skips to the content; the search and the sections follow in their order', async () => {
  await withPage('index.html', async (page) => {
    await tabTo(page, '.saltar');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenido');
    await page.keyboard.press('Tab');
    const framed = await page.locator('main').evaluate((main) => getComputedStyle(main).outlineStyle);
    expect(framed, 'the whole page is framed').toBe('none');
    // Anew: a reload would keep the fragment, and begin at the content.
    await page.goto('about:blank');
    await page.goto(site.url('index.html'));
    await tabTo(page, '.marca');
    await tabTo(page, '.buscar-aqui input');
    await tabTo(page, '.buscar-aqui button');
    const links = await page.locator('header nav a').allInnerTexts();
    for (const link of links) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(link.trim());
    }
    await tabTo(page, 'main a');
  });
});

test('a section is opened with Enter', async () => {
  await withPage('index.html', async (page) => {
    await tabTo(page, 'header nav a[href$="planes.html"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/planes.html');
  });
});

test('a search is typed, filtered and followed without a mouse', async () => {
  await withPage('buscar.html', async (page) => {
    await page.locator('#buscador:not([hidden]) option[value="Acta"]').waitFor({ state: 'attached' });
    await tabTo(page, '#consulta');
    await page.keyboard.type('cabildo');
    await page.locator('#resultados li').first().waitFor();
    await tabTo(page, 'select[name=tipo]');
    await page.keyboard.type('Compromiso');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('tipo') === 'Compromiso');
    await page.getByText(/^\d+ resultados?$/).waitFor();
    await tabTo(page, '#resultados a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/planes/**');
  });
});

test('a chart is opened, and its numbers are read, without a mouse', async () => {
  await withPage(CON_GRAFICA, async (page) => {
    await tabTo(page, 'figure.grafica summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('figure.grafica details table').first().isVisible()).toBe(true);
    await page.reload();
    await tabTo(page, 'figure.grafica button');
    await page.keyboard.press('Enter');
    await page.locator('figure.grafica canvas').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('figure') !== null)).toBe(true);
  });
});

test('a wide table scrolls by its arrows on a narrow screen', async () => {
  const walk = async (page: Page) => {
    await page.evaluate(() => {
      const wide = [...document.querySelectorAll('.tabla')].find((one) => one.scrollWidth > one.clientWidth);
      wide?.setAttribute('data-ancha', '');
    });
    await tabTo(page, '[data-ancha]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
  };
  await withPage(CON_GRAFICA, walk, 360);
});
