import { expect, test } from 'vitest';
import type { ElementView } from '../../engine/texts/text-messages.ts';
import { writeElement } from './write-element.ts';

const view = (name: string, isBlock: boolean, hasContent = false): ElementView => ({
  ...{ name, isBlock, hasContent, description: '', attributes: [] },
});

test.each<[string, ElementView, string, string]>([
  ['in a line', view('Persona', false), '', '<Persona titulo="a &amp; &quot;b&quot;" />'],
  ['on its own', view('Meta', true), '', '\n\n<Meta titulo="a &amp; &quot;b&quot;" />\n\n'],
  ['around words', view('Nota', true, true), 'uno', '\n\n<Nota titulo="a &amp; &quot;b&quot;">\n\nuno\n\n</Nota>\n\n'],
])('an element is written %s, with what it was given', (_, element, words, written) => {
  const given = new Map([
    ['titulo', 'a & "b"'],
    ['blanco', ''],
  ]);
  const { text, select } = writeElement(element, given, words);
  expect(text).toBe(written);
  expect(text.slice(...select)).toBe(words);
});
