import { expect, test } from 'vitest';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';

const link = (text: string, url = '/index.html') => ({
  'content/paginas/acerca.mdx': replace('Primer párrafo.', `[${text}](${url})`),
});

// prettier-ignore
test.each([
  ['nothing', ''], ['a space', ' '], ['spaces that do not part', '&nbsp;'], ['a character that is not seen', '\u200B'], ['a filler', '\u3164'],
  ['the same by an entity', '&#x3164;'], ['a blank of Braille', '\u2800'], ['what is bold and empty', '**\u2060**'], ['a tag', '\u{E0041}'],
])('a link of %s is refused', async (_, text) => {
  const { problems } = await openCon(link(text));
  expect(problems.filter(({ code }) => code === 'mdx-element')).toMatchObject([{ hint: 'Escriba entre los corchetes a dónde lleva.' }]);
});

test.each([
  ['another host than this site', 'leon.gob.mx', 'warning'],
  ['this site', 'villa.example', undefined],
])('a link within the site that names %s', async (_, text, severity) => {
  const { problems } = await openCon(link(text));
  expect(problems[0]?.severity).toBe(severity);
});
