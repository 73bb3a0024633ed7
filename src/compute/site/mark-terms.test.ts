import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Termino } from '../../model/tables/glosario.ts';
import { markTerms, termFinder } from './mark-terms.ts';

const termino = (nombre: string, siglas?: string): Termino => ({
  ...{ id: nombre.toLowerCase().replaceAll(' ', '-'), termino: nombre, siglas },
  definicion: `Qué es ${nombre}`,
  ...{ segun: undefined, fuente: undefined },
});
const TERMINOS = [
  termino('Gobierno'),
  termino('Gobierno abierto'),
  termino('Cocreación'),
  termino('Municipio'),
  termino('Instituto de las Juventudes', 'IMJU'),
  termino('Programa', 'PER'),
];

/** The texts of a page with the marked words between brackets. */
function marked(terms: Termino[], ...texts: string[]): string {
  const finder = termFinder(terms);
  const pieces = texts.flatMap((text) => markTerms(text, finder));
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.written}]`)).join('');
}

// prettier-ignore
test.each([
  ['the first occurrence alone is marked', 'El gobierno y el gobierno', 'El [gobierno] y el gobierno'],
  ['the longer of two terms that begin alike', 'El gobierno abierto', 'El [gobierno abierto]'],
  ['a term of several words, whatever its capitals', 'Gobierno Abierto y gobierno', '[Gobierno Abierto] y [gobierno]'],
  ['a single word with a capital is part of a name', 'Municipio de León; este municipio', 'Municipio de León; este [municipio]'],
  ['initials, in capitals alone', 'El 3 por ciento per cápita del PER', 'El 3 por ciento per cápita del [PER]'],
  ['initials are the same term as their name', 'Instituto de las Juventudes (IMJU)', '[Instituto de las Juventudes] (IMJU)'],
  ['whole words alone', 'Los gobiernos, la cocreaciones, autogobierno', 'Los gobiernos, la cocreaciones, autogobierno'],
  ['an accent at the end of a word', 'La cocreación.', 'La [cocreación].'],
])('%s', (_, before, after) => {
  expect(marked(TERMINOS, before)).toBe(after);
});

test('what was explained in a text is not explained again in the next', () => {
  expect(marked(TERMINOS, 'El gobierno.', 'El gobierno.')).toBe('El [gobierno].El gobierno.');
});

test('a term that reads like a pattern is taken as it is written', () => {
  expect(marked([termino('c++ (a|b)')], 'un c++ (a|b) más')).toBe('un [c++ (a|b)] más');
});

test('a site without terms marks nothing', () => {
  expect(marked([], 'El gobierno')).toBe('El gobierno');
});

test('marking never changes a word', () => {
  const word = fc.oneof(
    fc.constantFrom('gobierno', 'Gobierno abierto', 'IMJU', ' ', 'cocreación', '.', '<b>'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const finder = termFinder(TERMINOS);
      const pieces = markTerms(words.join(''), finder);
      expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.written)).join('')).toBe(words.join(''));
    }),
  );
});
