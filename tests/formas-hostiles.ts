/** Texts that cost much to read, of `n` letters or somewhat fewer; what each does is its name. */
export type Forma = (n: number) => string;

const repeat =
  (unit: string, before = '', after = ''): Forma =>
  (n) =>
    before + unit.repeat(n / unit.length) + after;

const nest =
  (open: string, close: string, before = '', after = ''): Forma =>
  (n) =>
    before + open.repeat(n / (open.length + close.length)) + close.repeat(n / (open.length + close.length)) + after;

/** `unit(0)`, `unit(1)`… one after the other. */
const number =
  (unit: (i: number) => string, before = '', after = ''): Forma =>
  (n) =>
    before + Array.from({ length: n / unit(9999).length }, (_, i) => unit(i)).join('') + after;

/** What is told of each at the most that a text may measure: its code, or nothing where it can be read. */
// prettier-ignore
export const FORMAS_MDX: Record<string, [Forma, 'limit' | 'mdx-syntax' | 'mdx-code' | 'mdx-element' | undefined]> = {
  'entities': [repeat('&amp;'), 'limit'],
  'numbered entities': [repeat('&#1;'), 'limit'],
  'signs that open an element': [repeat('<a '), 'limit'],
  'elements left open': [repeat('<Nota>\n'), 'limit'],
  'elements in elements': [nest('<Nota>', '</Nota>'), 'limit'],
  'elements one after the other': [repeat('<a/>'), 'limit'],
  'comments': [repeat('<!-- '), 'limit'],
  'braces left open': [repeat('{'), 'limit'],
  'templates left open': [repeat('{`${'), 'limit'],
  'expressions': [repeat('{a}'), 'limit'],
  'parentheses in an expression': [nest('(', ')', '{', '}'), 'mdx-syntax'],
  'a long sum': [repeat('+1', '{1', '}'), 'mdx-syntax'],
  'attributes': [repeat('a="b" ', '<Nota ', '/>'), 'mdx-element'],
  'lines of import': [repeat('import a from "b"\n\n'), 'mdx-code'],
  'spaces': [repeat(' ', '', 'a'), undefined],
  'line ends': [repeat('\n'), undefined],
  'brackets': [repeat('['), undefined],
  'links in links': [repeat('[a](b'), undefined],
  'emphasis left open': [repeat('*a **b '), undefined],
  'runs of backticks': [(n) => Array.from({ length: Math.sqrt(2 * n) - 2 }, (_, i) => '`'.repeat(i + 1)).join('a'), undefined],
  'quotes in quotes': [repeat('>', '', 'a'), 'mdx-syntax'],
  'lists in lists': [repeat('- ', '', 'a'), 'mdx-syntax'],
  'lists in quotes': [repeat('> 1. ', '', 'a'), 'mdx-syntax'],
  'items': [repeat('- a\n'), 'limit'],
  'columns': [(n) => `|${'a|'.repeat(n / 4)}\n|${'-|'.repeat(n / 4)}\n`, 'limit'],
  'hard breaks': [repeat('a  \n'), 'limit'],
  'footnotes': [number((i) => `[^${i}]: a\n\n`), 'limit'],
  'definitions': [number((i) => `[a${i}]: b\n`), 'mdx-element'],
  'bare addresses': [repeat('http://a.'), undefined],
  'one heading': [repeat('a', '## '), undefined],
};

/** YAML, of which each is read, or refused for what stands in it. */
// prettier-ignore
export const FORMAS_YAML: Record<string, Forma> = {
  'keys': number((i) => `k${i}: v\n`),
  'one key again': repeat('a: b\n'),
  'keys without text': repeat(': b\n'),
  'complex keys': repeat('? a\n: b\n'),
  'complex keys in complex keys': repeat('? ', '', 'a'),
  'lists left open': repeat('[', 'a: '),
  'lists in lists': nest('[', ']', 'a: '),
  'maps in maps': repeat('{a: ', 'a: '),
  'lists in lists, by dashes': repeat('- ', 'a:\n  ', 'x'),
  'indentation': (n) => Array.from({ length: Math.sqrt(2 * n) - 2 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'brackets that close nothing': repeat(']', 'a: '),
  'commas': repeat(',', 'a: ['),
  'items': repeat('- b\n', 'a:\n'),
  'items in brackets': repeat('b,', 'a: [', ']'),
  'values without commas': repeat('"b" "c" ', 'a: ['),
  'anchors': number((i) => `k${i}: &a${i} v\n`),
  'anchors of one value': repeat('&a ', 'a: '),
  'aliases': number((i) => `k${i}: *x\n`),
  'tags': repeat('!a ', 'a: ', 'b'),
  'directives': repeat('%a\n'),
  'documents': repeat('---\na: b\n'),
  'comments': repeat('# a\n', '', 'a: b\n'),
  'a block': repeat('  b\n', 'a: |\n'),
  'a folded block': repeat('  b\n\n', 'a: >\n'),
  'a text of many lines': repeat('  b\n', 'a:\n'),
  'blank lines': repeat('\n', 'a: b\n', '  c'),
  'spaces': repeat(' ', 'a: "b', '\n c"'),
  'spaces at line ends': repeat('b   \n', 'a: "'),
  'a quote left open': repeat('b\n', 'a: "'),
  'quotes left open': number((i) => `k${i}: "v\n`),
  'escapes': repeat('\\u0041', 'a: "', '"'),
  'colons': repeat('a: '),
  'line ends of old Macs': repeat('a: b\r'),
};

// prettier-ignore
export const FORMAS_JSON: Record<string, Forma> = {
  'keys': number((i) => `"k${i}":1,`, '{', '"z":1}'),
  'lists in lists': nest('[', ']', '{"a":', '}'),
  'maps in maps': nest('{"a":', '}', '{"a":', '1}'),
  'maps left open': repeat('{'),
  'items': repeat('1,', '{"a":[', '1]}'),
  'empty lists': repeat('[],', '{"a":[', '1]}'),
  'a number': repeat('1', '{"a":', '}'),
  'escapes': repeat('\\u0041', '{"a":"', '"}'),
  'escaped quotes': repeat('\\"', '{"a":"', '"}'),
  'blank lines': repeat('\n', '{"a":', '1}'),
};
