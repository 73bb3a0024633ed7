import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, readYaml } from './yaml.ts';

const anything = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '\r',
      '\t',
      '-',
      '[',
      ']',
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
      '>',
      '"',
      "'",
      '#',
      '?',
    ),
    maxLength: 30,
  }),
);

describe('readYaml', () => {
  // prettier-ignore
  test.each([
    ['no', 'no'], ['si', 'si'], ['true', 'true'], ['2025-01-15', '2025-01-15'], ['1.0', '1.0'], ['007', '007'],
    ['10:30', '10:30'], ['1_000', '1_000'], ['"16.6"', '16.6'], ["'a b'", 'a b'], ['', ''], ['"*ancla"', '*ancla'], ["'&ancla'", '&ancla'], ['a*b & c!', 'a*b & c!'],
  ])('keeps the value «%s» as the text that is written', (written, read) => {
    expect(readYaml('x', `a: ${written}\n`).record?.plain).toEqual({ a: read });
  });

  const text = 'a: uno\nb:\n  - c: dos\n    d: [tres, cuatro]\nñ👍: cinco\n';
  // prettier-ignore
  test.each([
    [['a'], 11, 4], [['b'], 13, 3], [['b', 0, 'c'], 13, 8], [['b', 0, 'd', 1], 14, 15], [['ñ👍'], 15, 6],
    [['z'], 11, 1], [['b', 0, 'z'], 13, 5], [['a', 'z'], 11, 4],
  ])('tells where the value at %j stands, or the nearest around it', (path, line, column) => {
    expect(readYaml('x', text, 11).record?.locate(path)).toEqual({ file: 'x', line, column });
  });

  // prettier-ignore
  test.each([[['a'], 11, 1], [['b', 0, 'd'], 14, 5]])('tells where the key at %j stands', (path, line, column) => {
    expect(readYaml('x', text, 11).record?.locate(path, 'key')).toEqual({ file: 'x', line, column });
  });

  // prettier-ignore
  test.each([
    ['a repeated key', 'a: 1\na: 2\n', 2, 1, 'dos veces'],
    ['a tab for indentation', 'a:\n\tb: 1\n', 2, 1, 'tabuladores'],
    ['a colon in a text', 'a: b: c\n', 1, 4, 'dos puntos'],
    ['a reserved sign', 'a: @b\n', 1, 4, 'signo reservado'],
    ['a quote left open', 'a: "b\n', 1, 4, 'comillas'],
    ['a tag', 'a: !!timestamp 2025-01-01\n', 1, 4, 'la forma no es válida'],
    ['a binary tag', 'a: !!binary aG9sYQ==\n', 1, 4, 'la forma no es válida'],
    ['an alias', 'a: *ancla\n', 1, 4, 'empieza con «*»'],
    ['an alias of nothing, as bold text is written', 'b: 1\na: **Importante** x\n', 2, 4, 'empieza con «*»'],
    ['an alias in a list', 'a: [b, *c]\n', 1, 8, 'empieza con «*»'],
    ['an alias for a key', 'a:\n  *b : 1\n', 2, 3, 'empieza con «*»'],
    ['an anchor', 'a: &b 1\n', 1, 4, 'empieza con «&»'],
    ['an anchor with nothing after it', 'a: &Co\n', 1, 4, 'empieza con «&»'],
    ['an anchor of a key', '&k a: 1\n', 1, 1, 'empieza con «&»'],
    ['an anchor of a map', 'a: &b\n  c: 1\n', 1, 4, 'empieza con «&»'],
    ['a merge', 'a: {b: 1}\n<<: *a\n', 2, 5, 'empieza con «*»'],
    ['a tag of text', 'a: !!str 1\n', 1, 4, 'empieza con «!»'],
    ['a tag of a map', 'a: !!map {b: 1}\n', 1, 4, 'empieza con «!»'],
    ['a tag of its own', 'a: !x 1\n', 1, 4, 'empieza con «!»'],
    ['a tag that says nothing', 'a: ! x\n', 1, 4, 'empieza con «!»'],
    ['a tag in full', 'a: !<tag:yaml.org,2002:str> x\n', 1, 4, 'empieza con «!»'],
    ['a tag of a key', '!!str a: 1\n', 1, 1, 'empieza con «!»'],
    ['a list for a key', '? [a]\n: 1\n', 1, 3, 'el nombre de un dato'],
    ['a map for a key', 'x: 1\n? {a: 1}\n: 2\n', 2, 3, 'el nombre de un dato'],
    ['a second document', 'a: 1\n...\nb: 2\n', 3, 1, 'solo se leería la primera parte'],
    ['a second document with its mark', 'a: 1\n--- #\nb: 2\n', 2, 1, 'solo se leería la primera parte'],
    ['a mark of a document', '--- #\na: 1\n', 1, 1, '«---»'],
    ['a version', '%YAML 1.1\n---\na: no\n', 1, 1, '«%»'],
    ['a prefix of tags', '%TAG ! tag:x,2000:\n---\na: 1\n', 1, 1, '«%»'],
    ['another directive', '%x y\n---\na: 1\n', 1, 1, '«%»'],
    ['a list', '- a\n', 1, 1, 'dato: valor'],
    ['nothing', '', 1, 1, 'dato: valor'],
  ])('refuses %s and says where', (_, written, line, column, says) => {
    const { record, problems } = readYaml('x', written);
    expect(record).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'frontmatter-error', line, column, message: expect.stringContaining(says) as string });
  });

  // prettier-ignore
  test.each([
    ['after a text', 'titulo: Licitación # 5\n', 1, 20, '# 5', '"Licitación # 5"'],
    ['after a number', 'a: 1\nb: 2  #3\n', 2, 7, '#3', '"2  #3"'],
    ['in place of a text', 'a: # 5 obras\n', 1, 4, '# 5 obras', '"# 5 obras"'],
    ['in place of a text, without space', 'a: #obras\n', 1, 4, '#obras', '"#obras"'],
    ['after a tab', 'a: b\t# 5\n', 1, 6, '# 5', '# 5"'],
    ['after quotes', 'a: "b" # 5\n', 1, 8, '# 5', 'entre comillas.'],
    ['after simple quotes', "a: 'b' # 5\n", 1, 8, '# 5', 'entre comillas.'],
    ['after a key', 'a: # lista\n  - b\n', 1, 4, '# lista', 'renglón propio'],
    ['after an item', 'a:\n  - b # 5\n', 2, 7, '# 5', '"b # 5"'],
    ['after an item with keys', 'a:\n  - b: c # 5\n', 2, 10, '# 5', '"c # 5"'],
    ['in place of an item', 'a:\n  - # 5\n', 2, 5, '# 5', '"# 5"'],
    ['in brackets', 'a: [b, c # 5\n  ]\n', 1, 10, '# 5', 'entre comillas.'],
    ['after brackets', 'a: [b, c] # 5\n', 1, 11, '# 5', 'entre comillas.'],
    ['after braces', 'a: {b: c} # 5\n', 1, 11, '# 5', 'entre comillas.'],
    ['after the mark of a text of several lines', 'a: | # 5\n  b\n', 1, 6, '# 5', 'entre comillas.'],
    ['that goes on with a text', 'a: La obra\n  #5 de la calle\n', 2, 3, '#5 de la calle', 'entre comillas.'],
    ['that goes on with a text of several lines', 'a: La obra\n  de ayer\n  # 5\n', 3, 3, '# 5', 'entre comillas.'],
    ['that goes on after a blank line', 'a: La obra\n\n   # 5\n', 3, 4, '# 5', 'entre comillas.'],
    ['that goes on with an item', 'a:\n  - b\n    # 5\n', 3, 5, '# 5', 'entre comillas.'],
    ['that goes on with a text below its key', 'a:\n  b\n  # 5\n', 3, 3, '# 5', 'entre comillas.'],
    ['that goes on with a text of several lines, less deep', 'a: |\n    b\n  # 5\n', 3, 3, '# 5', 'entre comillas.'],
    ['after a lone CR', 'x: 1\ra: b # 5\r', 2, 6, '# 5', '"b # 5"'],
  ])('tells what a comment would lose %s', (_, written, line, column, value, hint) => {
    const { record, problems } = readYaml('x', written);
    expect(record).toBeDefined();
    expect(problems).toMatchObject([{ code: 'frontmatter-error', line, column, value, hint: expect.stringContaining(hint) as string }]);
    expect(problems[0]?.message).toContain(`«${value}»`);
  });

  test('tells of each, before what stops the reading and not after', () => {
    const { problems } = readYaml('x', 'a: b # 1\nc: d # 2\ne: @f\ng: h # 3\n');
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 4],
      [1, 6],
      [2, 6],
    ]);
  });

  // prettier-ignore
  test.each([
    ['a comment on a line of its own', '# nota\na: b\n# otra\n\nc: d\n# fin\n', { a: 'b', c: 'd' }],
    ['a comment above an item', 'a:\n  # uno\n  - b\n  # dos\n  - c\n', { a: ['b', 'c'] }],
    ['a comment above a key of an item', 'a:\n  - b: 1\n    # nota\n    c: "2"\n', { a: [{ b: '1', c: '2' }] }],
    ['a comment in brackets', 'a: [\n  # nota\n  b ]\n', { a: ['b'] }],
    ['a sign within a text', 'a: b#5 y C#\nc: "d # 5"\ne: |\n  f # 5\n  # g\n', { a: 'b#5 y C#', c: 'd # 5', e: 'f # 5\n# g\n' }],
  ])('takes %s', (_, written, read) => {
    const { record, problems } = readYaml('x', written);
    expect(problems).toEqual([]);
    expect(record?.plain).toEqual(read);
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(anything, (any) => void readYaml('x', any)),
      { numRuns: 500 },
    );
  });
});

describe('readJson', () => {
  test('reads values as the text that is written, with their places', () => {
    const { record } = readJson('x', '{\n  "a": true,\n  "b": ["16", 1.50]\n}');
    expect(record?.plain).toEqual({ a: 'true', b: ['16', '1.50'] });
    expect(record?.locate(['b', 1])).toEqual({ file: 'x', line: 3, column: 15 });
  });

  test('refuses YAML that is no JSON', () => {
    expect(readJson('x', 'a: 1\n').problems[0]).toMatchObject({ code: 'frontmatter-error', line: 1, column: 1 });
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.json()), (any) => void readJson('x', any)),
      { numRuns: 500 },
    );
  });
});
