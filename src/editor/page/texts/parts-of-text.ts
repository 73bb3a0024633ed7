import { splitText } from '../../../load/mdx/split-text.ts';

/** A text in parts, which together are all of it: what stands before its data, the data, what parts them from its words, these. */
interface TextParts {
  before: string;
  data: string;
  between: string;
  body: string;
}

/** One without data is all words. */
export function partsOf(text: string): TextParts {
  const { head, data, tail } = splitText(text);
  if (head === '') return { before: '', data: '', between: '', body: text };
  const [between = ''] = /^\n---[ \t]*\n*/.exec(tail) ?? [];
  return { before: head, data, between, body: tail.slice(between.length) };
}

export const joinParts = ({ before, data, between, body }: TextParts): string => before + data + between + body;

/** How many lines of the file stand before its words. */
export const linesBefore = ({ before, data, between }: TextParts): number =>
  (before + data + between).split('\n').length - 1;

/** The offset of a place in a text; lines and columns from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(start + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}
