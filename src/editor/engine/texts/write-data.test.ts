import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../../load/yaml/yaml.ts';
import { splitText } from '../../../load/mdx/split-text.ts';
import type { DataChange } from './text-messages.ts';
import { writeData } from './write-data.ts';

const TEXT = `---
# de la sesión
sesion: uno   
inicio: "10:00"
nota: |
  Varios
  renglones
gente:
  # quien preside
  - persona: ana
    cargo: 'Presidenta'
  - { persona: luis, cargo: "Vocal" }

  - persona: eva
    cargo: Vocal
claves: [a, "b"]
informes:
  - uno
fuente: x#1
---

Lo que dice: no cambia.
`;

test.each<[string, DataChange, from: string, to: string]>([
  ['a value without quotes', { path: ['sesion'], set: 'dos' }, 'sesion: uno   ', 'sesion: dos   '],
  ['a value in quotes', { path: ['inicio'], set: '11:00' }, '"10:00"', '"11:00"'],
  ['a value that needs them', { path: ['sesion'], set: 'a: b # c' }, 'uno   ', '"a: b # c"   '],
  ['a value that would be something else', { path: ['sesion'], set: '- a' }, 'uno   ', '"- a"   '],
  ['a value of several lines', { path: ['nota'], set: 'Uno' }, '|\n  Varios\n  renglones\n', 'Uno\n'],
  ['a value of a record', { path: ['gente', 0, 'cargo'], set: 'Vocal' }, "'Presidenta'", '"Vocal"'],
  ['a value in braces', { path: ['gente', 1, 'persona'], set: 'eva' }, '{ persona: luis', '{ persona: "eva"'],
  ['a value of a list', { path: ['informes', 0], set: 'dos' }, '  - uno', '  - dos'],
  ['a value of a list in brackets', { path: ['claves', 0], set: 'c' }, '[a,', '["c",'],
  ['a value left blank', { path: ['fuente'], set: '' }, 'fuente: x#1\n', ''],
  ['the first value of a record left blank', { path: ['gente', 0, 'persona'], set: '' }, 'persona: ana', 'persona: ""'],
  ['a key that was not there', { path: ['lugar'], set: 'Sala' }, 'x#1\n', 'x#1\nlugar: Sala\n'],
  ['a key of a record', { path: ['gente', 2, 'salida'], set: 'x' }, 'cargo: Vocal\n', 'cargo: Vocal\n    salida: x\n'],
  ['a key in braces', { path: ['gente', 1, 'salida'], set: 'x' }, '"Vocal" }', '"Vocal", salida: "x" }'],
  [
    'a record',
    { path: ['gente'], add: ['persona', 'cargo'] },
    'cargo: Vocal\n',
    'cargo: Vocal\n  - persona: ""\n    cargo: ""\n',
  ],
  ['a value more', { path: ['informes'], add: undefined }, '  - uno\n', '  - uno\n  - ""\n'],
  ['a value more in brackets', { path: ['claves'], add: undefined }, '"b"]', '"b", ""]'],
  ['a list that was not there', { path: ['votos'], add: ['id'] }, 'x#1\n', 'x#1\nvotos:\n  - id: ""\n'],
  [
    'a list in a record',
    { path: ['gente', 2, 'votos'], add: ['id'] },
    'cargo: Vocal\n',
    'cargo: Vocal\n    votos:\n      - id: ""\n',
  ],
  ['a record less', { path: ['gente', 0], remove: true }, "  - persona: ana\n    cargo: 'Presidenta'\n", ''],
  ['a record in braces less', { path: ['gente', 1], remove: true }, '  - { persona: luis, cargo: "Vocal" }\n', ''],
  ['the only value less', { path: ['informes', 0], remove: true }, 'informes:\n  - uno\n', ''],
  ['a value less in brackets', { path: ['claves', 0], remove: true }, '[a, "b"]', '["b"]'],
  ['the last value less in brackets', { path: ['claves', 1], remove: true }, '[a, "b"]', '[a]'],
])('%s is written, and nothing else', (_, change, from, to) => {
  expect(TEXT.split(from)).toHaveLength(2);
  expect(writeData(TEXT, change)).toBe(TEXT.replace(from, () => to));
});

test.each<[string, string, DataChange, string]>([
  ['a key of no data', '---\n\n---\n\nUno', { path: ['a'], set: 'b' }, '---\na: b\n---\n\nUno'],
  ['a value that is blank', '---\na:\nb: c\n---\n', { path: ['a'], set: 'd' }, '---\na: d\nb: c\n---\n'],
  [
    'a list that is blank',
    '---\na: []\nb: c\n---\n',
    { path: ['a'], add: ['id'] },
    '---\na: \n  - id: ""\nb: c\n---\n',
  ],
  ['the last line', '---\na: b\nc: d\n---\n', { path: ['c'], set: '' }, '---\na: b\n---\n'],
])('%s is written', (_, text, change, expected) => {
  expect(writeData(text, change)).toBe(expected);
});

test('data that can’t be read stay as they are', () => {
  const text = '---\na: "uno\n---\n';
  expect(writeData(text, { path: ['a'], set: 'b' })).toBe(text);
});

const dataOf = (text: string) => readYaml('', splitText(text).data).record?.plain as Record<string, unknown>;

test('whatever is written is read again, with all the rest', () => {
  const paths = [
    ['sesion'],
    ['nota'],
    ['gente', 0, 'cargo'],
    ['gente', 1, 'cargo'],
    ['informes', 0],
    ['claves', 1],
    ['nueva'],
  ];
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', ':', ' ', '#', '"', "'", '-', '[', '}', '\n', '&', 'ñ', '👍') }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), value, (path, raw) => {
      const set = raw.trim();
      fc.pre(set !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(set.replaceAll('\n', '')));
      const [before, after] = [dataOf(TEXT), dataOf(writeData(TEXT, { path, set }))];
      const expected = structuredClone(before);
      const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], expected);
      (parent as Record<string, unknown>)[path.at(-1) ?? ''] = set;
      expect(after).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
