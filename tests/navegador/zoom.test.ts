import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { useSite } from './visitas.ts';

const site = useSite();
const ALTO = 800;

/** A page of 1280 pixels that is zoomed has so much less room (WCAG 2.2, 1.4.10 asks for 400 %: 320 pixels). */
const ANCHOS = [1280, 768, 640, 360, 320];

/** Only the letters at 200 % (WCAG 2.2, 1.4.4), and the spacing that a reader may set (1.4.12). */
const LETRA = 'html { font-size: 200% }';
const ESPACIO =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** What of a page can't be reached: the page scrolls sideways, or a text is cut off outside of what scrolls. */
async function findLosses(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right, height } = one.getBoundingClientRect();
      const seen = one.checkVisibility() && height > 1 && !one.closest('.saltar');
      return seen && (right > root.clientWidth + 1 || left < -1) && !scrolls(one.parentElement);
    });
    const cut = [...document.querySelectorAll('body *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const wide = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
      const tall = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
      return (wide || tall) && one.clientWidth > 1 && !one.closest('svg');
    });
    const name = (one: Element) =>
      `${one.localName}.${one.getAttribute('class') ?? ''} «${one.textContent?.slice(0, 30)}»`;
    return [
      ...(root.scrollWidth > root.clientWidth ? ['se desplaza de lado'] : []),
      ...out.map((one) => `se sale: ${name(one)}`),
      ...cut.map((one) => `se corta: ${name(one)}`),
    ];
  });
}

async function look(page: Page, ruta: string): Promise<string[]> {
  await page.goto(site.url(ruta));
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const found: string[] = [];
  const note = async (how: string) =>
    found.push(...(await findLosses(page)).map((loss) => `${ruta} ${how}: ${loss}`).slice(0, 3));
  for (const width of ANCHOS) {
    await page.setViewportSize({ width, height: ALTO });
    await note(`${width} px`);
  }
  for (const [how, content] of Object.entries({ 'letra al doble': LETRA, 'texto espaciado': ESPACIO })) {
    const style = await page.addStyleTag({ content });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: ALTO });
      await note(`${how}, ${width} px`);
    }
    await style.evaluate((element) => (element as Element).remove());
  }
  return found;
}

test(
  'no page scrolls sideways or cuts a text, zoomed to 400 %, with letters twice as large or spaced',
  { timeout: 300_000 },
  async () => {
    const rutas = PAGINAS.map(({ ruta }) => ruta);
    const found = await site.visitAll(rutas, { bypassCSP: true, reducedMotion: 'reduce' }, look);
    expect(found.flat()).toEqual([]);
  },
);
