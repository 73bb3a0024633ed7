import type { RawMdx } from '../../load/mdx/mdx.ts';
import type { MdxNode } from '../../load/mdx/node.ts';
import { anchor } from '../../model/addresses/pages.ts';
import { chartAnchors } from '../../model/chart-anchors.ts';
import { describeLimit, LIMITS } from '../../model/limits.ts';
import type { Prose } from '../../model/prose.ts';
import { readElement, type Within } from './elements.ts';
import { giveNames } from './give-names.ts';
import { judgeFootnotes, refuseLostCall } from './footnotes.ts';
import { readImage, readLink } from './links-and-images.ts';
import { beginningOf, type Reader, refuse, type Surroundings, wordsOf } from './reader.ts';

const READ: ReadonlySet<string> = new Set([
  ...['paragraph', 'emphasis', 'strong', 'delete', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'blockquote'],
  ...['text', 'inlineCode', 'code', 'break', 'thematicBreak'],
  // A reference is only there where its definition is, and that one is reported.
  ...['linkReference', 'imageReference'],
]);

/**
 * Judges a parsed text: it may hold paragraphs, lists, tables, links, footnotes, images of the site and the elements that
 * the project offers. Everything else is a problem.
 */
export function validateProse(mdx: RawMdx, surroundings: Surroundings): Reader & { prose: Prose } {
  const reader: Reader = {
    ...surroundings,
    mdx,
    links: [],
    problems: [],
    headings: new Map(),
    nameHeading: giveNames(),
    imageSizes: new Map(),
    footnotes: { cited: [], defined: new Map() },
    elements: new Map(),
    written: new Map(),
    quotations: [],
  };
  readChildren(reader, mdx.body ?? { type: 'root' }, { line: false, link: false });
  const { headings, elements, imageSizes } = reader;
  const anchors = [...headings.values(), ...chartAnchors(reader).values(), ...judgeFootnotes(reader)];
  return {
    ...reader,
    prose: { file: mdx.file, source: mdx.text.replace(/\r\n?/g, '\n'), headings, elements, imageSizes, anchors },
  };
}

/** Blocks whose children are the words of a line. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function readChildren(reader: Reader, node: MdxNode, { line, link }: Within): void {
  const within = { line: line || LINES.has(node.type), link: link || node.type === 'link' };
  for (const child of node.children ?? []) if (readNode(reader, child, within)) readChildren(reader, child, within);
}

/** Reports what is wrong with a node; whether what it holds is to be read too. */
function readNode(reader: Reader, node: MdxNode, within: Within): boolean {
  const long = longestPart(node);
  if (long > LIMITS.cell.most) {
    const { message, hint } = describeLimit('cell', long);
    refuse(reader, node, 'limit', message, hint, '');
    return false;
  }
  if (node.type === 'text') refuseLostCall(reader, node);
  if (READ.has(node.type)) return true;
  switch (node.type) {
    case 'heading':
      return readHeading(reader, node);
    case 'link':
      return readLink(reader, node);
    case 'image':
      readImage(reader, node);
      return false;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return readElement(reader, node, within);
    case 'footnoteReference':
      reader.footnotes.cited.push(node.identifier ?? '');
      return false;
    case 'footnoteDefinition':
      reader.footnotes.defined.set(node.identifier ?? '', node);
      return true;
    default:
      refuse(reader, node, ...unreadable(node));
      return false;
  }
}

/** Letters of the longest of what a node has beside its text and its address: words for a picture, an attribute. */
function longestPart({ title, alt, attributes = [] }: MdxNode): number {
  const parts: unknown[] = [title, alt, ...attributes.map(({ value }) => value)];
  return parts.reduce<number>((most, part) => Math.max(most, typeof part === 'string' ? part.length : 0), 0);
}

/** The page's own title is its only h1. A heading has a place: its words, and a number from the second alike on. */
function readHeading(reader: Reader, node: MdxNode): boolean {
  if (node.depth === 1) {
    refuse(reader, node, 'mdx-element', 'El título principal ya es el de la página.', 'Empiece con «##».');
    return false;
  }
  reader.headings.set(beginningOf(node), reader.nameHeading(`texto-${anchor(wordsOf(node))}`));
  return true;
}

function unreadable(node: MdxNode): ['mdx-code' | 'mdx-element', string, string] {
  if (node.type === 'mdxjsEsm') {
    return [
      'mdx-code',
      'Aquí no se admiten «import» ni «export».',
      'Borre el renglón: los elementos ya están disponibles.',
    ];
  }
  if (/Expression$/.test(node.type)) {
    return [
      'mdx-code',
      'Aquí no se admite código entre llaves «{ }».',
      'Escriba el texto tal como debe leerse, sin llaves.',
    ];
  }
  if (node.type === 'definition') {
    return [
      'mdx-element',
      'Las direcciones escritas aparte de su enlace no se admiten.',
      'Borre este renglón y escriba la dirección en el enlace: [texto](https://dirección).',
    ];
  }
  return ['mdx-element', 'Esta forma de texto no se admite.', 'Use párrafos, listas, tablas, enlaces y títulos.'];
}
