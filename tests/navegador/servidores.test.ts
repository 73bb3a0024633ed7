import { readFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser, ConsoleMessage, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf, isHidden } from '../../src/server/headers.ts';
import { COMPRESS_FROM, isCompressible } from '../../src/base/media-types.ts';
import { ARCHIVOS, PAGINAS } from '../publicado/paginas.ts';
import { isTabIcon } from './icono.ts';
import { openBrowser } from './navegador.ts';
import { openNginx } from './nginx.ts';
import { findNginx } from './nginx-de-debian.ts';
import { openServer, type Servidor } from './servidor.ts';
import { DIST } from './dist.ts';

const PREFIJO = '/leon/transparencia/';
const CON_GRAFICA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';
const nginx = await findNginx();

interface Caso {
  nombre: string;
  brotli: boolean;
  open: () => Promise<Servidor>;
}

const CASOS: Caso[] = [
  { nombre: `el de npm start, en ${PREFIJO}`, brotli: false, open: () => openServer(DIST, PREFIJO) },
  ...('falta' in nginx
    ? []
    : [
        { archivo: 'en-la-raiz.conf', prefijo: '/', brotli: nginx.brotli !== undefined },
        { archivo: 'bajo-un-prefijo.conf', prefijo: PREFIJO, brotli: false },
      ].map((ejemplo) => ({
        nombre: `nginx, en ${ejemplo.prefijo}`,
        brotli: ejemplo.brotli,
        open: () => openNginx(nginx, DIST, ejemplo),
      }))),
];

test('nginx is tried too, or it is said that it can’t be had', () => {
  if ('falta' in nginx) console.warn(`AVISO: no se probó con nginx: ${nginx.falta}`);
  else if (nginx.brotli === undefined) console.warn('AVISO: no se probó Brotli: este nginx no tiene su módulo.');
  expect(CASOS.length).toBe('falta' in nginx ? 1 : 3);
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Sources by directive. */
function readPolicy(policy: string): Map<string, string[]> {
  return new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
}

test('the policy of the servers lets in what the pages’ own let in, no less and no more', () => {
  const together = new Map<string, string[]>();
  for (const { html } of PAGINAS) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    for (const [directive, sources] of readPolicy(policy))
      together.set(directive, [...new Set([...(together.get(directive) ?? []), ...sources])]);
  }
  const sent = readPolicy(headersOf('index.html')['Content-Security-Policy'] ?? '');
  expect(sent.get('frame-ancestors')).toEqual(['*']);
  sent.delete('frame-ancestors');
  expect(sent).toEqual(together);
});

const SERVIDOS = [...ARCHIVOS].filter((ruta) => !isHidden(ruta));

/** A file of each kind and folder. */
const MUESTRA = [...new Map(SERVIDOS.map((ruta) => [JSON.stringify(headersOf(ruta)), ruta])).values()];

interface Respuesta {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks without a client that mends the path or undoes the compression. */
function ask(site: Servidor, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Respuesta> {
  const { port, pathname } = new URL(site.url);
  return new Promise((done, fail) => {
    request({ port, host: new URL(site.url).hostname, path: pathname + path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

/** Of the headers that came, those of the table. */
function ofTheTable(ruta: string, headers: IncomingHttpHeaders): Record<string, unknown> {
  return Object.fromEntries(Object.keys(headersOf(ruta)).map((name) => [name, headers[name.toLowerCase()]]));
}

/** A page, and all that the browser says of it: refusals, errors, answers that are none, requests to others. */
async function listen(): Promise<{ page: Page; dichos: string[] }> {
  const context = await browser.newContext();
  const dichos: string[] = [];
  const page = await context.newPage();
  const ofTheIcon = (message: ConsoleMessage) => isTabIcon(message.location().url);
  page.on('console', (message) => message.type() !== 'log' && !ofTheIcon(message) && dichos.push(message.text()));
  page.on('pageerror', ({ message }) => dichos.push(message));
  page.on('response', (response) => response.status() >= 400 && dichos.push(`${response.status()} ${response.url()}`));
  await context.exposeFunction('tell', (text: string) => dichos.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { tell: (text: string) => void }).tell(`${violatedDirective}: ${blockedURI}`),
    );
  });
  return { page, dichos };
}

async function save(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await download.path(), 'utf8');
}

describe.each(CASOS)('$nombre', ({ open, brotli }) => {
  let site: Servidor;
  let noEsta: Buffer;
  beforeAll(async () => {
    site = await open();
    noEsta = await readFile(join(DIST, '404.html'));
  });
  afterAll(() => site.close());

  test('every file comes whole, with its type and the headers of the table', async () => {
    const faltas = [];
    for (const ruta of SERVIDOS) {
      const { status, headers, body } = await ask(site, ruta);
      const whole = body.equals(await readFile(join(DIST, ruta)));
      const seen = { ruta, status, whole, ...ofTheTable(ruta, headers) };
      if (JSON.stringify(seen) !== JSON.stringify({ ruta, status: 200, whole: true, ...headersOf(ruta) }))
        faltas.push(seen);
    }
    expect(faltas).toEqual([]);
    expect(MUESTRA.length).toBeGreaterThan(8);
  });

  test.each(['gzip', ...(brotli ? ['br'] : [])])('what grows smaller comes in %s to who takes it', async (coding) => {
    const undo = coding === 'br' ? brotliDecompressSync : gunzipSync;
    for (const ruta of MUESTRA) {
      const file = await readFile(join(DIST, ruta));
      const { headers, body } = await ask(site, ruta, { 'Accept-Encoding': coding });
      const smaller = isCompressible(headersOf(ruta)['Content-Type'] ?? '') && file.length >= COMPRESS_FROM;
      expect([ruta, headers['content-encoding']]).toEqual([ruta, smaller ? coding : undefined]);
      if (smaller) expect([headers['vary'], undo(body).equals(file)]).toEqual(['Accept-Encoding', true]);
    }
  });

  test('who has a file already is told so', async () => {
    for (const ruta of MUESTRA) {
      for (const coding of ['gzip', 'identity']) {
        const { headers } = await ask(site, ruta, { 'Accept-Encoding': coding });
        const tag = { 'If-None-Match': String(headers.etag), 'Accept-Encoding': coding };
        const date = { 'If-Modified-Since': String(headers['last-modified']) };
        for (const known of [tag, date]) {
          const { status, body, headers: again } = await ask(site, ruta, known);
          const cache = [again['cache-control'], again['content-security-policy']];
          expect([ruta, status, body.length, ...cache]).toEqual([
            ruta,
            304,
            0,
            headersOf(ruta)['Cache-Control'],
            headersOf(ruta)['Content-Security-Policy'],
          ]);
        }
      }
    }
    expect((await ask(site, 'index.html', { 'If-None-Match': '"otra"' })).status).toBe(200);
    expect((await ask(site, 'index.html', { 'If-Modified-Since': new Date(0).toUTCString() })).status).toBe(200);
  });

  test('the folder gives its page, and HEAD the headers alone', async () => {
    expect((await ask(site, '')).body.equals(await readFile(join(DIST, 'index.html')))).toBe(true);
    const { status, body, headers } = await ask(site, 'datos/entidades.csv', {}, 'HEAD');
    expect([status, body.length, headers['content-type']]).toEqual([200, 0, 'text/csv; charset=utf-8']);
    expect((await ask(site, 'index.html', {}, 'POST')).status).toBe(405);
  });

  test.each([
    'no-hay',
    'planes/a/b/c.html',
    'recursos/fijos/no-hay.css',
    'pagefind/fragment/no-hay.pf_fragment',
    'planes/',
    'pagefind/fragment/',
    '_headers',
    '.nojekyll',
    '.git/config',
    'planes/.env',
    '%2enojekyll',
    '%00',
  ])('«%s» is the page of a wrong address, and nothing is listed or kept', async (path) => {
    const { status, headers, body } = await ask(site, path);
    if (path === '%00' && status === 400) return;
    expect([status, body.equals(noEsta), ofTheTable('404.html', headers)]).toEqual([404, true, headersOf('404.html')]);
  });

  test.each(['../../../../etc/passwd', '%2e%2e/%2e%2e/%2e%2e/etc/passwd', '..%2f..%2f..%2f..%2fetc/passwd', '..%5c'])(
    '«%s» doesn’t leave the folder',
    async (path) => {
      const { status, body } = await ask(site, path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.toString()).not.toContain('root:');
    },
  );

  test('search, chart, filters and downloads work, and a browser has nothing to say against it', async () => {
    const { page, dichos } = await listen();
    const go = (ruta: string) => page.goto(new URL(ruta, site.url).href);
    await go('buscar.html?q=cabildo&tipo=Actividad');
    await page.locator('#resultados mark').first().waitFor();
    await page.locator('#resultados a').first().click();
    await page.waitForURL(/\/planes\/.*\.html/);
    await go(CON_GRAFICA);
    await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).click();
    await page.locator('figure.grafica canvas').waitFor();
    const svg = page.locator('a[href$=".svg"]').first();
    expect(await save(page, svg)).toContain('<svg');
    await page.goto(await svg.evaluate((link: HTMLAnchorElement) => link.href));
    await go('cronograma.html?estado=sin-reporte&anio=2025');
    await page.getByRole('status').filter({ hasText: 'Se muestra 1 meta' }).waitFor();
    await go('datos.html');
    await page.locator('summary', { hasText: 'Tablas generales' }).click();
    expect(await save(page, page.locator('a[href$="datos/entidades.csv"]').first())).toContain('id,nombre');
    expect(dichos).toEqual([]);
    await page.context().close();
  });

  test('what is beside the folder is not served', async () => {
    const beside = { ...site, url: site.url.replace(/\/$/, '') };
    const { status } = await ask(beside, '../package.json');
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
