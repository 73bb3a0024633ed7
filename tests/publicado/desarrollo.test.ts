import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITOR_BUNDLING } from '../../src/build/browser-scripts.ts';
import { asPublished } from '../../src/build/page/finish-page.ts';
import { rootOf } from '../../src/build/page/relative-addresses.ts';
import { openSitio } from '../../src/sitio.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { minimalPages } from './paginas-de-astro.ts';
import { openDev, type ServidorDeDesarrollo } from './servidor-de-desarrollo.ts';

let folder: string;
let server: ServidorDeDesarrollo;
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desarrollo-'));
  writeSitio(folder);
  server = await openDev(folder);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const RELOAD = /<script src="[./]*recursos\/recargar\.js" data-state="([^"]*)" defer><\/script>/;
const get = async (path: string) => {
  const response = await fetch(server.url + path);
  return { status: response.status, text: await response.text() };
};

/** What the server tells an open page: the states, one after the other. */
async function listen(): Promise<{ next: () => Promise<string>; stop: () => void }> {
  const stopping = new AbortController();
  const response = await fetch(`${server.url}/recursos/cambios`, { signal: stopping.signal });
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => /^data: (.*)\n\n$/.exec((await reader?.read())?.value ?? '')?.[1] ?? '';
  return { next, stop: () => stopping.abort() };
}

/** Changes a file, and waits until pages are told. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(at(file), 'utf8');
  expect(text).toContain(from);
  const { next, stop } = await listen();
  const before = await next();
  await writeFile(at(file), text.replace(from, to));
  expect(await next()).not.toBe(before);
  stop();
}

test('a page is that of the build, and one script more', async () => {
  const pages = await minimalPages();
  const { sitio } = await openSitio(folder);
  const all = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(all.length).toBeGreaterThan(20);
  // At the root of its server a page of a wrong address finds all it loads.
  for (const page of all.filter((one) => one !== '404.html')) {
    const { status, text } = await get(`/${page}`);
    const html = await readFile(join(pages, page), 'utf8');
    expect(text, page).toMatch(RELOAD);
    expect([status, text.replace(RELOAD, '')], page).toEqual([
      200,
      asPublished(page, html, rootOf(page, sitio?.sitio.url ?? ''), []),
    ]);
  }
  expect((await get('/')).text).toBe((await get('/index.html')).text);
});

test('what a page loads is there, with the page of a wrong address too', async () => {
  for (const page of ['/planes/plan-1.html', '/no/hay/nada.html']) {
    const { status, text } = await get(page);
    expect(status).toBe(page.startsWith('/no') ? 404 : 200);
    const loaded = [...text.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g)];
    expect(loaded.length).toBeGreaterThan(1);
    for (const [, address = ''] of loaded) {
      const response = await fetch(new URL(address, server.url + page));
      expect(response.status, address).toBe(200);
      expect(response.headers.get('Content-Type'), address).toMatch(/^text\/(?:css|javascript)/);
      if (address.endsWith('.css')) expect(await response.text()).toMatch(/url\(['"]?\.\.?\//);
    }
  }
});

test('a cell that changes is told to open pages, and shown', async () => {
  const stateOf = (html: string) => RELOAD.exec(html)?.[1];
  const before = stateOf((await get('/organizacion.html')).text);
  await change('data/organos.csv', 'Comité', 'Consejo Vecinal');
  const { text } = await get('/organizacion.html');
  expect(text).toContain('Consejo Vecinal');
  expect(stateOf(text)).not.toBe(before);
});

test('so is a text', async () => {
  await change('content/paginas/acerca.mdx', 'Primer párrafo.', 'Otro párrafo.');
  expect((await get('/acerca.html')).text).toContain('Otro párrafo.');
});

test('a problem takes the place of all pages, which listen until it is mended', async () => {
  await change('data/personas.csv', 'Luis Paz', '');
  for (const path of ['/', '/acerca.html', '/recursos/buscar.js']) expect((await get(path)).status).toBe(500);
  const { text } = await get('/');
  expect(text).toMatch(RELOAD);
  expect(text).toContain('data/personas.csv:');
  expect((await fetch(server.url)).headers.get('Content-Type')).toMatch(/^text\/html/);
  for (const path of ['/recursos/recargar.js', '/recursos/problemas.css']) expect((await get(path)).status).toBe(200);
  await change('data/personas.csv', 'luis,', 'luis,Luis Paz');
  expect((await get('/')).status).toBe(200);
});

test('the page for editors is there once the site asks for it, with all that it loads', async () => {
  for (const path of ['/editar.html', '/recursos/motor.js']) expect((await get(path)).status).toBe(404);
  await change('data/sitio.json', '"corte":', '"editar": "si",\n  "corte":');
  expect((await get('/editar.html')).status).toBe(200);
  const outs = EDITOR_BUNDLING.entryPoints.map(
    ({ in: source, out }) => out + (source.endsWith('.css') ? '.css' : '.js'),
  );
  for (const name of [...outs, 'fuentes.js']) expect((await get(`/recursos/${name}`)).status, name).toBe(200);
});
