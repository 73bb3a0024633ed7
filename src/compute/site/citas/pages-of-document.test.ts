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
  expect(dividedIn(lugar('a', 100), lugar('b', 498))).toEqual([]);
});

test('a place is not torn apart where it fits a page', () => {
  expect(dividedIn(lugar('a', 400), lugar('b', 198), lugar('c', 1))).toEqual([
    ['/documentos/plan_1.html', 'a 400', 'b 198'],
    ['/documentos/plan_2.html', 'c 1'],
  ]);
});

test('a place of which more was taken than a page tells goes on in the next', () => {
  expect(dividedIn(lugar('a', 1), lugar('b', 700))).toEqual([
    ['/documentos/plan_1.html', 'a 1'],
    ['/documentos/plan_2.html', 'b 599'],
    ['/documentos/plan_3.html', 'b 101'],
  ]);
});
