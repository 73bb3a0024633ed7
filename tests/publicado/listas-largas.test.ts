import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorsByPage } from '../../src/model/addresses/anchors.ts';
import { placesByPage } from '../../src/compute/site/places/places.ts';
import { openSitio, type SitioCalculado } from '../../src/sitio.ts';
import { BASTANTES, muchosRegistros } from '../muchos-registros.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { overLimits } from './limites-de-pagina.ts';
import { orden, runNode } from './ordenes.ts';
import { type PaginaLeida, readPaginas } from './paginas.ts';

/** A body whose every list is longer than a page, built once. */
let folder: string;
let sitio: SitioCalculado;
let paginas: ReadonlyMap<string, PaginaLeida>;
const dist = () => join(folder, 'publicado');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'listas-largas-'));
  const root = join(folder, 'sitio');
  writeSitio(root, muchosRegistros(BASTANTES));
  const [{ code, stderr }, opening] = await Promise.all([
    runNode(orden('build.ts'), ['--root', root, '--out', dist()]),
    openSitio(root),
  ]);
  if (code !== 0 || !opening.sitio) throw new Error(stderr);
  sitio = opening.sitio;
  paginas = new Map(readPaginas(dist()).map((pagina) => [pagina.ruta, pagina]));
});

afterAll(() => rm(folder, { recursive: true }));

/** The pages whose address begins so and goes on with `_`. */
const pagesOf = (list: string) => [...paginas.values()].filter(({ ruta }) => ruta.startsWith(`${list}_`));

/** Where an address in a page leads: file and fragment. */
function target(ruta: string, address: string): { file: string; fragment: string } {
  const { pathname, hash } = new URL(address, `https://villa.example/${ruta}`);
  return { file: decodeURI(pathname).slice(1), fragment: decodeURIComponent(hash.slice(1)) };
}

/** The page that the script of moved places leads to from a page. */
function movedTo({ html }: PaginaLeida, fragment: string): string | undefined {
  const data = /<script type="application\/json" id="lugares">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
  const places = Object.entries(JSON.parse(data) as Record<string, string>);
  return places.find(([, ids]) => ids.split(' ').includes(fragment))?.[0];
}

/** Whether a fragment of a page is drawn in it, or in the page that it leads to. */
function isThere(pagina: PaginaLeida, fragment: string): boolean {
  if (pagina.ids.includes(fragment)) return true;
  const to = movedTo(pagina, fragment);
  return to !== undefined && (paginas.get(target(pagina.ruta, to).file)?.ids.includes(fragment) ?? false);
}

test('no page passes the limits of size, elements and weight', () => {
  expect(overLimits(dist(), [...paginas.values()])).toEqual([]);
});

// prettier-ignore
test.each([
  'actas', 'acuerdos', 'datos', 'diccionario', 'documentos', 'glosario', 'organizacion', 'propuestas', 'vacios',
  'planes/plan-1/talleres/1',
])('%s has pages of its parts', (list) => {
  expect(pagesOf(list).length).toBeGreaterThan(0);
});

test('every link leads to a page, and to a place that is there', () => {
  const broken = [...paginas.values()].flatMap((pagina) =>
    pagina.direcciones
      .filter((address) => !/^[a-z]+:/.test(address))
      .filter((address) => {
        const { file, fragment } = target(pagina.ruta, address);
        const page = paginas.get(file);
        return page ? fragment !== '' && !isThere(page, fragment) : !existsSync(join(dist(), file));
      })
      .map((address) => `${pagina.ruta}: ${address}`),
  );
  expect([...new Set(broken)]).toEqual([]);
});

test('headings go down by one level at most', () => {
  const wrong = [...paginas.values()].filter(({ html }) => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
  });
  expect(wrong.map(({ ruta }) => ruta)).toEqual([]);
});

test('every page can be reached from the home page', () => {
  const reached = new Set(['index.html']);
  for (const ruta of reached) {
    const pagina = paginas.get(ruta);
    for (const address of pagina?.direcciones ?? [])
      if (!/^[a-z]+:/.test(address) && paginas.has(target(ruta, address).file)) reached.add(target(ruta, address).file);
  }
  expect([...paginas.keys()].filter((ruta) => !reached.has(ruta) && ruta !== '404.html')).toEqual([]);
});

test('the places that a short list would have are there, or lead to where they are', () => {
  const lost = [...anchorsByPage(sitio)].flatMap(([page, anchors]) => {
    const pagina = paginas.get(page.slice(1));
    return anchors
      .filter(({ id }) => !id.startsWith('grafica-') && !(pagina && isThere(pagina, id)))
      .map(({ id }) => `${page}#${id}`);
  });
  expect(lost).toEqual([]);
});

test('what links to a place goes to the page that has it, not to the one that had it', () => {
  const late = [...paginas.values()].flatMap((pagina) =>
    pagina.direcciones.filter((address) => {
      const { file, fragment } = target(pagina.ruta, address);
      const page = paginas.get(file);
      return fragment !== '' && page !== undefined && !page.ids.includes(fragment);
    }),
  );
  expect(late).toEqual([]);
});

test('validation knows every page of a list, and its places', () => {
  const placesOf = placesByPage(sitio);
  const lists = [...paginas.values()].filter(({ ruta }) => ruta.includes('_'));
  expect(lists.length).toBeGreaterThan(50);
  expect(lists.filter(({ ruta }) => !placesOf(`/${ruta}`)).map(({ ruta }) => ruta)).toEqual([]);
  const absent = lists.flatMap(({ ruta, ids }) =>
    [...(placesOf(`/${ruta}`) ?? [])]
      .filter((id) => !id.startsWith('grafica-') && !ids.includes(id))
      .map((id) => `${ruta}#${id}`),
  );
  expect(absent).toEqual([]);
});

describe('a list in pages is complete', () => {
  const times = (n: number, name: (i: number) => string) => Array.from({ length: n }, (_, i) => name(i));
  test.each<[list: string, ids: string[]]>([
    ['glosario', times(BASTANTES.terminos, (i) => `termino-${'abcdefghijlmnopqrstuvz'[i % 22]}-${i}`)],
    ['propuestas', times(BASTANTES.propuestas, (i) => `propuesta-${i}`)],
    ['organizacion', times(BASTANTES.dependencias, (i) => `dep-${i}`)],
    ['organizacion', times(BASTANTES.actas, (i) => `sesion-de-${i}`)],
    ['planes/plan-1/talleres/1', times(BASTANTES.metasDeUna, (i) => `lugar-${i}-2025`)],
  ])('%s', (list, ids) => {
    const shown = pagesOf(list).flatMap((pagina) => pagina.ids);
    expect(ids.filter((id) => shown.filter((one) => one === id).length !== 1)).toEqual([]);
  });

  test('each agreement of minutes that stand is in one page of its group', () => {
    const shown = pagesOf('acuerdos').flatMap(({ ruta, direcciones }) =>
      direcciones.map((address) => target(ruta, address)).filter(({ file }) => file.startsWith('actas/acta-de-')),
    );
    expect(new Set(shown.map(({ fragment }) => fragment).filter(Boolean)).size).toBe(
      BASTANTES.actas * BASTANTES.acuerdosPorActa,
    );
  });

  test('each page says which of how many it is, where there are several', () => {
    const said = pagesOf('propuestas').map(({ html }) => />(página \d+ de \d+)</.exec(html)?.[1]);
    expect(said).toEqual(['página 1 de 3', 'página 2 de 3', 'página 3 de 3']);
  });
});
