import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiarConOtrasPalabras, enOtroPais, OTRAS, visibleText } from '../otras-palabras.ts';
import { otrosPlanes } from '../otros-planes.ts';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { runOrders } from '../orders.ts';

let folder: string;
let pages: [path: string, text: string][];
const built = (file: string) => readFile(join(folder, 'publicado', file), 'utf8');
const textOf = (page: string) => pages.find(([path]) => path === page)?.[1] ?? '';

/** Together they have nearly all that the minimal site has not. */
const OTROS_SITIOS = ['mir', 'ogp', 'consejo'];
const publishedOf = (nombre: string) => join(folder, `${nombre}-publicado`);

/** Builds sites one after the other, in one process. */
async function build(sites: [root: string, out: string][]): Promise<void> {
  const endings = await runOrders(
    sites.map(([root, out]) => ({ script: 'build', args: ['--root', root, '--out', out] })),
  );
  for (const [code, text] of endings) expect(code, text).toBe(0);
}

async function readPages(site: string): Promise<[path: string, text: string][]> {
  const files = await readdir(site, { recursive: true });
  const paths = files.filter((path) => path.endsWith('.html')).sort();
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, visibleText(await readFile(join(site, path), 'utf8'))]),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'otras-palabras-'));
  const root = join(folder, 'sitio');
  writeSitio(root, {
    ...enOtroPais({ region: 'CO', palabras: OTRAS }),
    ...otrosPlanes({ antes: ['2022'] }),
    'content/compromisos/plan-1/talleres.mdx': replace(
      'responsable: obras',
      'continua: antes/talleres\ncontinua_segun: sitio\nresponsable: obras',
    ),
  });
  for (const nombre of OTROS_SITIOS)
    await copiarConOtrasPalabras(join(import.meta.dirname, '../sitios', nombre), join(folder, nombre));
  await build([
    [root, join(folder, 'publicado')],
    ...OTROS_SITIOS.map((nombre): [string, string] => [join(folder, nombre), publishedOf(nombre)]),
  ]);
  pages = await readPages(join(folder, 'publicado'));
});

afterAll(() => rm(folder, { recursive: true }));

const OLD =
  /(?<![\p{L}\p{N}/._-])(?:compromiso|acta|acuerdo|informe|indicador|meta|dependencia|actividad|plan)(?:e?s)?(?![\p{L}\p{N}/_-]|\.\p{L})/giu;
/**
 * Names that a word of the site doesn't change: of the 2030 Agenda, of columns, of what texts have in their first lines, of
 * kinds of plan, of the matrix of indicators and its last level, of OGP's template.
 */
const NAMES =
  /[Mm]etas? (?:\(«16\.6»\) )?de la Agenda 2030|se distingue por: [\w, -]+|«(?:plan|informe)s?»|Plan de acción|[Mm]atriz de indicadores|Nivel Actividad|«Action plan»/g;

const oldWordsOf = (site: [path: string, text: string][]) =>
  site.flatMap(([path, text]) => {
    const own = text.replace(NAMES, '');
    return [...own.matchAll(OLD)].map(({ index }) => `${path}: ${own.slice(Math.max(0, index - 60), index + 60)}`);
  });

test('no page has an old word where the new one should stand', () => {
  expect(oldWordsOf(pages)).toEqual([]);
});

test.each(OTROS_SITIOS)('nor has any of the site «%s»', async (nombre) => {
  expect(oldWordsOf(await readPages(publishedOf(nombre)))).toEqual([]);
});

test('the new words stand with the articles and endings that they ask for', () => {
  expect(textOf('index.html')).toContain('había vencido el plazo de 1 objetivo. 1 comprobado con cifras');
  expect(textOf('actas.html')).toContain('en cada sesión cuyo registro tiene este sitio');
  expect(textOf('acuerdos.html')).toContain('Todas las resoluciones de los registros');
  expect(textOf('planes/plan-1/talleres/1.html')).toContain('Lo implementa');
  expect(textOf('planes/plan-1/talleres.html')).toContain('La memoria lo da por cumplido en mayo de 2025');
  expect(textOf('cronograma.html')).toContain(
    'En la página de cada estrategia e iniciativa, sus objetivos están separados',
  );
  expect(textOf('diccionario.html')).toContain('Nombre de la iniciativa');
  expect(textOf('problemas.html')).toContain('Objetivos vencidos de los que su memoria no dice si se cumplieron');
});

test.each([
  ['planes/plan-1.html', ['1.250,5', '12.500']],
  ['planes/plan-1/talleres.html', ['1.250.000,50 COP']],
  ['planes/plan-1/talleres/1.html', ['1.254,5', '10,04 %']],
  ['documentos/informe.html', ['1250,5']],
])('the numbers of %s are written as in Colombia', (page, numbers) => {
  for (const number of numbers) expect(textOf(page)).toContain(number);
});

test('files for programs keep the point, and their own names', async () => {
  expect(await built('datos/planes/plan-1/mediciones.csv')).toContain('dados,2025-S1,1250.5,');
  expect(await built('datos/metas-calculadas.csv')).toMatch(/^\uFEFFcorte,plan,plan_nombre,compromiso,/);
});

test('each file says the country in which it is written', async () => {
  const files = await readdir(join(folder, 'publicado'), { recursive: true, withFileTypes: true });
  const texts = files.filter((entry) => entry.isFile() && /\.(?:html|xml|svg|jsonld|json|js)$/.test(entry.name));
  const mexican = [];
  for (const { parentPath, name } of texts) {
    if (/es[-_]MX/.test(await readFile(join(parentPath, name), 'utf8'))) mexican.push(name);
  }
  expect(mexican).toEqual([]);
  const pagesOf = await Promise.all(pages.map(async ([path]) => /<html lang="([^"]+)"/.exec(await built(path))?.[1]));
  expect(new Set(pagesOf)).toEqual(new Set(['es-CO']));
  expect(await built('novedades.xml')).toContain("xml:lang='es-CO'");
  expect(await built('datos.html')).toContain('"inLanguage":"es-CO"');
  expect(await built('index.html')).toContain('content="es_CO"');
});

test('the descriptions of the open data have the new words', async () => {
  const { resources } = JSON.parse(await built('datos/datapackage.json')) as {
    resources: {
      title: string;
      description?: string;
      schema: { fields: { title?: string; description?: string }[] };
    }[];
  };
  const told = resources.flatMap(({ title, description, schema: { fields } }) => [
    title,
    description,
    ...fields.flatMap((field) => [field.title, field.description]),
  ]);
  expect(
    told.filter(
      (text) =>
        text &&
        text
          .replace(NAMES, '')
          .replace(/«[^»]+»/g, '')
          .search(OLD) >= 0,
    ),
  ).toEqual([]);
});
