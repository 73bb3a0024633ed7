import type { Page } from 'playwright-core';

/** The most stops of the keyboard from the top of a page to any of its sections. */
const MOST_STOPS = 40;

/** The sections of a page that the keyboard is longer in reaching, by what links lead to within the page. */
export async function findFar(page: Page): Promise<string[]> {
  const far = await page.evaluate(measureWay);
  return far.filter(({ stops }) => stops > MOST_STOPS).map(({ what, stops }) => `a ${stops} paradas: ${what}`);
}

/** In the page: how many stops each section is away, of a reader who follows any link that leads on within the page. */
function measureWay(): { what: string; stops: number }[] {
  for (const index of document.querySelectorAll<HTMLDetailsElement>('main nav details')) index.open = true;
  const places = [
    ...document.querySelectorAll('a, button, input, select, textarea, summary, h2, [id], [tabindex]'),
  ].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const isStop = (one: Element) => one instanceof HTMLElement && one.tabIndex >= 0 && !one.matches('h2');
  const ahead = new Map(places.map((one, i) => [one, i]));
  const targetOf = (one: Element) =>
    one instanceof HTMLAnchorElement && one.hash && one.pathname === location.pathname
      ? ahead.get(document.getElementById(decodeURIComponent(one.hash.slice(1))) ?? one)
      : undefined;
  const away = places.map(() => Infinity);
  const reach = (i: number, stops: number) => {
    if (stops >= (away[i] ?? 0)) return;
    away[i] = stops;
    for (let at = i; at < places.length; at++) {
      const here = places[at] as Element;
      const target = targetOf(here);
      if (target !== undefined) reach(target, away[at] ?? 0);
      const next = places[at + 1];
      const stopsToNext = (away[at] ?? 0) + (next && isStop(next) ? 1 : 0);
      if (!next || stopsToNext >= (away[at + 1] ?? 0)) return;
      away[at + 1] = stopsToNext;
    }
  };
  reach(0, 1);
  return places.flatMap((one, i) =>
    one.matches('h2') ? [{ what: one.textContent?.trim().slice(0, 40) ?? '', stops: away[i] ?? 0 }] : [],
  );
}

/** The tables that go on beyond what is seen of them, and don't show it, or can't be scrolled by keys. */
export async function findHidden(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const goesOn = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1;
    const isCovered = (one: Element) =>
      !/^(rgba\(0, 0, 0, 0\)|transparent)$/.test(getComputedStyle(one).backgroundColor);
    return [...document.querySelectorAll('table')].flatMap((table) => {
      const box = table.closest<HTMLElement>('.tabla');
      const name = table.textContent?.trim().slice(0, 40);
      if (!box) return goesOn(table.parentElement ?? table) ? [`tabla sin su caja: ${name}`] : [];
      if (!goesOn(box)) return [];
      // An edge that stays while its cover goes along with the table, on both sides.
      const { backgroundAttachment, backgroundImage } = getComputedStyle(box);
      const isEdged = backgroundAttachment === 'local, local, scroll, scroll' && backgroundImage.includes('gradient');
      return [
        ...(isEdged && ![table, ...table.querySelectorAll('*')].some(isCovered) ? [] : [`tabla sin orilla: ${name}`]),
        ...(box.tabIndex === 0 && box.ariaLabel && box.role ? [] : [`tabla fuera del teclado: ${name}`]),
      ];
    });
  });
}
