import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMdx as read } from './mdx.ts';
import { parseMdx } from './parse.ts';

const readMdx = (file: string, text: string) => read(file, text, parseMdx);

const anything = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(
      'a',
      '<',
      '>',
      '{',
      '}',
      '/',
      '\n',
      '\r',
      ' ',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '|',
      '#',
      '-',
      '"',
      '=',
      '👍',
    ),
    maxLength: 40,
  }),
);

describe('readMdx', () => {
  test.each(['\n', '\r\n', '\r'])(
    'splits frontmatter and text, and counts the lines of the whole file (%j)',
    async (end) => {
      const text = ['---', 'a: uno', 'b: dos', '---', '', 'Hola.', '', '<5 %', ''].join(end);
      const { mdx, problems } = await readMdx('x.mdx', text);
      expect(mdx.frontmatter?.plain).toEqual({ a: 'uno', b: 'dos' });
      expect(mdx.frontmatter?.locate(['b'])).toMatchObject({ line: 3, column: 4 });
      expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['mdx-syntax', 8, 1]]);
    },
  );

  test('takes «---» inside the text for a rule, not for frontmatter', async () => {
    const { mdx, problems } = await readMdx('x.mdx', '---\na: uno\n---\n\nHola.\n\n---\n\nAdiós.\n');
    expect(problems).toEqual([]);
    expect(mdx.body?.children?.map(({ type }) => type)).toEqual(['paragraph', 'thematicBreak', 'paragraph']);
  });

  test('reads frontmatter without any text after it', async () => {
    expect((await readMdx('x.mdx', '---\na: uno\n---')).problems).toEqual([]);
  });

  test('tells the problems of the frontmatter and of the text at once', async () => {
    const { problems } = await readMdx('x.mdx', '---\na: "uno\n---\n\n<5 %\n');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['frontmatter-error', 2],
      ['mdx-syntax', 5],
    ]);
  });

  test('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (head, body) => {
        await readMdx('x.mdx', head);
        await readMdx('x.mdx', `---\n${head}\n---\n${body}`);
      }),
      { numRuns: 500 },
    );
  });
});
