import { expect, test } from 'vitest';
import { leadToMoved } from './moved-addresses.ts';

const MOVED = new Map([
  ['/glosario.html#arbol', '/glosario_a.html#arbol'],
  ['/propuestas.html#plan-1/p-1', '/propuestas_plan-1.html#plan-1/p-1'],
]);

// prettier-ignore
test.each([
  ['<a href="/glosario.html#arbol">', '<a href="/glosario_a.html#arbol">'],
  ['<a class="termino" href="/glosario.html#arbol" title="x">', '<a class="termino" href="/glosario_a.html#arbol" title="x">'],
  ['<a href="/propuestas.html#plan-1/p-1">', '<a href="/propuestas_plan-1.html#plan-1/p-1">'],
  ['<a href="/glosario.html#arbolito">', '<a href="/glosario.html#arbolito">'],
  ['<a href="/glosario.html">', '<a href="/glosario.html">'],
  ['<a href="#arbol">', '<a href="#arbol">'],
  ['<p>href="/glosario.html#arbol"</p>', '<p>href="/glosario.html#arbol"</p>'],
  ['<a data-href="/glosario.html#arbol">', '<a data-href="/glosario.html#arbol">'],
])('%s leads to %s', (html, led) => {
  expect(leadToMoved(html, MOVED)).toBe(led);
});
