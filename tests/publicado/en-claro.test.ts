import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/search/read-page.ts';
import { fernandezHuerta } from '../legibilidad.ts';
import { DIST } from '../navegador/dist.ts';

const pages = readdirSync(join(DIST, 'en-claro')).map((file) => readFileSync(join(DIST, 'en-claro', file), 'utf8'));

test('each plan has a page in clear words, of 300 words at most', () => {
  expect(pages.length).toBe(readdirSync('content/planes').length);
  for (const html of pages) expect(readPage(html).text.split(/\s+/).length).toBeLessThanOrEqual(300);
});

/** What the site says; names of goals, commitments and units are those of their documents. */
const ownWords = (html: string) =>
  [...html.matchAll(/<p(?: class="entrada")?>([^<]+)<\/p>|<li>\s*<a [^>]*>([^<]+[.])<\/a>/g)]
    .map(([, sentence = '', offer = '']) => sentence + offer)
    .filter((text) => !text.includes('…'))
    .join(' ');

test('its sentences are read in the sixth year of school', () => {
  for (const html of pages) {
    const own = ownWords(/<main.*<\/main>/s.exec(html)?.[0] ?? '');
    expect(own).toMatch(/plazo/);
    expect(fernandezHuerta(own), own).toBeGreaterThanOrEqual(70);
  }
});
