import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openDev, type ServidorDeDesarrollo } from '../publicado/servidor-de-desarrollo.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { openBrowser } from './navegador.ts';
import { readRefused, watchPolicy } from './rechazos.ts';

let folder: string;
let server: ServidorDeDesarrollo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desarrollo-'));
  writeSitio(folder);
  [server, browser] = await Promise.all([openDev(folder), openBrowser()]);
  const context = await browser.newContext();
  await watchPolicy(context);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Changes a file while the page is open, which is told once it listens. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

test('a page loads itself anew when a cell, or what is wrong with it, changes, under the policy of the site', async () => {
  await page.goto(`${server.url}/organizacion.html`);
  await page.getByText('Comité').first().waitFor();
  await change('data/organos.csv', 'Comité', 'Consejo Vecinal');
  await page.getByText('Consejo Vecinal').first().waitFor();
  expect(await readRefused(page)).toEqual([]);
  await change('data/personas.csv', 'Luis Paz', '');
  await page.getByText('data/personas.csv:').first().waitFor();
  expect(await readRefused(page)).toEqual([]);
  await change('data/personas.csv', 'luis,', 'luis,Luis Paz');
  await page.getByText('Consejo Vecinal').first().waitFor();
});
