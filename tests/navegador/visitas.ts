import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { AXE } from './axe.ts';
import { openBrowser } from './navegador.ts';
import { openServer } from './servidor.ts';
import { DIST } from './dist.ts';

/** Pages that are looked at together: more of them would wait for each other. */
const A_LA_VEZ = 4;

interface Visitas {
  /** The built site's address; it is served under a prefix. */
  url: (ruta: string) => string;
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /**
   * Looks at each of `rutas` with a page that stays open for several, and gives what was seen, in their order.
   * `prepare` gets the context of them all before any is opened.
   */
  visitAll: <T>(
    rutas: readonly string[],
    options: BrowserContextOptions,
    look: (page: Page, ruta: string) => Promise<T>,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ) => Promise<T[]>;
}

/** The built site and a browser for the tests of a file. */
export function useSite(): Visitas {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof openServer>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openServer(DIST, '/leon/transparencia/', AXE)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const url = (ruta: string) => new URL(ruta, site.url).href;
  return {
    url,
    newContext: (options) => browser.newContext(options),
    visitAll: async (rutas, options, look, prepare) => {
      const context = await browser.newContext(options);
      await prepare?.(context);
      const seen = await shareOut(rutas, () => context.newPage(), look);
      await context.close();
      return seen;
    },
  };
}

async function shareOut<T>(
  rutas: readonly string[],
  open: () => Promise<Page>,
  look: (page: Page, ruta: string) => Promise<T>,
): Promise<T[]> {
  const seen: T[] = [];
  let next = 0;
  const work = async () => {
    const page = await open();
    for (let turn = next++; turn < rutas.length; turn = next++) seen[turn] = await look(page, rutas[turn] ?? '');
    await page.close();
  };
  await Promise.all(Array.from({ length: A_LA_VEZ }, work));
  return seen;
}
