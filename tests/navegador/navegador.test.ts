import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { isTabIcon } from './icono.ts';
import { openBrowser } from './navegador.ts';
import { openServer } from './servidor.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navegador-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Inicio</title><p>Sesión</p>');
  await writeFile(join(folder, 'a.json'), '{}');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a page under a prefix opens and is drawn', async () => {
  const { url, close } = await openServer(folder, '/cuentas/');
  const page = await browser.newPage();
  await page.goto(url);
  expect(await page.title()).toBe('Inicio');
  expect((await page.screenshot()).length).toBeGreaterThan(1000);
  await page.close();
  await close();
});

test('the server gives types, and nothing outside of its folder or prefix', async () => {
  const { url, close } = await openServer(folder, '/cuentas/');
  expect((await fetch(new URL('a.json', url))).headers.get('content-type')).toContain('application/json');
  for (const address of ['/', '/cuentas/no.html', '/cuentas/..%2f..%2fetc/hostname', '/cuentas/%']) {
    expect((await fetch(new URL(address, url))).status, address).toBe(404);
  }
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

test('the browser keeps the rules that make file:// hard', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  const read = page.evaluate(() => fetch('a.json').then(() => 'read', String));
  expect(await read).toContain('Failed to fetch');
  await page.close();
});

test('the icon of a tab is what each page names and /favicon.ico of the host, and nothing else', () => {
  for (const { ruta, html } of PAGINAS) {
    const named = /<link rel="icon" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(isTabIcon(new URL(named, `https://leon.example/cuentas/${ruta}`).href), ruta).toBe(true);
  }
  expect(isTabIcon('https://leon.example/favicon.ico')).toBe(true);
  for (const other of ['cuentas/favicon.ico', 'cuentas/graficas/metas.svg', 'cuentas/', 'icono.svg', ''])
    expect(isTabIcon(`https://leon.example/${other}`), other).toBe(false);
  expect(isTabIcon('')).toBe(false);
});
