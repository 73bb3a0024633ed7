import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

test('the search reads a formula once, from its line of text', () => {
  const html =
    '<main><h1>T</h1><p>F: <math><mfrac><mtext>a</mtext><mtext>b</mtext></mfrac></math><code>a ÷ b</code></p></main>';
  expect(readPage(html).text).toBe('T. F: a ÷ b');
});

test('the search leaves out what another page tells whole, and goes on after it', () => {
  const html = '<main><h1>T</h1><section data-sin-busqueda><h2>a</h2><ul><li>b<br>c</li></ul></section><p>d</p></main>';
  expect(readPage(html).text).toBe('T. d');
});
