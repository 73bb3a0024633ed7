import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHere } from '../src/editor/parser/parse-here.ts';
import { readMdx } from '../src/load/mdx/mdx.ts';
import type { MdxNode, ParseText, Parsed } from '../src/load/mdx/node.ts';
import { parseMdx } from '../src/load/mdx/parse.ts';
import { LIMITS } from '../src/model/limits.ts';

const BUDGET = { parts: LIMITS.textParts.most, levels: LIMITS.textLevels.most };
const parseInBrowser: ParseText = (text) => Promise.resolve(parseHere(text, BUDGET));

/** What is looked at of a node: by the judge, and by what compares and shows texts. */
const KEYS = [
  'type',
  'value',
  'url',
  'title',
  'alt',
  'depth',
  'ordered',
  'checked',
  'start',
  'name',
  'identifier',
] as const;

interface Seen {
  place: string;
  attributes: unknown[];
  children: Seen[];
}

function see(node: MdxNode): Seen {
  const { line, column, offset } = node.position?.start ?? {};
  return {
    ...Object.fromEntries(KEYS.map((key) => [key, node[key] ?? undefined])),
    place: `${line}:${column} ${offset}`,
    attributes: (node.attributes ?? []).map(({ type, name, value }) => [
      type,
      name,
      typeof value === 'object' && value ? '{}' : value,
    ]),
    children: (node.children ?? []).map(see),
  };
}

/** The tree, or the fault with what is made of it: where it is, and whether a tag lacks its end. */
function tell(parsed: Parsed | { lost: string }): unknown {
  if ('body' in parsed) return see(parsed.body);
  return 'error' in parsed ? [/^\d+:\d+/.exec(parsed.error)?.[0], /closing tag/.test(parsed.error)] : parsed;
}

const both = async (text: string) => [tell(await parseInBrowser(text)), tell(await parseMdx(text))];

describe('the parser of the browser gives what the build’s gives', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));

  test('of each text of the shipped content, also with lines that end in CRLF', async () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const written = readFileSync(join('content', file), 'utf8');
      for (const text of [written, written.replaceAll('\n', '\r\n')]) {
        const [here, built] = await Promise.all([readMdx(file, text, parseInBrowser), readMdx(file, text, parseMdx)]);
        expect(here.problems).toEqual(built.problems);
        expect(here.mdx.body && see(here.mdx.body)).toEqual(built.mdx.body && see(built.mdx.body));
      }
    }
  });

  test.each([
    ['words', 'Uno, *dos* y **tres**.  \ncuatro\\\ncinco'],
    ['headings', '# Uno\n\nDos\n===\n\n### Tres ###'],
    ['nested lists', '- a\n  - b\n    1. c\n\n    2) d\n- [ ] e\n- [x] f\n\n* g'],
    ['a table', '| a | b |\n|---|:-:|\n| 1 | `x` |\n| <Persona id="ana" /> | **2** |'],
    ['footnotes', 'Uno[^a] y otra[^b].\n\n[^a]: Nota\n    que sigue.\n[^b]: Otra.'],
    ['a call without its footnote', 'Uno[^a].'],
    ['struck words', '~uno~ ~~dos~~'],
    ['quotes and code', '> uno\ndos\n\n    tres\n\n```js\ncuatro {x} <y>\n```'],
    ['links and images', '[uno](/a.html "t") ![dos](/b.png) [tres][d]\n\n[d]: https://a.mx "x"'],
    ['addresses', 'https://a.mx/b. www.a.mx, x@y.mx (http://a.mx/(b))'],
    ['an address after a reference', '- &amp;www.a.mx$'],
    ['accents and emoji', 'áé👍 *ñ* <Persona id="ana" /> 🇲🇽 <Nota titulo="á &amp; b">x</Nota>'],
    ['references', '&amp; &aacute; &#225; &#x1F44D; &nada;'],
    ['lines that end in CRLF', 'a\r\nb\r\n\r\n- c\r\n\r\n<Nota>\r\nd\r\n</Nota>\r\n'],
    ['an element alone', '<Nota titulo="a">b</Nota>'],
    ['elements alone on a line', '<Nota>a</Nota> <Nota>b</Nota>'],
    ['an element of several lines', '<Cita\n  documento="plan"\n  lugar="p. 4"\n>\n\nUno\n\n</Cita>'],
    ['an element in a list and a quote', '- <Nota>\n  a\n  </Nota>\n\n> <Nota>\n> b\n> </Nota>'],
    ['code in braces', 'a {x} {/* y */} {}\n\n{z}'],
    ['attributes with code', '<Nota titulo={1} {...a}>x</Nota>'],
    ['a fragment', '<>x</>'],
    ['lines of code', 'import a from "b"\nexport c\n\nd'],
    ['lines of code that are none', 'importa esto\n\n- import a\n\na\nimport b'],
    ['a rule', 'a\n\n---\n\n***'],
  ])('of %s', async (_, text) => {
    const [here, built] = await both(text);
    expect(Array.isArray(here)).toBe(false);
    expect(here).toEqual(built);
  });

  test.each([
    ['less than', 'a\n<5 %'],
    ['a comment', 'a <!-- b -->'],
    ['an address in signs', '👍 <https://a.mx>'],
    ['a mail in signs', '<a@b.mx>'],
    ['words in braces', 'áé👍 {3 bis}'],
    ['words in braces, on another line', '{a\n\n  b}'],
    ['a brace alone', 'a {b'],
    ['an element without its end', 'a\n\nb <Nota> c'],
    ['an element without its end, at the end', '<Nota>\n\na\n\n- b'],
    ['the end of another element', 'a <Nota></Cifra>'],
    ['an end alone', 'x\n\n</Nota>'],
    ['an element that ends in another paragraph', '<Nota>a\n\nb</Nota>'],
    ['an element in a cell', '| <Nota> | a |\n|---|---|\n| b | c |'],
    ['an attribute without quotes', 'x <Nota titulo=a>b</Nota>'],
    ['quotes that are not closed', '<Nota titulo="a>b</Nota>'],
    ['words after a fault in an earlier block', '<Nota></Cifra>\n\n<5'],
  ])('of a text that can’t be read for %s', async (_, text) => {
    const [here, built] = await both(text);
    expect(Array.isArray(here)).toBe(true);
    expect(here).toEqual(built);
  });

  test.each([
    ['too many levels', `${'*a **b '.repeat(60)}${'** c*'.repeat(60)}`],
    ['too many parts', '`a`b'.repeat(LIMITS.textParts.most / 2)],
  ])('of a text with %s', async (_, text) => {
    const [here, built] = await both(text);
    expect(here).toHaveProperty('passed');
    expect(here).toEqual(built);
  });

  /** Each is told otherwise by the two: what editors don't write, or where another fault is told first. */
  test.each([
    ['tags across words: an error here, nothing in the build', '*a <Nota> b* </Nota>'],
    ['an attribute of empty braces: of syntax here, of code in the build', '<Nota a={}/>'],
    ['a comment that hides the brace: at the end here, at the brace in the build', '{// x}'],
    ['a comma before the brace: one column further here', '{1,}'],
    ['a brace in an address without link: nothing here, an error in the build', '[^a]www.a.mx{'],
    ['an open tag before another fault: here that one is told first', '<Nota>a ---\n<!-- -->'],
    ['emphasis against an emoji: none here', '👍*a**.'],
    ['an address against an emoji: no link here', '👍www.a.mx'],
    ['code that goes on after an empty line', 'export {\n\n}'],
  ])('but not of %s', async (_, text) => {
    const [here, built] = await both(text);
    expect(here).not.toEqual(built);
  });
});
