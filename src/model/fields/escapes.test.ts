import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOfJson, faultsOfXml, textsOfXml } from '../../../tests/strict-parsers.ts';
import { writeJson } from '../../base/write-json.ts';
import { escapeXml } from '../../base/xml.ts';

const inXml = (text: string) => `<a b="${escapeXml(text)}" c='${escapeXml(text)}'>${escapeXml(text)}</a>`;

test.each<[string, string, string]>([
  ['markup', `</a><!--&amp; "dobles" 'simples' ]]>`, `</a><!--&amp; "dobles" 'simples' ]]>`],
  ['tabs and line ends', '\ta\r\nb\rc\n', '\ta\r\nb\rc\n'],
  ['controls', 'a\u0000\u0008\u000B\u001F\u007F\u0085b', 'a\ufffd\ufffd\ufffd\ufffd\u007F\u0085b'],
  ['noncharacters', 'a\uFFFE\uFFFFb', 'a\ufffd\ufffdb'],
  ['noncharacters that XML admits', 'a\u{1FFFE}\uFDD0b', 'a\u{1FFFE}\uFDD0b'],
  ['half of a pair', 'a\uD83D b\uDE00', 'a\ufffd b\ufffd'],
  ['whole pairs', '😀𝒳', '😀𝒳'],
  ['what looks like a reference', '&#0; &#xFFFE; &nbsp;', '&#0; &#xFFFE; &nbsp;'],
])('%s are read back from XML by a strict parser', (_, text, leido) => {
  expect(faultsOfXml(inXml(text))).toEqual([]);
  expect(textsOfXml(inXml(text))).toEqual({ texts: [leido], attributes: [leido, leido] });
});

const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

test('any text is well-formed in XML and in JSON, and the same but for what they can not hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(faultsOfXml(inXml(text))).toEqual([]);
      expect(faultsOfJson(writeJson({ [text]: text }, 2))).toEqual([]);
      expect(JSON.parse(writeJson(text))).toBe(text.toWellFormed());
    }),
  );
});

test.each([
  [String.raw`\ud800`, String.raw`"\\ud800"`],
  [String.raw`\\ud800`, String.raw`"\\\\ud800"`],
  ['\\\ud800', '"\\\\\ufffd"'],
  ['😀\ud800', '"😀\ufffd"'],
])('what only looks like half of a pair stays in JSON: %j', (text, json) => {
  expect(writeJson(text)).toBe(json);
});
