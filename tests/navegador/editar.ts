import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { type Cambios, replace, writeSitio } from '../sitio-minimo.ts';

/** The minimal site, built with the editor's page. */
export async function buildWithEditor(cambios: Cambios = {}): Promise<{ dist: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'editar-'));
  const root = join(folder, 'sitio');
  writeSitio(root, {
    'data/sitio.json': replace('"corte":', '"editar": "si",\n  "corte":'),
    ...cambios,
  });
  const build = [join(import.meta.dirname, '../../src/cli/build.ts'), '--root', root];
  await promisify(execFile)(process.execPath, [...build, '--out', join(folder, 'dist')]);
  return { dist: join(folder, 'dist'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Opens the editor at a table. */
export async function openEditor(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url);
  await page.locator('#editor-mesa').waitFor({ state: 'visible' });
  await page.getByLabel('Tabla').selectOption(file);
}

/** Opens it at a table in a browser without any draft, as wide as a phone; with what its console tells and what scripts it asks for. */
export async function openWatched(
  browser: Browser,
  url: string,
  file: string,
): Promise<{ page: Page; errors: string[]; scripts: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  const errors: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await openEditor(page, url, file);
  return { page, errors, scripts };
}

export const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-cell="${column}"]`);

/** Waits until the site was judged as it is, and gives what is said of it. */
export async function judged(page: Page): Promise<string> {
  const status = page.locator('#editor-cuantos');
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent !== 'Se revisa…',
    '#editor-cuantos',
  );
  return (await status.textContent()) ?? '';
}
