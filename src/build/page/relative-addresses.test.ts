import { expect, test } from 'vitest';
import { readHtml } from '../../base/read-html.ts';
import { makeEdits } from './edits.ts';
import { addressReader, rootOf } from './relative-addresses.ts';

// prettier-ignore
test.each([
  ['a page begins its addresses with the way up', 'planes/a/b/1.html', 'https://leon.gob.mx/cuentas/', '../../../'],
  ['the page of a wrong address, with the path of the site', '404.html', 'https://leon.gob.mx/cuentas/', '/cuentas/'],
  ['never with two «/», which would begin another host', '404.html', 'https://leon.gob.mx//otro.mx/', '/otro.mx/'],
  ['without a path, with the host’s root', '404.html', 'https://leon.gob.mx', '/'],
  ['as long as the site has no real address, it stays relative', '404.html', 'https://cuentas-claras.example/', './'],
  ['nor is a machine’s own name an address', '404.html', 'http://localhost:4321/', './'],
])('%s', (_, page, sitio, root) => {
  expect(rootOf(page, sitio)).toBe(root);
});

test('addresses of the site begin with the root; those of others, fragments and text stay as they are', () => {
  const page = (root: string) =>
    `<a href="${root}a.html#b">/c</a><img src=${root}d.png><img alt="/" src = '${root}d&amp;e.png'>` +
    `<a href="//e/f"><a href="#g"><a href="https://h/i"><a href="&#47;i/j"><p title="/k"><svg><image href="${root}l"/></svg>`;
  const html = page('/');
  const reader = addressReader(html, '../');
  readHtml(html, [reader]);
  expect(makeEdits(html, reader.edits())).toBe(page('../'));
});
