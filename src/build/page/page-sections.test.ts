import { expect, test } from 'vitest';
import { INDEX_PLACE } from '../../base/index-place.ts';
import { readHtml } from '../../base/read-html.ts';
import { makeEdits } from './edits.ts';
import { sectionReader } from './page-sections.ts';

const PLACE = `<!--${INDEX_PLACE}-->`;
const asPage = (content: string, place = PLACE) =>
  `<nav>${links(50)}</nav><main><h1>T</h1>${place}${content}</main><footer>${links(50)}<h2>Pie</h2></footer>`;

function finish(content: string): string {
  const page = asPage(content);
  const reader = sectionReader();
  readHtml(page, [reader]);
  return makeEdits(page, reader.edits());
}

/** The index of a finished page: where it leads, and by which words. */
const indexOf = (page: string) =>
  [...(/<nav class="en-pagina".*?<\/nav>/s.exec(page)?.[0] ?? '').matchAll(/<a href="#([^"]+)">(.*?)<\/a>/g)].map(
    ([, id, texto]) => ({ id, texto }),
  );

const links = (count: number) => '<a class="x" href="/a.html">a</a>'.repeat(count);
const HEADINGS =
  '<h2>Lo que &lt;vence&gt; (3)</h2><section id="own"><h2 class="y">Ya está</h2></section><h2 id="x">Lo que vence</h2>';

test('a page that the keyboard is long in going through gets an index of its sections before its content', () => {
  const page = finish(links(36) + HEADINGS);
  expect(indexOf(page)).toEqual([
    { id: 'en_lo-que-vence', texto: 'Lo que &#60;vence&#62; (3)' },
    { id: 'own', texto: 'Ya está' },
    { id: 'x', texto: 'Lo que vence' },
  ]);
  const index = /<nav class="en-pagina".*?<\/nav>/s.exec(page)?.[0];
  const headings = HEADINGS.replace('<h2>', '<h2 id="en_lo-que-vence">');
  expect(page).toBe(asPage(links(36) + headings, index));
});

test('two headings of the same words have a place each', () => {
  const page = finish(`${links(36)}<h2>Actas (1)</h2><h2>Actas</h2><h2>¡…!</h2><h2>¿?</h2>`);
  expect(indexOf(page).map(({ id }) => id)).toEqual(['en_actas', 'en_actas_2', 'en_', 'en__2']);
});

test('what only a script shows is no section, and none of its links a stop', () => {
  const hidden = `<section hidden><h2>Coinciden</h2><input>${links(40)}</section>`;
  expect(indexOf(finish(hidden + HEADINGS))).toEqual([]);
  expect(indexOf(finish(hidden + links(36) + HEADINGS)).map(({ texto }) => texto)).not.toContain('Coinciden');
});

test('what is open counts, and a summary', () => {
  const folded = '<details><summary>a</summary><a href="/b.html">b</a></details>';
  expect(indexOf(finish(`<details open>${links(36)}</details>${HEADINGS}`))).toHaveLength(3);
  expect(indexOf(finish(folded.repeat(36) + HEADINGS))).toHaveLength(3);
  expect(indexOf(finish(folded.repeat(35) + HEADINGS))).toHaveLength(0);
});

test.each([
  ['is short', links(35) + HEADINGS],
  ['is long after its last section', HEADINGS + links(100)],
  ['folds what it has', `<details>${links(100)}</details>${HEADINGS}`],
  [
    'leads to all of them already',
    `<a href="#a">a</a><a href="#b">b</a>${links(36)}<h2 id="a">A</h2><h2 id="b">B</h2>`,
  ],
])('a page that %s stays as it is', (_, content) => {
  expect(finish(content)).toBe(asPage(content, ''));
});
