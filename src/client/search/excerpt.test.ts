import { expect, test } from 'vitest';
import { takeExcerpt } from './excerpt.ts';

/** The excerpt of a text in which all words that begin with `word` were found, these in brackets. */
function excerptOf(content: string, word: string, title = 'T'): string {
  const words = content.split(' ');
  const places = words.flatMap((one, at) => (one.toLowerCase().startsWith(word) ? [{ at, score: 1 }] : []));
  return takeExcerpt({ content, title, places })
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join(' ');
}
const MANY = Array.from({ length: 40 }, (_, i) => `y${i}`).join(' ');

test.each([
  ['begins where its sentence does', 'T. Uno va. Dos ve el parque.', 'parque', 'Dos ve el [parque.]'],
  ['passes over a title that stands twice', 'T. T. El parque.', 'parque', 'El [parque.]'],
  [
    'takes no abbreviation for an end',
    'T. Uno va. En León, Gto. Parque nuevo.',
    'parque',
    'En León, Gto. [Parque] nuevo.',
  ],
  [
    'takes what goes on in lower case for no end',
    'T. El párr. tercero del parque.',
    'parque',
    'El párr. tercero del [parque.]',
  ],
  ['says that its sentence began long before', `T. ${MANY} el parque.`, 'parque', '… y35 y36 y37 y38 y39 el [parque.]'],
  ['shows the beginning where only the title was found', 'Parque. Se hizo bien.', 'parque', 'Se hizo bien.', 'Parque'],
  ['shows a title that is all there is', 'Parque.', 'parque', '[Parque.]', 'Parque'],
])('an excerpt %s', (_what, content, word, shown, title = 'T') => {
  expect(excerptOf(content, word, title)).toBe(shown);
});

test('an excerpt is where most of the words stand', () => {
  const content = `T. La plaza. ${MANY}. El parque y la plaza.`;
  const words = content.split(' ');
  const places = words.flatMap((one, at) => (/^(?:plaza|parque)/.test(one) ? [{ at, score: 1 }] : []));
  expect(
    takeExcerpt({ content, title: 'T', places })
      .map(({ text }) => text)
      .join(' '),
  ).toBe('El parque y la plaza.');
});

test('of places with as many words an excerpt is where the word itself stands', () => {
  const content = `T. Lo educativo. ${MANY}. La educación.`;
  const at = content.split(' ').length - 1;
  const places = [
    { at: 2, score: 1 },
    { at, score: 4 },
  ];
  expect(takeExcerpt({ content, title: 'T', places }).at(-1)).toEqual({ text: 'educación.', isFound: true });
});
