import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Download } from 'playwright-core';
import { openFirefox } from './open-firefox.ts';
import { openBrowser } from './navegador.ts';

/** A browser with one page, driven so little that Chromium and Firefox can walk the same way. */
export interface Lector {
  /** Errors that the page's console told. */
  errores: string[];
  /** Addresses that were asked for. */
  pedidos: string[];
  open: (url: string) => Promise<void>;
  /** Runs a function in the page; it sees nothing from outside but its arguments, which go as JSON. */
  run: <A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** Presses a key where the focus is, by its name in a page, or several together: `Control+v`. */
  press: (keys: string) => Promise<void>;
  /** Types a text where the focus is. */
  type: (text: string) => Promise<void>;
  /** What was downloaded under a name, once it is whole; each download is given once. */
  saved: (name: string) => Promise<Buffer>;
  close: () => Promise<void>;
}

/** The browsers that open the bundle from disk; of a machine without Firefox, the tests say that it is missing. */
export const LECTORES = [
  { navegador: 'Chromium', openLector: openChromium },
  { navegador: 'Firefox', openLector: openFirefox },
];

export const SIN_FIREFOX = 'SIN PROBAR: en este equipo no hay Firefox (FIREFOX_PATH, o apt-get install firefox-esr)';

export async function openChromium(): Promise<Lector> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  // What was fetched whole would hide what is damaged since: files named by their hash are kept.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const errores: string[] = [];
  const pedidos: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errores.push(message.text()));
  page.on('pageerror', (error) => errores.push(String(error)));
  page.on('request', (request) => pedidos.push(request.url()));
  const downloads = new Map<string, Download>();
  page.on('download', (download) => downloads.set(download.suggestedFilename(), download));
  return {
    errores,
    pedidos,
    open: async (url) => void (await page.goto(url)),
    run: (work, ...args) => page.evaluate(`(${String(work)})(...${JSON.stringify(args)})`),
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    saved: async (name) => {
      const download = await keepAsking(() => downloads.get(name), `Se descargó ${name}`);
      downloads.delete(name);
      return readFile(await download.path());
    },
    close: () => browser.close(),
  };
}

const PLAZO = 60_000;

/** Waits until a function of the page gives something; a page that is just changing gives nothing. */
export function until<A extends unknown[], R>(
  { run }: Lector,
  work: (...args: A) => R | undefined | false | null,
  ...args: A
): Promise<R> {
  return keepAsking(() => run(work, ...args).catch(() => undefined), `${String(work)} ${JSON.stringify(args)}`);
}

/** Asks until there is something; `what` names it when it takes too long. */
export async function keepAsking<R>(
  ask: () => R | undefined | false | null | Promise<R | undefined | false | null>,
  what: string,
): Promise<R> {
  const end = Date.now() + PLAZO;
  while (Date.now() < end) {
    const found = await ask();
    if (found) return found;
    await wait(25);
  }
  throw new Error(`No pasó en ${PLAZO / 1000} s: ${what}`);
}
