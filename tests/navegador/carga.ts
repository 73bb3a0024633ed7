import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Frame, Page, Request } from 'playwright-core';
import { isAxe } from './axe.ts';
import { readRefused, watchPolicy } from './rechazos.ts';

/** What a page does as it opens, from its first byte until nothing more comes. */
export interface Carga {
  /** Addresses that were asked for, each once, with that of its icon. */
  pedidos: string[];
  /** Cumulative Layout Shift. */
  salto: number;
  /** What its policy refused, and what else its console told. */
  quejas: string[];
}

/** Gets a context ready for `openWatched`. */
export async function prepareWatch(context: BrowserContext): Promise<void> {
  await watchPolicy(context);
  /*
   * The text is drawn before pictures, fonts and scripts come, as on a slow network: what moves it then is seen. It is
   * drawn once all of it was read, also on a busy machine: a line that is half read breaks elsewhere. With a route, too,
   * the browser keeps no copies of what other pages loaded.
   */
  await context.route('**', async (route) => {
    const request = route.request();
    if (request.resourceType() === 'stylesheet') await untilRead(request.frame());
    else if (['image', 'font', 'script'].includes(request.resourceType()) && !isAxe(request.url())) await wait(150);
    await route.continue();
  });
}

/** No page is drawn before its style comes, nor do its scripts run. */
const untilRead = (frame: Frame) =>
  frame.waitForFunction(() => document.readyState !== 'loading', undefined, { polling: 10 });

/** Opens a page as a phone does, and gives what it did until it was still. */
export async function openWatched(page: Page, url: string): Promise<Carga> {
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await page.setViewportSize({ width: 360, height: 740 });
  const pedidos = new Set<string>();
  const quejas: string[] = [];
  const note = (request: Request) => pedidos.add(request.url());
  const hear = (message: { type: () => string; text: () => string }) =>
    message.type() !== 'log' && quejas.push(message.text());
  const fail = (error: Error) => quejas.push(String(error));
  page.on('request', note).on('console', hear).on('pageerror', fail);
  await page.goto(url);
  // The search brings its filters after its load.
  if (url.endsWith('/buscar.html')) await page.locator('#buscador option[value="Acta"]').waitFor({ state: 'attached' });
  await page.evaluate(bringLetters);
  const salto = await page.evaluate(measureShift);
  const icon = await page.locator('link[rel=icon]').evaluate((link: HTMLLinkElement) => link.href);
  quejas.push(...(await readRefused(page)));
  page.off('request', note).off('console', hear).off('pageerror', fail);
  return { pedidos: [...pedidos.add(icon)].filter((address) => !address.startsWith('blob:')), salto, quejas };
}

/** In the page: letters are asked for as the text is first laid out, which on a busy machine may be after its load. */
async function bringLetters(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

/** In the page: once what has come is drawn. */
async function measureShift(): Promise<number> {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
  return shifts.reduce((sum, { value }) => sum + value, 0);
}
