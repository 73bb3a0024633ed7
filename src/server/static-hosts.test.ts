import { expect, test } from 'vitest';
import { PARA_ANFITRIONES } from './static-hosts.ts';
import { CACHE, headersOf } from './headers.ts';

interface Regla {
  path: string;
  headers: [name: string, value: string][];
}

const lineas = (PARA_ANFITRIONES.get('_headers') ?? '').split('\n');
const reglas: Regla[] = [];
for (const linea of lineas) {
  const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(linea) ?? [];
  if (linea.startsWith('/')) reglas.push({ path: linea, headers: [] });
  else if (name) reglas.at(-1)?.headers.push([name, value]);
}

/** What a host sends with a path, one header after another; `*` is any run of letters, `/` too. */
function sent(ruta: string): [name: string, value: string][] {
  const applies = ({ path }: Regla) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '.*')}$`).test(`/${ruta}`);
  return reglas.filter(applies).flatMap(({ headers }) => headers);
}

test.each([
  'index.html',
  'buscar.html',
  'planes/a/b/1.html',
  'datos/planes/a/metas.csv',
  'robots.txt',
  'recursos/fijos/x.css',
  'recursos/chart.js',
  'pagefind/fragment/es_1.pf_fragment',
  'pagefind/index/es_1.pf_index',
  'pagefind/filter/es_1.pf_filter',
  'pagefind/pagefind-entry.json',
])('with %s hosts send what the table says, and no header twice', (ruta) => {
  const headers = sent(ruta);
  expect(headers.map(([name]) => name)).toEqual([...new Set(headers.map(([name]) => name))]);
  // Types but that of CSV and plain text, and the policy of keeping what changes, are the host's own.
  const { 'Content-Type': type, 'Cache-Control': cache, ...table } = headersOf(ruta);
  if (/\.(csv|txt)$/.test(ruta)) table['Content-Type'] = type ?? '';
  if (cache !== CACHE) table['Cache-Control'] = cache ?? '';
  expect(Object.fromEntries(headers)).toEqual(table);
});

test('the file keeps to the limits of Cloudflare Pages: 100 rules, 2,000 letters a line, one `*` in each path', () => {
  expect(reglas.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lineas.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  expect(reglas.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
});
