import { defineMdastPlugin, type MdastNode, type MdastVisitorContext } from 'satteri';
import { terminoHref } from '../../model/addresses/pages.ts';
import { ELEMENTS, type ElementName } from '../../model/elements/index.ts';
import type { Termino } from '../../model/tables/glosario.ts';
import { markTerms, type Piece, termFinder } from '../../compute/site/mark-terms.ts';
import type { TextOfPage } from '../../compute/site/texts-of-site.ts';

/** Nodes within which no term is explained: what leads elsewhere, or stands above what it names. */
const UNMARKED: ReadonlySet<string> = new Set(['link', 'heading']);

/**
 * Gives a text what its source can't say: places of headings, sizes of images, the terms that it explains. An element that
 * belongs in a line and stands alone becomes a paragraph.
 */
export function drawWith({ prose, before }: TextOfPage, glosario: readonly Termino[]) {
  const { file, elements, headings, imageSizes } = prose;
  const finder = termFinder(glosario);
  for (const text of before) markTerms(text, finder);

  /** An element is handed over by its place: what its attributes say was read when it was judged. */
  const drawElement = (node: Readonly<MdxElement>): MdastNode => {
    const at = placeIn(node);
    if (!elements.has(at)) throw new Error(`A text has an element that was not judged, at ${at}: ${file}`);
    const attributes = Object.entries({ file, at }).map(([name, value]) => {
      return { type: 'mdxJsxAttribute' as const, name, value };
    });
    const { type, name } = node;
    if (type === 'mdxJsxFlowElement' && ELEMENTS[name as ElementName].display === 'inline') {
      return { type: 'paragraph', children: [{ type: 'mdxJsxTextElement', name, attributes, children: [] }] };
    }
    const children = name === 'Cita' ? wordsOfQuotation(node) : node.children;
    return { type, name, attributes, children } as MdxElement;
  };
  return defineMdastPlugin({
    name: 'draw-text',
    options: { position: true },
    heading(node, context) {
      const id = headings.get(placeIn(node));
      context.setProperty(node, 'data', { hProperties: { id } });
    },
    image(node, context) {
      const { width, height } = imageSizes.get(node.url) ?? {};
      context.setProperty(node, 'data', { hProperties: { width, height, loading: 'lazy' } });
    },
    text(node, context) {
      if (node.value.search(finder.pattern) < 0 || isUnmarked(node, context)) return;
      const pieces = markTerms(node.value, finder);
      if (pieces.every((piece) => typeof piece === 'string')) return;
      context.replaceNode(node, pieces.map(drawPiece));
    },
    mdxJsxFlowElement: drawElement,
    mdxJsxTextElement: drawElement,
  });
}

/** The words of a quotation stand between its quotes, also where they were written as a paragraph. */
function wordsOfQuotation<E extends MdxElement>({ children }: Readonly<E>): E['children'] {
  const [only] = children;
  return children.length === 1 && only?.type === 'paragraph' ? only.children : children;
}

type MdxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function placeIn({ position }: Pick<MdastNode, 'position'>): string {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return `${line}:${column}`;
}

function isUnmarked(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  for (let at: Readonly<MdastNode> | undefined = node; at; at = context.parent(at)) {
    if (UNMARKED.has(at.type)) return true;
    if (at.type === 'tableRow' && context.indexOf(at) === 0) return true;
  }
  return false;
}

const drawPiece = (piece: Piece): MdastNode =>
  typeof piece === 'string'
    ? { type: 'text', value: piece }
    : {
        type: 'link',
        url: terminoHref(piece.term.id),
        title: piece.term.definicion,
        data: { hProperties: { className: ['termino'] } },
        children: [{ type: 'text', value: piece.written }],
      };
