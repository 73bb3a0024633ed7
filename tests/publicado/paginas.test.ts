import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { DIST } from '../navegador/dist.ts';
import { ARCHIVOS, PAGINAS } from './paginas.ts';

const porRuta = new Map(PAGINAS.map((pagina) => [pagina.ruta, pagina]));
const esDeFuera = (direccion: string) => /^(https?:|mailto:)/.test(direccion);

test('every page type of the design is there', () => {
  const rutas = [
    'index.html',
    '404.html',
    'planes/pamga-leon-2025-2027.html',
    'planes/pamga-leon-2025-2027/datos-abiertos.html',
    'planes/pamga-leon-2025-2027/datos-abiertos/3.html',
    'actas/acta-3a-extraordinaria-2024.html',
    'informes/seguimiento-2025.html',
    'documentos/pamga-leon-2025-2027.html',
    'propuestas.html',
    'cronograma.html',
    'organizacion.html',
    'datos.html',
    'buscar.html',
  ];
  expect(rutas.filter((ruta) => !ARCHIVOS.has(ruta))).toEqual([]);
});

test('every internal link and fragment leads somewhere, and is relative', () => {
  const rotos = PAGINAS.flatMap(({ ruta, direcciones }) =>
    direcciones
      .filter((direccion) => !esDeFuera(direccion))
      .filter((direccion) => !leadsSomewhere(ruta, direccion))
      .map((direccion) => `${ruta} → ${direccion}`),
  );
  expect(rotos).toEqual([]);
});

function leadsSomewhere(ruta: string, direccion: string): boolean {
  if (direccion.startsWith('/')) return false;
  const [sinFragmento = '', fragmento] = direccion.split('#');
  const [camino = ''] = sinFragmento.split('?');
  const destino = camino === '' ? ruta : posix.join(posix.dirname(ruta), decodeURIComponent(camino));
  if (!ARCHIVOS.has(destino)) return false;
  if (fragmento === undefined) return true;
  if (destino.endsWith('.svg')) return readFileSync(join(DIST, destino), 'utf8').includes(`<view id='${fragmento}'`);
  return porRuta.get(destino)?.ids.includes(decodeURIComponent(fragmento)) ?? false;
}

test('every file that a style sheet names is there, by a relative address', () => {
  const named = [...ARCHIVOS]
    .filter((ruta) => ruta.endsWith('.css'))
    .flatMap((ruta) =>
      [...readFileSync(join(DIST, ruta), 'utf8').matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => ({
        ruta,
        url,
      })),
    )
    .filter(({ url }) => !url.startsWith('data:'));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ ruta, url }) => !leadsSomewhere(ruta, url))).toEqual([]);
});

test('the index of the search page names every other page of the site', () => {
  const nombradas = new Set(porRuta.get('buscar.html')?.direcciones.map((direccion) => posix.normalize(direccion)));
  const faltan = PAGINAS.map(({ ruta }) => ruta).filter((ruta) => !nombradas.has(ruta));
  expect(faltan).toEqual(['404.html']);
});

test('every page has one h1, one main, its language, a description and ids that do not repeat', () => {
  const faltas = PAGINAS.filter(
    ({ elementos, lang, descripcion, ids }) =>
      elementos.get('h1') !== 1 ||
      elementos.get('main') !== 1 ||
      lang !== 'es-MX' ||
      descripcion === '' ||
      new Set(ids).size !== ids.length,
  );
  expect(faltas.map(({ ruta }) => ruta)).toEqual([]);
});

test('no two pages have the same title', () => {
  const titulos = Map.groupBy(PAGINAS, ({ titulo }) => titulo);
  const repetidos = [...titulos].filter(([, paginas]) => paginas.length > 1);
  expect(repetidos.map(([titulo, paginas]) => [titulo, paginas.map(({ ruta }) => ruta)])).toEqual([]);
});

test('nothing is loaded from another host, and no page shows what a missing value looks like to a program', () => {
  const cargas = PAGINAS.flatMap(({ ruta, html }) =>
    [...html.matchAll(/<(?:script|img|link)[^>]+(?:src|href)="https?:[^"]*"/g)].map(([carga]) => `${ruta}: ${carga}`),
  );
  expect(cargas).toEqual([]);
  expect(PAGINAS.filter(({ html }) => /\bundefined\b|\bNaN\b|\[object/.test(html)).map(({ ruta }) => ruta)).toEqual([]);
});

/** Elements within a line; those that a style makes a block are written with a space all the same. */
const EN_LINEA = new Set(['a', 'em', 'strong', 'span', 'code', 'time', 'abbr']);

test('no two words touch where an element ends and the next begins', () => {
  const pegadas = PAGINAS.flatMap(({ ruta, html }) =>
    [...markBoundaries(html).matchAll(/.{0,20}[\p{L}\d.»)%:;,]\u0001+[\p{L}\d(«].{0,20}/gu)].map(
      ([texto]) => `${ruta}: ${texto}`,
    ),
  );
  expect(pegadas).toEqual([]);
});

/** The text of a page's `<main>`, with a mark where an element within a line begins or ends. */
function markBoundaries(html: string): string {
  let text = '';
  let inMain = false;
  const mark = (name: string) => (EN_LINEA.has(name) ? '\u0001' : '\n');
  const parser = new Parser({
    onopentag: (name) => {
      inMain ||= name === 'main';
      text += mark(name);
    },
    ontext: (piece) => (text += inMain ? piece : ''),
    onclosetag: (name) => {
      inMain &&= name !== 'main';
      text += mark(name);
    },
  });
  parser.end(html);
  return text;
}
