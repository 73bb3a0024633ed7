import { expect, test } from 'vitest';
import { issueHref, sourceHref } from './repository.ts';

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
