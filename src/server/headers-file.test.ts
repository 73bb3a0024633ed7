import { expect, test } from 'vitest';
import { headersFile, hostFiles } from './headers-file.ts';
import { CACHE, headersOf, PATH_RULES } from './headers.ts';
import { addPolicy } from './security-policy.ts';
import { nginxConf } from './nginx-file.ts';

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

const lines = (hostFiles([]).get('_headers') ?? '').split('\n');
const rules: Rule[] = [];
for (const line of lines) {
  const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
  if (line.startsWith('/')) rules.push({ path: line, headers: [] });
  else if (name) rules.at(-1)?.headers.push([name, value]);
}

/** What a host sends with a path, one header after another; `*` is any run of letters, `/` too. */
function sent(asked: string): [name: string, value: string][] {
  const applies = ({ path }: Rule) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '.*')}$`).test(`/${asked}`);
  return rules.filter(applies).flatMap(({ headers }) => headers);
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
])('with %s hosts send what the table says, and no header twice', (asked) => {
  const headers = sent(asked);
  expect(headers.map(([name]) => name)).toEqual([...new Set(headers.map(([name]) => name))]);
  // Types but that of CSV and plain text, and the policy of keeping what changes, are the host's own.
  const { 'Content-Type': type, 'Cache-Control': cache, ...table } = headersOf(asked);
  if (/\.(csv|txt)$/.test(asked)) table['Content-Type'] = type ?? '';
  if (cache !== CACHE) table['Cache-Control'] = cache ?? '';
  expect(Object.fromEntries(headers)).toEqual(table);
});

test('the file keeps to the limits of Cloudflare Pages: 100 rules, 2,000 letters a line, one `*` in each path', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
});

test('a rule for one file holds in what is served here, in `_headers` and in nginx', () => {
  const rules = [
    { path: 'datos/todo.zip', headers: { 'Cache-Control': 'no-store' } },
    { path: 'novedades.xml', headers: { 'Access-Control-Allow-Origin': '*' } },
    { path: 'buscar.html', headers: { 'X-Robots-Tag': 'noindex' } },
    { path: 'a/index.html', headers: { 'X-Robots-Tag': 'none' } },
    ...PATH_RULES,
  ];
  expect(headersOf('datos/todo.zip', rules)['Cache-Control']).toBe('no-store');
  expect(headersOf('datos/todo.zip.txt', rules)['Cache-Control']).toBe(CACHE);
  expect(headersOf('novedades.xml', rules)).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': CACHE,
  });
  expect(headersOf('index.html', rules)).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(headersFile([], rules)).toContain('\n/datos/todo.zip\n  Cache-Control: no-store\n');
  expect(headersFile([], rules)).toContain('\n/novedades.xml\n  Access-Control-Allow-Origin: *\n');
  // Cloudflare Pages sends visitors on from `x.html` to `x`, where the rule is looked up.
  for (const [path, value] of [
    ['buscar.html', 'noindex'],
    ['buscar', 'noindex'],
    ['a/index.html', 'none'],
    ['a/', 'none'],
  ])
    expect(headersFile([], rules)).toContain(`\n/${path}\n  X-Robots-Tag: ${value}\n`);
  expect(headersOf('buscar.html', rules)['X-Robots-Tag']).toBe('noindex');
  const conf = nginxConf(rules);
  expect(conf).toContain(
    [
      'set $cuentas_claras_x_robots_tag "";',
      'if ($uri ~ "/(buscar\\.html)$") {',
      '    set $cuentas_claras_x_robots_tag "noindex";',
      '}',
      'if ($uri ~ "/(a/index\\.html)$") {',
      '    set $cuentas_claras_x_robots_tag "none";',
      '}',
    ].join('\n'),
  );
  expect(conf).toContain('if ($uri ~ "/(datos/todo\\.zip)$") {\n    set $cuentas_claras_cache_control "no-store";');
  expect(conf).toContain(
    [
      'set $cuentas_claras_access_control_allow_origin "";',
      'if ($uri ~ "/(novedades\\.xml)$") {',
      '    set $cuentas_claras_access_control_allow_origin "*";',
      '}',
      'add_header Access-Control-Allow-Origin $cuentas_claras_access_control_allow_origin always;',
    ].join('\n'),
  );
});

test('the page from which changes are proposed may speak to its host, and no other page may', () => {
  const host = 'https://api.github.com';
  const speaks = (policy: string | undefined) => /connect-src ([^;]+)/.exec(policy ?? '')?.[1];
  const page = (path: string) => speaks(addPolicy('<meta charset="utf-8">', path, [host]));
  expect(page('editar.html')).toBe(`'self' ${host}`);
  expect(page('buscar.html')).toBe("'self'");
  expect(page('planes/editar.html')).toBe("'self'");
  // What a server sends only lets through what the page says itself.
  expect(speaks(headersOf('editar.html')['Content-Security-Policy'])).toBe('*');
  expect(headersOf('editar.html')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(speaks(headersOf('index.html')['Content-Security-Policy'])).toBe("'self'");
  expect(hostFiles([host]).get('_headers')).toContain(`connect-src 'self' ${host};`);
});
