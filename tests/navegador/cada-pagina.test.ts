import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { lookAtAll } from './axe.ts';
import { findFar, findHidden } from './camino.ts';
import { type Carga, openWatched, prepareWatch } from './carga.ts';
import { findLosses, findLossesZoomed } from './perdidas.ts';
import { KB, weigh } from './peso.ts';
import { useSite } from './visitas.ts';

/** What one visit of a page shows. */
interface Visita extends Carga {
  ruta: string;
  /** Files of the site that it asked for. */
  archivos: string[];
  deFuera: string[];
  accesibilidad: string[];
  perdidas: string[];
  fueraDeMarco: string[];
  lejos: string[];
  ocultas: string[];
}

const site = useSite();
let visitas: Visita[];

/** Each step of a visit has a limit of its own, in the browser; all of them take as long as the machine is busy. */
const NO_LIMIT = 0;

beforeAll(async () => {
  visitas = await site.visitAll(
    PAGINAS.map(({ ruta }) => ruta),
    {},
    visit,
    prepareWatch,
  );
}, NO_LIMIT);

async function visit(page: Page, ruta: string): Promise<Visita> {
  const carga = await openWatched(page, site.url(ruta));
  const lejos = await findFar(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const perdidas: string[] = [];
  const ocultas: string[] = [];
  const accesibilidad = await lookAtAll(page, async (width) => {
    perdidas.push(...(await findLosses(page, `${width} px`)));
    ocultas.push(...(await findHidden(page)));
  });
  const raiz = site.url('');
  return {
    ...carga,
    ruta,
    archivos: carga.pedidos.filter((url) => url.startsWith(raiz)).map((url) => url.slice(raiz.length)),
    deFuera: carga.pedidos.filter((url) => !url.startsWith(raiz)),
    accesibilidad,
    lejos,
    ocultas,
    perdidas: [...perdidas, ...(await findLossesZoomed(page))],
    fueraDeMarco: await findOutOfFrame(page),
  };
}

/** Of the drawings on a phone of 320 pixels, the texts that leave their chart or get too small. */
async function findOutOfFrame(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 700 });
  return page.locator('figure.grafica .dibujo svg text').evaluateAll((textos) =>
    textos
      .filter((texto) => {
        const { left, right, height } = texto.getBoundingClientRect();
        const marco = texto.closest('figure')?.getBoundingClientRect();
        return left < (marco?.left ?? 0) - 1 || right > (marco?.right ?? 0) + 1 || height < 14;
      })
      .map(({ textContent }) => textContent ?? ''),
  );
}

/** What was found of a kind, each with its page. */
const all = (found: (visita: Visita) => string[]) =>
  visitas.flatMap((visita) => found(visita).map((one) => `${visita.ruta} ${one}`));

test('axe finds nothing in any page, light and dark, wide and narrow', () => {
  expect(all(({ accesibilidad }) => accesibilidad)).toEqual([]);
});

test('no page scrolls sideways or cuts a text, zoomed to 400 %, with letters twice as large or spaced', () => {
  expect(all(({ perdidas }) => perdidas)).toEqual([]);
});

test('a table that goes on beyond what is seen shows it, and is scrolled by keys', () => {
  expect(all(({ ocultas }) => ocultas)).toEqual([]);
});

test('no section is more than 40 stops of the keyboard away', () => {
  expect(all(({ lejos }) => lejos)).toEqual([]);
});

test('the drawings fit a phone of 320 pixels, and their letters keep their size', () => {
  expect(all(({ fueraDeMarco }) => fueraDeMarco)).toEqual([]);
});

test('no page asks for what its policy refuses, nor has the console anything to say', () => {
  expect(all(({ quejas }) => quejas)).toEqual([]);
});

const sum = (archivos: string[]) => archivos.reduce((total, archivo) => total + weigh(archivo), 0);

test('every page, with all that it loads, weighs 60 KB compressed at most', () => {
  expect(all(({ archivos }) => (sum(archivos) > 60 * KB ? [`${sum(archivos)} bytes`] : []))).toEqual([]);
});

test('no page loads more than 10 KB of script before someone asks for a chart or a search', () => {
  const scripts = ({ archivos }: Visita) => sum(archivos.filter((archivo) => archivo.endsWith('.js')));
  expect(all((visita) => (scripts(visita) > 10 * KB ? [`${scripts(visita)} bytes`] : []))).toEqual([]);
});

test('no page asks anything of another host', () => {
  expect(all(({ deFuera }) => deFuera)).toEqual([]);
});

test('nothing moves while a page loads', () => {
  expect(all(({ salto }) => (salto > 0 ? [String(salto)] : []))).toEqual([]);
});

test('every page loads its style and its font', () => {
  const ends = ['.css', '.woff2'];
  expect(all(({ archivos }) => ends.filter((end) => !archivos.some((one) => one.endsWith(end))))).toEqual([]);
});
