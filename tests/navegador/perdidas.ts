import type { Page } from 'playwright-core';

/** A page of 1280 pixels that is zoomed has so much less room (WCAG 2.2, 1.4.10 asks for 400 %: 320 pixels). */
const ANCHOS = [768, 640, 320];

/** Only the letters at 200 % (WCAG 2.2, 1.4.4), and the spacing that a reader may set (1.4.12). */
const ESTILOS = {
  'letra al doble': 'html { font-size: 200% }',
  'texto espaciado':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
};

/** What can't be reached in a page as it now is; the first three, with `how` it is looked at. */
export async function findLosses(page: Page, how: string): Promise<string[]> {
  return (await page.evaluate(findInPage)).slice(0, 3).map((loss) => `${how}: ${loss}`);
}

/**
 * What can't be reached in a page at the widths between and below those that are looked at anyway, and restyled. From one
 * look to the next as little changes as can be: each change of a page has it laid out and drawn anew.
 */
export async function findLossesZoomed(page: Page): Promise<string[]> {
  const found: string[] = [];
  const lookAt = async (width: number, how = '') => {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await findLosses(page, `${how}${width} px`)));
  };
  const widths = [1280, 360];
  for (const [how, css] of Object.entries(ESTILOS)) {
    await page.evaluate(restyle, css);
    for (const width of widths) await lookAt(width, `${how}, `);
    widths.reverse();
  }
  await page.evaluate(restyle, '');
  for (const width of ANCHOS) await lookAt(width);
  return found;
}

/** In the page: no policy forbids what is no element. */
function restyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** In the page: what of it can't be reached, for it scrolls sideways, or a text is cut off outside of what scrolls. */
function findInPage(): string[] {
  const root = document.documentElement;
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const all = [...document.querySelectorAll('body *')];
  const out = all.filter((one) => {
    const { left, right, height } = one.getBoundingClientRect();
    const outside = height > 1 && (right > root.clientWidth + 1 || left < -1);
    return outside && one.checkVisibility() && !one.closest('.saltar') && !scrolls(one.parentElement);
  });
  const cut = all.filter((one) => {
    const wide = one.scrollWidth > one.clientWidth + 1;
    const tall = one.scrollHeight > one.clientHeight + 1;
    if (!(wide || tall) || one.clientWidth <= 1 || one.closest('svg')) return false;
    const { overflowX, overflowY } = getComputedStyle(one);
    return (wide && /hidden|clip/.test(overflowX)) || (tall && /hidden|clip/.test(overflowY));
  });
  const name = (one: Element) =>
    `${one.localName}.${one.getAttribute('class') ?? ''} «${one.textContent?.slice(0, 30)}»`;
  return [
    ...(root.scrollWidth > root.clientWidth ? ['se desplaza de lado'] : []),
    ...out.map((one) => `se sale: ${name(one)}`),
    ...cut.map((one) => `se corta: ${name(one)}`),
  ];
}
