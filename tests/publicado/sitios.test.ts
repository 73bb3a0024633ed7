import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesByPage } from '../../src/compute/site/places/places.ts';
import { readPage } from '../../src/search/read-page.ts';
import { openSitio } from '../../src/sitio.ts';
import { orden, runNode } from './ordenes.ts';
import { type PaginaLeida, readPaginas } from './paginas.ts';
import { CONSEJO } from './sitios/consejo.ts';
import { MIR } from './sitios/mir.ts';
import { OGP } from './sitios/ogp.ts';
import { isOfIndex } from '../../src/build/page/page-sections.ts';
import type { Esperado } from './sitios/esperado.ts';

/** Three whole small sites of bodies that are not there, read back page by page. */
const SITIOS: readonly Esperado[] = [MIR, OGP, CONSEJO];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitios-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Pages that say what the program is, and not what a body did. */
const DEL_PROGRAMA =
  /^(404|archivo|buscar|datos|diccionario|glosario|licencias|ods|problemas|datos\/planes\/.*)\.html$/;
/** Ids of the frame of a page and of its forms, to which no text leads. */
const DEL_MARCO = new Set(['contenido', 'corte']);
const isChart = (id: string) => id.startsWith('grafica-');

/** The search ends with a full stop what a page shows in lines of their own. */
const withoutStops = (text: string) => text.replace(/\.(?=\s|$)/g, '').replace(/\s+/g, ' ');

describe.each(SITIOS)('the site «$nombre»', ({ nombre, observaciones, paginas: dicho, metas }) => {
  const root = join(import.meta.dirname, '../sitios', nombre);
  const dist = () => join(folder, nombre);
  let paginas: readonly PaginaLeida[];

  test('builds without errors or warnings, and its documents contradict each other where they do', async () => {
    const args = ['--root', root, '--out', dist()];
    const { code, stdout, stderr } = await runNode(orden('build.ts'), args);
    expect([code, stderr], stdout).toEqual([0, '']);
    paginas = readPaginas(dist());
    const { problems } = await openSitio(root);
    expect(problems.map(({ code: kind, file, line }) => `${kind} ${file}:${line}`).sort()).toEqual(observaciones);
  });

  test('says on each page what is right', () => {
    const texts = new Map(paginas.map(({ ruta, html }) => [ruta, withoutStops(readPage(html).text)]));
    const own = [...texts.keys()].filter((ruta) => !DEL_PROGRAMA.test(ruta));
    expect(own.sort()).toEqual(Object.keys(dicho).sort());
    const missing = Object.entries(dicho).flatMap(([ruta, phrases]) =>
      phrases
        .filter((phrase) => !texts.get(ruta)?.includes(withoutStops(phrase)))
        .map((phrase) => `${ruta}: ${phrase}`),
    );
    expect(missing).toEqual([]);
  });

  test('gives the same in its open data', async () => {
    for (const [plan, expected] of Object.entries(metas)) {
      const file = await readFile(join(dist(), `datos/planes/${plan}.json`), 'utf8');
      const { metas: own } = JSON.parse(file) as { metas: { id: string; estado: string; valor: number | null }[] };
      expect(Object.fromEntries(own.map(({ id, estado, valor }) => [id, [estado, valor]]))).toEqual(expected);
    }
  });

  test('draws every place that a link may lead to, and no other', async () => {
    const { sitio } = await openSitio(root);
    const placesOf = sitio ? placesByPage(sitio) : () => undefined;
    const wrong = paginas.flatMap(({ ruta, ids }) => {
      const known = placesOf(`/${ruta}`);
      if (!known) return [];
      const drawn = new Set(ids);
      return [
        ...ids
          .filter((id) => !DEL_MARCO.has(id) && !isOfIndex(id) && !known.has(id))
          .map((id) => `unknown ${ruta}#${id}`),
        ...[...known].filter((id) => !drawn.has(id) && !isChart(id)).map((id) => `absent ${ruta}#${id}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('has no link to a page or place of its own that is not there', () => {
    const ids = new Map(paginas.map((pagina) => [pagina.ruta, new Set(pagina.ids)]));
    const lost = paginas.flatMap(({ ruta, direcciones }) =>
      direcciones
        .map((direccion) => new URL(direccion, `https://sitio.example/${ruta}`))
        .filter(({ host, pathname }) => host === 'sitio.example' && pathname.endsWith('.html'))
        .filter(({ pathname, hash }) => {
          const own = ids.get(decodeURI(pathname.slice(1)));
          return !own || (hash !== '' && !own.has(decodeURIComponent(hash.slice(1))));
        })
        .map(({ pathname, hash }) => `${ruta}: ${pathname}${hash}`),
    );
    expect(lost).toEqual([]);
  });
});
