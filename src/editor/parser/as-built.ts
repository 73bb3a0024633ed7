import type { MdxNode, Position } from '../../load/mdx/node.ts';
import { placeAt } from '../../load/raw.ts';

/** A tree as the build's parser gives it: each node with its place, and no paragraph of nothing but elements or code. */
export function asBuilt(tree: MdxNode, text: string): MdxNode {
  return unravelAll(placeAll(tree, text, 0));
}

/** Addresses that were found in words of which some are written as references («&amp;») come without a place. */
function placeAll(node: MdxNode, text: string, from: number): MdxNode {
  const position = node.position ?? find(node, text, from);
  let cursor = position.start.offset;
  const children = node.children?.map((child) => {
    const placed = placeAll(child, text, cursor);
    cursor = Math.max(cursor, endOf(placed));
    return placed;
  });
  const attributes = node.attributes?.map((one) => ({ ...one, value: withoutControls(one.value) }));
  return { ...node, position, ...(children && { children }), ...(attributes && { attributes }) };
}

/** Characters that a reference («&#27;») may not stand for, which the build's parser replaces. A text has none of itself. */
const withoutControls = (value: unknown) => (typeof value === 'string' ? value.replace(CONTROLS, '\uFFFD') : value);

const CONTROLS = /[\0-\b\v\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/g;

function find(node: MdxNode, text: string, from: number): Position {
  const offset = Math.max(from, text.indexOf(wordsOf(node), from));
  const { line, column } = placeAt('', text, offset);
  return { start: { line, column, offset } };
}

const wordsOf = ({ value, children = [] }: MdxNode): string => value ?? children.map(wordsOf).join('');

/** At least so far, so that what is alike is found after it. */
const endOf = ({ position, value = '' }: MdxNode) => (position?.start.offset ?? 0) + (value === '' ? 1 : value.length);

function unravelAll(node: MdxNode): MdxNode {
  if (!node.children) return node;
  const children = node.children.map(unravelAll);
  return { ...node, children: children.flatMap((child) => (isParagraphOfMdx(child) ? unravel(child) : [child])) };
}

const INLINE = new Map([
  ['mdxJsxTextElement', 'mdxJsxFlowElement'],
  ['mdxTextExpression', 'mdxFlowExpression'],
]);

const isBlank = ({ type, value = '' }: MdxNode) => type === 'text' && /^[\t\r\n ]*$/.test(value);

const isParagraphOfMdx = ({ type, children = [] }: MdxNode) =>
  type === 'paragraph' &&
  children.some((one) => INLINE.has(one.type)) &&
  children.every((one) => INLINE.has(one.type) || isBlank(one));

const unravel = ({ children = [] }: MdxNode) =>
  children.filter((one) => !isBlank(one)).map((one) => ({ ...one, type: INLINE.get(one.type) ?? one.type }));
