import { posix } from 'node:path';
import { expect, test } from 'vitest';
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
  const [camino = '', fragmento] = direccion.split('#');
  const destino = camino === '' ? ruta : posix.join(posix.dirname(ruta), decodeURIComponent(camino));
  if (!ARCHIVOS.has(destino)) return false;
  return fragmento === undefined || (porRuta.get(destino)?.ids.includes(decodeURIComponent(fragmento)) ?? false);
}

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
