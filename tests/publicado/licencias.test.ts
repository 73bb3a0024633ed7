import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';
import { NOTICES } from '../../src/components/datos/third-party-notices.ts';
import { BUNDLING } from '../../src/build/browser-scripts.ts';
import { DIST } from '../navegador/dist.ts';
import { ARCHIVOS, PAGINAS } from './paginas.ts';

const CON_AVISO = new Set(NOTICES.map(({ name }) => name));
const PAGINA = PAGINAS.find(({ ruta }) => ruta === 'licencias.html')?.html ?? '';

/** The package of a path in `node_modules/`. */
const packageOf = (path: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/** The packages of which a bundle holds code. */
async function packagesIn(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  return [...new Set(inputs.map(packageOf).filter((name) => name !== undefined))].sort();
}

test('every package that is bundled into a script has its notice', async () => {
  const found = await packagesIn(BUNDLING);
  expect(found).toEqual(['@kurkle/color', 'chart.js', 'fastest-levenshtein']);
  expect(found.filter((name) => !CON_AVISO.has(name))).toEqual([]);
});

test('a package that somebody adds to a script is found', async () => {
  const stdin = { contents: "import { zipSync } from 'fflate'; console.log(zipSync);", resolveDir: process.cwd() };
  expect(await packagesIn({ stdin, bundle: true })).toEqual(['fflate']);
});

test('every style sheet, typeface or picture that the pages take from a package has its notice', () => {
  const named = globSync('src/{layouts,components,pages,styles}/**/*.{astro,css,ts}')
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((texto) => [...texto.matchAll(/['"](?:@[^/'"]+\/)?\w[^'"]*\.(?:css|woff2?|svg|png|wasm)(?:\?\w+)?['"]/g)])
    .map(([specifier]) => packageOf(`node_modules/${specifier.slice(1, -1)}`) ?? '')
    .filter((name) => globSync(`node_modules/${name}/package.json`).length > 0);
  expect([...new Set(named)]).toEqual(['@fontsource/atkinson-hyperlegible-next']);
  expect(named.filter((name) => !CON_AVISO.has(name))).toEqual([]);
});

test('every typeface of the site is a file of its package', () => {
  const [letra] = NOTICES.filter(({ name }) => name.startsWith('@fontsource/'));
  const suyas = globSync(`node_modules/${letra?.name ?? ''}/files/*.woff2`).map((file) => readFileSync(file));
  const letras = [...ARCHIVOS].filter((ruta) => /\.(?:woff2?|ttf|otf)$/.test(ruta));
  expect(letras.length).toBeGreaterThan(0);
  expect(letras.filter((ruta) => !suyas.some((suya) => suya.equals(readFileSync(join(DIST, ruta)))))).toEqual([]);
});

/** Beside the site's own there are only the search engine's, whose notice is there too. */
test('the site has no other program than those that are known', () => {
  const programas = [...ARCHIVOS].filter(
    (ruta) => /\.(?:m?js|wasm)$|wasm/.test(ruta) && !/^pagefind\/disco\//.test(ruta),
  );
  expect(programas.sort()).toEqual([
    'pagefind/wasm.es.pagefind',
    ...['buscar', 'chart', 'copiar', 'cronograma-por-partes', 'cronograma', 'grafica', 'lugares', 'pagefind'].map(
      (name) => `recursos/${name}.js`,
    ),
  ]);
  expect(CON_AVISO).toContain('pagefind');
});

const words = (texto: string) => texto.split(/\s+/).filter(Boolean).join(' ');
const unescape = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test.each([
  ['chart.js', 'node_modules/chart.js/LICENSE.md'],
  ['@kurkle/color', 'node_modules/@kurkle/color/LICENSE.md'],
  ['fastest-levenshtein', 'node_modules/fastest-levenshtein/LICENSE.md'],
  ['pagefind', 'node_modules/pagefind/LICENSE/LICENSE'],
  ['@fontsource/atkinson-hyperlegible-next', 'node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE'],
  ['cuentas-claras', 'LICENSE'],
])('the page has the licence of %s whole, word by word, in English', (name, file) => {
  const textos = [...PAGINA.matchAll(/<pre class="licencia" lang="en">([^<]*)<\/pre>/g)].map(([, texto = '']) =>
    words(unescape(texto)),
  );
  expect(textos).toContain(words(readFileSync(file, 'utf8')));
  expect(CON_AVISO).toContain(name);
  expect(NOTICES).toHaveLength(textos.length);
});

test('every notice tells package, version and licence, and each page leads to them', () => {
  for (const { name, version, license } of NOTICES)
    expect(words(PAGINA)).toMatch(new RegExp(`<code>\\s*${name} ${version}\\s*</code> ?\\. Licencia: ${license}\\.`));
  expect(PAGINAS.filter(({ direcciones }) => !direcciones.some((una) => una.endsWith('licencias.html')))).toEqual([]);
});

test('a line that ends for want of room is joined with the next, and paragraphs and titles stay', () => {
  const [letra] = NOTICES.filter(({ license }) => license === 'OFL-1.1');
  expect(letra?.text).toContain(
    '\n\nPREAMBLE\nThe goals of the Open Font License (OFL) are to stimulate worldwide development of',
  );
});
