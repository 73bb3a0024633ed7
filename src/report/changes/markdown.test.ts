import { describe, expect, test } from 'vitest';
import type { Change } from '../../changes/change.ts';
import { codeSpan, escapeMarkdown, reportChangesAsMarkdown } from './markdown.ts';

const change = (text: string, file = 'data/personas.csv'): Change => ({
  code: 'cell-changed',
  side: 'after',
  file,
  line: 2,
  column: 1,
  text,
});
const report = (...changes: Change[]) => reportChangesAsMarkdown({ base: 'Se compara.', notes: [], changes });

describe('nothing that the content says is obeyed', () => {
  test.each([
    ['a mention', '@alcaldia y @org/equipo', /@[\w]/],
    ['a mention in code', '`@alcaldia`', /@[\w]/],
    ['a reference', 'villa/cuentas#12, #12, GH-12, !34, ~etiqueta', /[#!~]\d|[#!~]etiqueta|GH-\d/],
    ['an element', '<img src=x onerror=alert(1)>', /(?<!\\)</],
    ['a comment', '<!-- oculto', /(?<!\\)</],
    ['a link', '[aquí](https://malo.example)', /(?<!\\)\[/],
    ['a picture', '![x](https://malo.example/x.png)', /(?<!\\)!|(?<!\\)\[/],
    ['an address by itself', 'https://malo.example y www.malo.example', /:\/\/|www\./],
    ['an address between angles', '<https://malo.example>', /(?<!\\)<|:\/\//],
    ['an address of mail', 'ana@malo.example', /@\w/],
    ['emphasis', '**fuerte** _otra_ ~~no~~', /(?<!\\)[*_~]/],
    ['code', 'a `b` ``c``', /(?<!\\)`/],
    ['a table', 'a | b', /(?<!\\)\|/],
    ['an entity', '&#64;ana &lt;', /(?<!\\)&/],
    ['a formula', '$`x`$ $$y$$', /(?<!\\)\$/],
    ['a heading', '# Título', /^#/],
    ['a list', '- uno', /^-/],
    ['a numbered list', '1. uno', /^1\./],
    ['an escape of its own', String.raw`\<b>`, /(?<!\\)(?:\\\\)*</],
    ['a sign that turns the text around', 'a\u202Eb', /\u202E/],
  ])('%s', (_, text, obeyed) => {
    expect(escapeMarkdown(text)).not.toMatch(obeyed);
  });

  test('lines stay one line', () => {
    const text = report(change('uno\n\n## dos\r\ntres\u2028cuatro'));
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
    expect(text).not.toMatch(/^## dos/m);
  });

  test.each([
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``b`c', '```a``b`c```'],
    ['a@b', '`a@\u200Bb`'],
  ])('code that holds backticks: %s', (text, written) => {
    expect(codeSpan(text)).toBe(written);
  });
});

test.each([
  ['few', 3],
  ['many', 2000],
])('with %s changes it fits in a comment, and says how many are left', (_, howMany) => {
  const text = report(...Array.from({ length: howMany }, (_, i) => change(`${i} ${'@*'.repeat(300)}`)));
  expect(text.length).toBeLessThan(65_536 - 2000);
  const told = text.split('\n').filter((line) => line.startsWith('- ')).length;
  const [, more = '0'] = /…y (\d+) cambios más/.exec(text) ?? [];
  expect(told + Number(more)).toBe(howMany);
  expect(told).toBeGreaterThan(2);
});
