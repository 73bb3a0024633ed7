import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { type Cambios, replace, SITIO_MINIMO, writeSitio } from '../sitio-minimo.ts';

/**
 * A site whose ids are words of programs, of the site's own pages and of its folders, alike in every table where they may be:
 * what the content calls something changes nothing else.
 */
const C = 'constructor';
const all = (file: string, ...pairs: [string, string][]) =>
  pairs.reduce((text, [from, to]) => text.replaceAll(from, to), SITIO_MINIMO[file] ?? '');
const PLAN = `data/planes/${C}`;
const CAMBIOS: Cambios = Object.fromEntries(
  Object.keys(SITIO_MINIMO).flatMap((file) => {
    const moved = file
      .replace('/plan-1', `/${C}`)
      .replace('compromisos/constructor/talleres', `compromisos/${C}/metas`)
      .replace('paginas/acerca', `paginas/${C}`)
      .replace('actas/acta-1', 'actas/index')
      .replace('informes/anual-2025', `informes/${C}`);
    const text = all(
      file,
      ...([
        ['plan: plan-1', `plan: ${C}`],
        ['plan#', `${C}#`],
        ['\nplan,Plan', `\n${C},Plan`],
        ['acta-1#', 'index#'],
        ['\nacta-1,', '\nindex,'],
        ['\ninforme,', '\nmetas,'],
        ['informe#', 'metas#'],
        ['anual-2025', C],
        ['\ncomite,', `\n${C},`],
        [',comite,', `,${C},`],
        ['organo: comite', `organo: ${C}`],
        ['ambito: talleres', 'ambito: metas'],
        ['talleres-1', 'metas-1'],
        [',talleres,', ',metas,'],
        ['dados', 'constructor'],
      ] satisfies [string, string][]),
    ).replace('Talleres constructor', 'Talleres');
    return moved === file
      ? [[file, text]]
      : [
          [file, undefined],
          [moved, text],
        ];
  }),
);
const MAS: Cambios = {
  'data/glosario.csv': `id,termino,siglas,definicion\n${C},Fábrica,,Lo que hace\nobservaciones,Observar,,Mirar\nbuscar,Buscar,,Hallar\ngrafica-poblacion,Dibujo,,Trazo\ncon,Con,,Junto\n`,
  [`${PLAN}/propuestas.csv`]: `id,compromiso,texto,actividades,fuente\n${C},metas,Una,,${C}#Observaciones\ncontenido,metas,Otra,,${C}#Contenido\nobservaciones,metas,Otra más,,${C}#…\nb,metas,Más,,${C}#4.1 a\n`,
  'content/planes/otro.mdx': replaceIn(
    'content/planes/plan-1.mdx',
    ['plan#', `${C}#`],
    ['organo: comite', `organo: ${C}`],
    ['inicio: 2025', 'inicio: 2024'],
  ),
  'content/compromisos/otro/metas.mdx': replaceIn('content/compromisos/plan-1/talleres.mdx', ['plan#', `${C}#`]),
  'data/planes/otro/indicadores.csv': 'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente\n',
  'data/planes/otro/metas.csv': 'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente\n',
  'data/planes/otro/propuestas.csv': `id,compromiso,texto,actividades,fuente\nb,metas,La primera,,${C}#4.1-a\n`,
};

function replaceIn(file: string, ...pairs: [string, string][]): string {
  return pairs.reduce((text, [from, to]) => replace(from, to)(text), SITIO_MINIMO[file] ?? '');
}

let folder: string;
let pages: Map<string, { ids: string[]; links: string[] }>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claves-'));
  writeSitio(join(folder, 'sitio'), { ...CAMBIOS, ...MAS });
  const { opened } = await buildSite(join(folder, 'sitio'), join(folder, 'dist'));
  expect(opened.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const files = await readdir(join(folder, 'dist'), { recursive: true });
  pages = new Map();
  for (const file of files.filter((one) => one.endsWith('.html'))) {
    pages.set(file, readPlaces(await readFile(join(folder, 'dist', file), 'utf8')));
  }
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

function readPlaces(html: string) {
  const found = { ids: [] as string[], links: [] as string[] };
  const parser = new Parser({
    onopentag: (_, { id, href }) => {
      if (id !== undefined) found.ids.push(id);
      if (href?.includes('#')) found.links.push(href);
    },
  });
  parser.end(html);
  return found;
}

test('no page has an id twice or without a name', () => {
  for (const [page, { ids }] of pages) {
    expect(
      ids.filter((id, index) => id === '' || ids.indexOf(id) !== index),
      page,
    ).toEqual([]);
  }
});

/** The cards that a drawing shows, each by its fragment. */
const viewsOf = (file: string) =>
  [...readFileSync(join(folder, 'dist', file), 'utf8').matchAll(/<view id='([^']+)'/g)].map(([, id = '']) => id);

test('each link to a place leads to one that its page has', () => {
  for (const [page, { links }] of pages) {
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
      const { pathname, hash } = new URL(link, `file:///${page}`);
      const target = pathname.slice(1);
      // A drawing has its places too: each shows a part of it.
      const ids = target.endsWith('.svg') ? viewsOf(target) : pages.get(target)?.ids;
      expect(ids, `${page}: ${link}`).toContain(decodeURIComponent(hash.slice(1)));
    }
  }
});

test('each of them has its page', () => {
  const expected = ['planes/constructor', 'planes/constructor/metas', 'planes/constructor/metas/1', 'constructor'];
  const others = [
    'documentos/constructor',
    'documentos/index',
    'documentos/metas',
    'actas/index',
    'informes/constructor',
  ];
  expect([...expected, ...others].filter((page) => !pages.has(`${page}.html`))).toEqual([]);
});

test('of proposals of one id, the plan that began first has the bare fragment', () => {
  const { ids } = pages.get('propuestas.html') ?? { ids: [] };
  expect(ids).toEqual(
    expect.arrayContaining(['b', 'constructor/b', 'constructor/contenido', 'constructor/constructor']),
  );
});
