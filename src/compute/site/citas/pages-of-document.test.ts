import { expect, test } from 'vitest';
import type { LugarCitado } from './cited-places.ts';
import { pagesOfDocument } from './pages-of-document.ts';

const lugar = (anchor: string, citas: number): LugarCitado => ({
  lugar: anchor,
  anchor,
  como: undefined,
  pagina: undefined,
  citas: Array.from({ length: citas }, (_, i) => ({
    kind: 'meta' as const,
    text: `${anchor} ${i}`,
    href: '/x.html',
    fuente: { documento: 'plan', lugar: anchor },
  })),
});

/** Of each page, its address and how much each place tells in it. */
const dividedIn = (...lugares: LugarCitado[]) =>
  pagesOfDocument('plan', lugares).map(({ href, lugares: own }) => [
    href,
    ...own.map(({ anchor, citas }) => `${anchor} ${citas.length}`),
  ]);

test('a document that one page tells has no other', () => {
  expect(dividedIn(lugar('a', 398), lugar('b', 400))).toEqual([]);
});

test('a longer one has pages, and each thing taken from it stands on one of them', () => {
  expect(dividedIn(lugar('a', 398), lugar('b', 400), lugar('c', 0))).toEqual([
    ['/documentos/plan_1.html', 'a 398', 'b 400'],
    ['/documentos/plan_2.html', 'c 0'],
  ]);
});

test('a place of which more was taken than a page tells goes on in the next', () => {
  expect(dividedIn(lugar('a', 1), lugar('b', 1000))).toEqual([
    ['/documentos/plan_1.html', 'a 1', 'b 797'],
    ['/documentos/plan_2.html', 'b 203'],
  ]);
});
