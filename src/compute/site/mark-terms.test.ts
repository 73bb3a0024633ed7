import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Termino } from '../../model/tables/glosario.ts';
import { type ProseNode, proseText } from '../../model/prose.ts';
import { markTerms } from './mark-terms.ts';

const term = (nombre: string, initials?: string): Termino => ({
  ...{ id: nombre.toLowerCase().replaceAll(' ', '-'), termino: nombre, siglas: initials },
  definicion: `Qué es ${nombre}`,
  ...{ segun: undefined, fuente: undefined },
});
const TERMS = [
  term('Gobierno'),
  term('Gobierno abierto'),
  term('Cocreación'),
  term('Municipio'),
  term('Instituto de las Juventudes', 'IMJU'),
  term('Programa', 'PER'),
];

const text = (value: string): ProseNode => ({ kind: 'text', value });
const paragraph = (...children: ProseNode[]): ProseNode => ({ kind: 'block', tag: 'p', children });

/** The texts with the marked words between brackets. */
function show(nodes: ProseNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'term') return `[${node.value}]`;
      if (node.kind === 'text') return node.value;
      return 'children' in node ? show(node.children) : '';
    })
    .join('');
}

const marked = (...valores: string[]) =>
  show(
    markTerms(
      valores.map((one) => paragraph(text(one))),
      TERMS,
    ),
  );

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
  expect(marked(before)).toBe(after);
});

test('what was explained in a paragraph is not explained again in the next', () => {
  expect(marked('El gobierno.', 'El gobierno.')).toBe('El [gobierno].El gobierno.');
});

test('links, headings, code and the head of a table stay as they are', () => {
  const children = [text('gobierno')];
  const nodes: ProseNode[] = [
    paragraph({ kind: 'link', url: '/x.html', children }, { kind: 'code', value: 'gobierno' }),
    { kind: 'heading', level: 2, children },
    { kind: 'table', children: [{ kind: 'block', tag: 'tr', children }] },
  ];
  expect(markTerms(nodes, TERMS)).toEqual(nodes);
});

test('a term that reads like a pattern is taken as it is written', () => {
  expect(show(markTerms([text('un c++ (a|b) más')], [term('c++ (a|b)')]))).toBe('un [c++ (a|b)] más');
});

test('marking never changes a word, nor the number of nodes', () => {
  const word = fc.oneof(
    fc.constantFrom('gobierno', 'Gobierno abierto', 'IMJU', ' ', 'cocreación', '.', '<b>'),
    fc.string(),
  );
  const paragraphs = fc.array(fc.array(word).map((words) => paragraph(text(words.join('')))));
  fc.assert(
    fc.property(paragraphs, (nodes) => {
      const marked = markTerms(nodes, TERMS);
      expect(marked.length).toBe(nodes.length);
      expect(proseText(marked)).toBe(proseText(nodes));
    }),
  );
});
