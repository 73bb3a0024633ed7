import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { actividadHref, anchor, OWN_FOLDERS, fuenteHref, OWN_FILES } from './pages.ts';

// prettier-ignore
test.each([
  ['4.1 actividad 3', '4-1-actividad-3'], ['Año ñandú «1»', 'ano-nandu-1'], ['  a  ', 'a'], ['2025-T3', '2025-t3'], ['…', ''],
])('the anchor of «%s» is «%s»', (text, ancla) => {
  expect(anchor(text)).toBe(ancla);
});

test('addresses are those that the design promises', () => {
  expect(actividadHref('plan-1', 'talleres', '2')).toBe('/planes/plan-1/talleres/2.html');
  expect(fuenteHref({ documento: 'plan', lugar: '4.1 ficha' })).toBe('/documentos/plan.html#4-1-ficha');
});

test("the site's own pages and folders are reserved: no content can take their place", async () => {
  const entries = await readdir('src/pages', { withFileTypes: true });
  // Those of long lists are told by their `_`, see `isPageOfList`.
  const names = entries.filter(({ name }) => !name.startsWith('[') && !name.includes('_['));
  const pages = names
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace('.astro', '.html').replace('.ts', ''));
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(pages.filter((page) => !OWN_FILES.includes(page))).toEqual([]);
  expect(folders.filter((folder) => !OWN_FOLDERS.includes(folder))).toEqual([]);
});
