import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { outputsOf } from '../../src/build/outputs.ts';
import { placesByPage } from '../../src/compute/site/places/places.ts';
import { readMdx } from '../../src/load/mdx/mdx.ts';
import { parseMdx } from '../../src/load/mdx/parse.ts';
import { loadSources } from '../../src/load/load-sources.ts';
import { judgeSources, openSitio } from '../../src/sitio.ts';
import { isOfIndex } from '../../src/build/page/page-sections.ts';
import { ARCHIVOS, PAGINAS } from './paginas.ts';

/** Ids of the frame of a page and of its forms, to which no text leads. */
const DEL_MARCO = new Set(['contenido', 'corte']);

/** The problems of a text that leads to these addresses. */
async function problemsOfLinks(urls: string[]): Promise<string[]> {
  const sources = await loadSources(resolve('.'));
  const body = urls.map((url) => `- [x](${url})`).join('\n');
  const file = 'content/paginas/enlaces.mdx';
  sources.mdx.set(file, (await readMdx(file, `---\ntitulo: Enlaces\nresumen: Todos\n---\n\n${body}\n`, parseMdx)).mdx);
  return judgeSources(sources)
    .problems.filter(({ severity }) => severity !== 'observation')
    .map(({ code, value, message }) => `${code} ${value}: ${message}`);
}

test('validation knows every page of the built site, and every file that is made beside them', async () => {
  const { sitio } = await openSitio(resolve('.'));
  if (!sitio) throw new Error('The shipped content has errors');
  const pages = [...ARCHIVOS].filter((ruta) => ruta.endsWith('.html') && ruta !== '404.html');
  const urls = [...pages, ...outputsOf(sitio).keys()];
  expect(urls.length).toBeGreaterThan(100);
  expect(await problemsOfLinks(urls.map((ruta) => `/${ruta}`))).toEqual([]);
});

test('validation takes no place of a page for one that is not there', async () => {
  const urls = PAGINAS.filter(({ ruta }) => ruta !== '404.html').flatMap(({ ruta, ids }) =>
    ids.filter((id) => !DEL_MARCO.has(id) && !isOfIndex(id)).map((id) => `/${ruta}#${id}`),
  );
  expect(urls.length).toBeGreaterThan(500);
  expect(await problemsOfLinks(urls)).toEqual([]);
});

/** Of these the content tells which there may be, and the drawing whether it has enough to show. */
const isChart = (id: string) => id.startsWith('grafica-');

test('every place that validation knows is drawn in its page', async () => {
  const { sitio } = await openSitio(resolve('.'));
  if (!sitio) throw new Error('The shipped content has errors');
  const placesOf = placesByPage(sitio);
  const told = PAGINAS.map(({ ruta, ids }) => ({ ruta, ids: new Set(ids), places: placesOf(`/${ruta}`) }));
  const untold = told.filter(({ places }) => places === undefined).map(({ ruta }) => ruta);
  expect(untold.sort()).toEqual(['404.html', 'licencias.html']);
  const absent = told.flatMap(({ ruta, ids, places = new Set<string>() }) =>
    [...places].filter((id) => !ids.has(id) && !isChart(id)).map((id) => `${ruta}#${id}`),
  );
  expect(absent).toEqual([]);
});

/** Places that no page draws, each where something like it might be. */
const NO_SE_DIBUJAN = [
  '/glosario.html#grafica',
  '/acerca.html#contenidos',
  '/index.html#metas',
  '/planes/pamga-leon-2025-2027.html#metas-no-programada',
  '/planes/pamga-leon-2025-2027.html#grafica-nada',
  '/planes/pamga-leon-2025-2027/datos-abiertos/3.html#datos-abiertos-4-2025',
  '/ods.html#observaciones',
  '/propuestas.html#observaciones',
  '/planes/pamga-leon-2025-2027/metas_cumplida.html',
  '/documentos/pamga-leon-2025-2027_1.html',
  '/cronograma.html#anio-1999',
  '/vacios.html#nada',
  '/observaciones.html#meta-nunca-vista',
  '/problemas.html#meta-nunca-vista',
  '/diccionario.html#tabla-presupuestos',
  '/datos/planes/pamga-leon-2025-2027.html#metas',
  '/actas.html#observaciones',
  '/informes.html#observaciones',
  '/documentos.html#observaciones',
];

test('a link to a place that nobody draws is an error, whatever its page', async () => {
  const told = await problemsOfLinks(NO_SE_DIBUJAN);
  expect(told.map((problem) => problem.split(':')[0])).toEqual(NO_SE_DIBUJAN.map((url) => `broken-link ${url}`));
});
