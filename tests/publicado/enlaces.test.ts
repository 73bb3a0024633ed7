import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readMdx } from '../../src/load/mdx/mdx.ts';
import { loadSources } from '../../src/load/sources.ts';
import { validateSources } from '../../src/validate/validate.ts';
import { ARCHIVOS, PAGINAS } from './paginas.ts';

/** Ids of the frame of a page and of its forms, to which no text leads. */
const DEL_MARCO = new Set(['contenido', 'corte', 'buscar-aqui']);

/** The problems of a text that leads to these addresses. */
async function problemsOfLinks(urls: string[]): Promise<string[]> {
  const sources = await loadSources(resolve('.'));
  const body = urls.map((url) => `- [x](${url})`).join('\n');
  const file = 'content/paginas/enlaces.mdx';
  sources.mdx.set(file, (await readMdx(file, `---\ntitulo: Enlaces\nresumen: Todos\n---\n\n${body}\n`)).mdx);
  return validateSources(sources).problems.map(({ code, value, message }) => `${code} ${value}: ${message}`);
}

test('validation knows every page of the built site, and every file of its open data', async () => {
  const urls = [...ARCHIVOS].filter((ruta) => /\.html$|^datos\//.test(ruta) && ruta !== '404.html');
  expect(urls.length).toBeGreaterThan(100);
  expect(await problemsOfLinks(urls.map((ruta) => `/${ruta}`))).toEqual([]);
});

test('validation takes no place of a page for one that is not there', async () => {
  const urls = PAGINAS.filter(({ ruta }) => ruta !== '404.html').flatMap(({ ruta, ids }) =>
    ids.filter((id) => !DEL_MARCO.has(id)).map((id) => `/${ruta}#${id}`),
  );
  expect(urls.length).toBeGreaterThan(500);
  expect(await problemsOfLinks(urls)).toEqual([]);
});
