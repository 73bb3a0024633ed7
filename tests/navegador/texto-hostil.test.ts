import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../../src/search/read-page.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { HOSTIL, writeHostilEverywhere } from '../texto-hostil.ts';
import { openBrowser } from './navegador.ts';
import { openServer } from './servidor.ts';

let folder: string;
let lugares: string[];
let browser: Browser;
let site: Awaited<ReturnType<typeof openServer>>;
const out = () => join(folder, 'publicado');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostil-'));
  const hostil = await writeHostilEverywhere();
  lugares = hostil.lugares;
  writeSitio(join(folder, 'sitio'), hostil.cambios);
  const script = join(import.meta.dirname, '../../src/cli/build.ts');
  await promisify(execFile)(process.execPath, [script, '--root', join(folder, 'sitio'), '--out', out()]);
  [browser, site] = await Promise.all([openBrowser(), openServer(out(), '/villa/')]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true });
});

/** The files of the site that end so, with their text. */
function readFiles(...endings: string[]): { ruta: string; texto: string }[] {
  return readdirSync(out(), { recursive: true, encoding: 'utf8' })
    .filter((ruta) => endings.some((ending) => ruta.endsWith(ending)))
    .map((ruta) => ({ ruta, texto: readFileSync(join(out(), ruta), 'utf8') }));
}

/** Elements that no file of the site has of its own: scripts within it, blocks of data aside, and `<b>`. */
function findForeign({ ruta, texto }: { ruta: string; texto: string }): string[] {
  const found: string[] = [];
  const xmlMode = !ruta.endsWith('.html');
  const parser = new Parser(
    {
      onopentag: (name, { src, type }) => {
        const runs = name === 'script' && type !== 'application/ld+json';
        if (name === 'b' || (runs && src === undefined)) found.push(`${ruta}: <${name}>`);
      },
    },
    { xmlMode },
  );
  parser.end(texto);
  return found;
}

test('the text stands in every kind of place where an editor writes one', () => {
  for (const lugar of [
    'data/sitio.json nombre',
    'data/personas.csv nombre',
    'data/glosario.csv definicion',
    'data/integrantes.csv cargo',
    'data/documentos.csv titulo',
    'data/documentos.csv quien',
    'data/lugares.csv como',
    'data/faltantes.csv que',
    'data/conjuntos/poblacion.json title',
    'data/planes/plan-1/actividades.csv nombre',
    'data/planes/plan-1/indicadores.csv unidad',
    'data/planes/plan-1/variables.csv nombre',
    'data/planes/plan-1/mediciones.csv nota',
    'data/planes/plan-1/metas.csv texto',
    'data/planes/plan-1/avances.csv salvedad',
    'data/planes/plan-1/matriz.csv formula',
    'data/planes/plan-1/propuestas.csv texto',
    'content/planes/plan-1.mdx titulo',
    'content/compromisos/plan-1/talleres.mdx nombre',
    'content/actas/acta-1.mdx resultado',
    'content/actas/acta-1.mdx texto',
    'content/informes/anual-2025.mdx titulo',
    'content/paginas/acerca.mdx resumen',
  ]) {
    expect(lugares).toContain(lugar);
  }
  expect(lugares.length).toBeGreaterThan(50);
});

test('it is text in pages, charts and the feed', () => {
  const files = readFiles('.html', '.svg', '.xml');
  expect(files.flatMap(findForeign)).toEqual([]);
  const ofTheSite = new Set(['404.html', 'buscar.html', 'correcciones.html', 'problemas.html', 'vencidas.html']);
  const pages = readFiles('.html').filter(({ ruta }) => !ofTheSite.has(ruta));
  const without = pages.filter(({ texto }) => !readPage(texto).text.includes(HOSTIL)).map(({ ruta }) => ruta);
  expect(without).toEqual([]);
});

test('it is the same text in tables and JSON', () => {
  const cells = readFiles('.csv').flatMap(({ texto }) => parse(texto, { bom: true }).flat());
  expect(cells.filter((cell) => cell === HOSTIL).length).toBeGreaterThan(30);
  for (const { texto } of readFiles('.json', '.jsonld').filter(({ ruta }) => ruta.startsWith('datos/'))) {
    expect(() => JSON.parse(texto) as unknown).not.toThrow();
  }
  const plan = readFileSync(join(out(), 'datos/planes/plan-1.json'), 'utf8');
  expect((JSON.parse(plan) as { plan: { titulo: string } }).plan.titulo).toBe(HOSTIL);
});

test('it is the same text in the blocks of data that search engines read', () => {
  const [{ texto: html = '' } = {}] = readFiles('datos.html');
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => json,
  );
  expect(blocks).toHaveLength(2);
  for (const json of blocks) expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(HOSTIL));
});

test('a browser runs none of it: not in pages, nor in what a search finds, nor in an open chart', async () => {
  const page = await browser.newPage();
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && ran.push(message.text()));
  for (const { ruta } of readFiles('.html')) await page.goto(new URL(ruta, site.url).href);
  for (const { ruta, texto } of readFiles('.svg', '.xml')) {
    const error = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
      texto,
    );
    expect(error ?? '', ruta).toBe('');
  }
  await page.goto(new URL('datos.html', site.url).href);
  const botones = await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).all();
  expect(botones.length).toBeGreaterThan(0);
  for (const boton of botones) await boton.click();
  await page.locator('canvas').first().waitFor();
  await page.goto(new URL('buscar.html?q=dobles', site.url).href);
  await page.locator('#resultados li').first().waitFor();
  expect(await page.locator('#resultados a').first().innerText()).toContain('</script><script>alert(1)</script> <b>');
  expect(await page.locator('#resultados b, #resultados script').count()).toBe(0);
  expect(ran).toEqual([]);
  await page.close();
});
