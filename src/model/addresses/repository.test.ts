import { expect, test } from 'vitest';
import { editHref, hostOf, issueHref, newFileHref, proposalHosts, sourceHref, tokenHref } from './repository.ts';

const PLACE = { file: 'content/actas/acta nº 1.mdx', line: 3 };

test.each([
  [
    'https://github.com/villa/cuentas',
    'https://github.com/villa/cuentas/blob/HEAD/content/actas/acta%20n%C2%BA%201.mdx#L3',
  ],
  ['https://git.villa.mx/cuentas/', 'https://git.villa.mx/cuentas/blob/HEAD/content/actas/acta%20n%C2%BA%201.mdx#L3'],
  [
    'https://gitlab.com/villa/cuentas',
    'https://gitlab.com/villa/cuentas/-/blob/HEAD/content/actas/acta%20n%C2%BA%201.mdx#L3',
  ],
])('a line of a file in %s', (repositorio, href) => {
  expect(sourceHref(repositorio, PLACE)).toBe(href);
});

test('a correction is asked for with the page named, as each host takes it', () => {
  const asked = (repositorio: string) =>
    Object.fromEntries(new URL(issueHref(repositorio, 'Corrección: «A & B»', 'https://villa.mx/a.html')).searchParams);
  expect(asked('https://github.com/villa/cuentas')).toEqual({
    template: 'correccion.yml',
    title: 'Corrección: «A & B»',
    pagina: 'https://villa.mx/a.html',
  });
  expect(asked('https://gitlab.villa.mx/cuentas')).toEqual({
    'issue[title]': 'Corrección: «A & B»',
    'issue[description]': 'https://villa.mx/a.html',
  });
});

// prettier-ignore
test.each([
  ['https://github.com/villa/cuentas', 'https://api.github.com/repos/villa/cuentas', 'https://github.com/villa/cuentas/edit/una/rama/data/a%20b.csv'],
  ['https://github.com/villa/cuentas.git', 'https://api.github.com/repos/villa/cuentas', 'https://github.com/villa/cuentas/edit/una/rama/data/a%20b.csv'],
  ['https://git.villa.mx/villa/cuentas/', 'https://git.villa.mx/api/v3/repos/villa/cuentas', 'https://git.villa.mx/villa/cuentas/edit/una/rama/data/a%20b.csv'],
  ['https://gitlab.com/villa/datos/cuentas', 'https://gitlab.com/api/v4/projects/villa%2Fdatos%2Fcuentas', 'https://gitlab.com/villa/datos/cuentas/-/edit/una/rama/data/a%20b.csv'],
])('%s as programs and people reach it', (repositorio, api, edit) => {
  const host = hostOf(repositorio);
  expect(host.api).toBe(api);
  expect(editHref(host, 'una/rama', 'data/a b.csv')).toBe(edit);
  expect(editHref(host, undefined, 'data/a b.csv')).toBe(edit.replace('/edit/una/rama/', '/blob/HEAD/'));
  const made = new URL(newFileHref(host, 'una/rama', 'data/a b.csv'));
  expect(made.href.startsWith(edit.replace(/edit(\/una\/rama).*/, 'new$1?'))).toBe(true);
  expect([...made.searchParams.values()]).toEqual(['data/a b.csv']);
  expect(newFileHref(host, undefined, 'data/a b.csv')).toBe(host.home);
  expect(proposalHosts({ editar: 'si', repositorio })).toEqual([new URL(api).origin]);
});

test('only a site that is edited in the browser, and says where its sources are, has a host to speak to', () => {
  expect(proposalHosts({ editar: 'si', repositorio: undefined })).toEqual([]);
  expect(proposalHosts({ repositorio: 'https://github.com/villa/cuentas' })).toEqual([]);
});

test('a token is made with what it needs filled in', () => {
  const asked = (repositorio: string) => new URL(tokenHref(hostOf(repositorio), 'Corregir'));
  expect(Object.fromEntries(asked('https://github.com/villa/cuentas').searchParams)).toEqual({
    name: 'Corregir',
    target_name: 'villa',
    contents: 'write',
    pull_requests: 'write',
  });
  expect(Object.fromEntries(asked('https://gitlab.com/villa/cuentas').searchParams)).toEqual({
    name: 'Corregir',
    scopes: 'api',
  });
});
