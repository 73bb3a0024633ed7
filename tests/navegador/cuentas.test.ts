import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { useSite } from './visitas.ts';

const site = useSite();

/** A link whose text is a number of goals, and the page with their list. */
interface Cuenta {
  cuantas: number;
  href: string;
}

/** The numbers of goals that a page has, without scripts, as links to a list of them. */
function readCuentas({ ruta, html }: (typeof PAGINAS)[number]): Cuenta[] {
  const links: { href: string; texto: string }[] = [];
  let inMain = false;
  let inLink = false;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (name === 'main') inMain = true;
      inLink ||= inMain && name === 'a' && href !== undefined;
      if (inLink && href !== undefined) links.push({ href: new URL(href, site.url(ruta)).href, texto: '' });
    },
    ontext: (text) => {
      const link = links.at(-1);
      if (inLink && link) link.texto += text;
    },
    onclosetag: (name) => {
      if (name === 'main') inMain = false;
      if (name === 'a') inLink = false;
    },
  });
  parser.end(html);
  return links
    .filter(({ href }) => /cronograma\.html\?|#metas/.test(href))
    .map(({ href, texto }) => ({ href, cuantas: Number(/^\s*(\d+)/.exec(texto)?.[1]) }))
    .filter(({ cuantas }) => !Number.isNaN(cuantas));
}

/**
 * How many goals each address of a page leads to: those that the schedule shows with its filters, or those of the list of
 * its fragment. One visit for all: that an address opens filtered is seen in `cronograma.test.ts`.
 */
async function countGoals(page: Page, hrefs: readonly string[]): Promise<number[]> {
  await page.goto(hrefs[0]?.replace(/[?#].*/, '') ?? '');
  return await page.evaluate(countInPage, hrefs);
}

/** In the page. */
function countInPage(hrefs: readonly string[]): number[] {
  const choose = (search: URLSearchParams) => {
    for (const select of document.querySelectorAll<HTMLSelectElement>('#filtros select'))
      select.value = search.get(select.name) ?? '';
    const estados = search
      .getAll('estado')
      .flatMap((one) => (one === 'cumplida' ? ['comprobada', 'declarada'] : [one]));
    for (const box of document.querySelectorAll<HTMLInputElement>('#filtros input[name=estado]'))
      box.checked = estados.includes(box.value);
    document.querySelector('#filtros')?.dispatchEvent(new Event('change'));
    return document.querySelectorAll('.meta-fechada:not([hidden])').length;
  };
  return hrefs.map((href) => {
    const { hash, searchParams } = new URL(href);
    if (hash === '') return choose(searchParams);
    return document.querySelectorAll(`${hash === '#metas' ? 'main' : hash} .metas > li`).length;
  });
}

test('each number of goals leads to a list of just so many', async () => {
  const todas = PAGINAS.flatMap(readCuentas);
  const unicas = [...new Map(todas.map((una) => [JSON.stringify(una), una])).values()];
  const hrefs = unicas.map(({ href }) => href);
  expect(new Set(hrefs).size, 'one address, one count').toBe(hrefs.length);
  const porPagina = Map.groupBy(hrefs, (href) => href.replace(/[?#].*/, ''));
  const contadas = new Map<string, number | undefined>();
  await site.visitAll([...porPagina.keys()], {}, async (page, ruta) => {
    const suyas = porPagina.get(ruta) ?? [];
    const cuantas = await countGoals(page, suyas);
    suyas.forEach((href, i) => contadas.set(href, cuantas[i]));
  });
  expect(hrefs.map((href) => [href, contadas.get(href)])).toEqual(unicas.map(({ href, cuantas }) => [href, cuantas]));
  expect(hrefs.length).toBeGreaterThan(60);
});

test('no number of the home page stands without its list', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(site.url('index.html'));
  const sueltos = await page.locator('.entrada, .conteos, .marcas').evaluateAll((partes) =>
    partes.flatMap((parte) => {
      const copia = parte.cloneNode(true) as Element;
      copia.querySelectorAll('a, .suave:not(.cuenta)').forEach((uno) => uno.remove());
      return (copia.textContent ?? '').replace(/\d+ de \w+ de \d{4}/, '').match(/\d+/g) ?? [];
    }),
  );
  expect(sueltos).toEqual([]);
  await context.close();
});
