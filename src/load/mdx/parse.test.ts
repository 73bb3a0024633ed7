import { expect, test } from 'vitest';
import type { MdxNode } from './node.ts';
import { parseMdx } from './parse.ts';

/** All texts of a tree, in order. */
const textsOf = (node: MdxNode): string[] => [node.value ?? '', ...(node.children ?? []).flatMap(textsOf)];

// The texts go to the parser one a line: what readers of lines take for the end of one must not part them.
test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\u001E', '\r', '\n', '\\u2028', '"'])(
  'a text with %j is read whole, and so is the next',
  async (sign) => {
    const [first, second] = await Promise.all([parseMdx(`uno${sign}dos`), parseMdx('tres')]);
    const [one, two] = [first, second].map((parsed) => ('body' in parsed ? textsOf(parsed.body).join('') : ''));
    expect(one).toBe(`uno${sign}dos`);
    expect(two).toBe('tres');
  },
);
