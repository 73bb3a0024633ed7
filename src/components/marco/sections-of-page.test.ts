import { expect, test } from 'vitest';
import { sectionsOfPage } from './sections-of-page.ts';

const links = (count: number) => '<a class="x" href="/a.html">a</a>'.repeat(count);
const HEADINGS =
  '<h2>Lo que &lt;vence&gt; (3)</h2><section id="own"><h2 class="y">Ya está</h2></section><h2 id="x">Lo que vence</h2>';

test('a page that the keyboard is long in going through gives the places of its sections', () => {
  const { html, sections } = sectionsOfPage(links(36) + HEADINGS);
  expect(sections).toEqual([
    { id: 'en_lo-que-vence', texto: 'Lo que <vence> (3)' },
    { id: 'own', texto: 'Ya está' },
    { id: 'x', texto: 'Lo que vence' },
  ]);
  expect(html).toBe(links(36) + HEADINGS.replace('<h2>', '<h2 id="en_lo-que-vence">'));
});

test('two headings of the same words have a place each', () => {
  const { sections } = sectionsOfPage(`${links(36)}<h2>Actas (1)</h2><h2>Actas</h2><h2>¡…!</h2><h2>¿?</h2>`);
  expect(sections.map(({ id }) => id)).toEqual(['en_actas', 'en_actas_2', 'en_', 'en__2']);
});

test('what only a script shows is no section, and none of its links a stop', () => {
  const hidden = `<section hidden><h2>Coinciden</h2><input>${links(40)}</section>`;
  expect(sectionsOfPage(hidden + HEADINGS).sections).toEqual([]);
  expect(sectionsOfPage(hidden + links(36) + HEADINGS).sections.map(({ texto }) => texto)).not.toContain('Coinciden');
});

test('what is open counts, and a summary', () => {
  const folded = '<details><summary>a</summary><a href="/b.html">b</a></details>';
  expect(sectionsOfPage(`<details open>${links(36)}</details>${HEADINGS}`).sections).toHaveLength(3);
  expect(sectionsOfPage(folded.repeat(36) + HEADINGS).sections).toHaveLength(3);
  expect(sectionsOfPage(folded.repeat(35) + HEADINGS).sections).toHaveLength(0);
});

test.each([
  ['is short', links(35) + HEADINGS],
  ['is long after its last section', HEADINGS + links(100)],
  ['folds what it has', `<details>${links(100)}</details>${HEADINGS}`],
  [
    'leads to all of them already',
    `<a href="#a">a</a><a href="#b">b</a>${links(36)}<h2 id="a">A</h2><h2 id="b">B</h2>`,
  ],
])('a page that %s stays as it is', (_, html) => {
  expect(sectionsOfPage(html)).toEqual({ html, sections: [] });
});
