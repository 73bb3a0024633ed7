import { root } from '../../../client/load-script.ts';
import type { MdxNode } from '../../../load/mdx/node.ts';
import { isImagePath, isSafeAddress } from '../../../model/addresses/safe-address.ts';
import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { SeenElement, SeenPart, SeenText } from '../../engine/texts/text-messages.ts';
import { element } from '../parts.ts';

/** A text as the site draws it, as far as it is known here. Of what somebody wrote, only words become anything but structure. */
export function drawText({ body, elements }: Pick<SeenText, 'body' | 'elements'>): HTMLElement[] {
  const notes: MdxNode[] = [];
  const draw: Draw = { elements, notes: notes.push.bind(notes), numberOf: numberNotes() };
  const drawn = drawAll(body?.children ?? [], draw);
  return [...drawn.filter((one) => one instanceof HTMLElement), ...drawNotes(notes, draw)];
}

interface Draw {
  elements: SeenText['elements'];
  /** Keeps a note for the end. */
  notes: (note: MdxNode) => void;
  numberOf: (identifier: string) => number;
}

function numberNotes(): Draw['numberOf'] {
  const numbers = new Map<string, number>();
  return (identifier) => {
    const number = numbers.get(identifier) ?? numbers.size + 1;
    numbers.set(identifier, number);
    return number;
  };
}

type Made = HTMLElement | string;

const drawAll = (nodes: readonly MdxNode[], draw: Draw): Made[] => nodes.flatMap((node) => drawNode(node, draw));

/** Nodes that are an element of HTML around what they hold. */
const SIMPLE: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  ...{ paragraph: 'p', emphasis: 'em', strong: 'strong', delete: 'del', blockquote: 'blockquote', listItem: 'li' },
  ...{ thematicBreak: 'hr', break: 'br' },
};

function drawNode(node: MdxNode, draw: Draw): Made[] {
  const { type, value = '', children = [], url = '' } = node;
  const inside = (): Made[] => drawAll(children, draw);
  const simple = SIMPLE[type];
  if (simple) return [filled(simple, [...tick(node), ...inside()])];
  switch (type) {
    case 'text':
      return [value];
    case 'inlineCode':
      return [element('code', value)];
    case 'code':
      return [filled('pre', [element('code', value)])];
    case 'heading':
      return [filled(HEADINGS[(node.depth ?? 2) - 1] ?? 'h6', inside())];
    case 'list':
      return [drawList(node, inside())];
    case 'link':
      return [link(url, inside())];
    case 'image':
      return isImagePath(url) ? [element('img', '', { src: inSite(url), alt: node.alt ?? '' })] : [node.alt ?? ''];
    case 'table':
      return [drawTable(node, draw)];
    case 'footnoteReference':
      return [filled('sup', [String(draw.numberOf(node.identifier ?? ''))])];
    case 'footnoteDefinition':
      draw.notes(node);
      return [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return drawElement(node, draw);
    default:
      return [value, ...inside()].filter((one) => one !== '');
  }
}

const HEADINGS = ['h3', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

const tick = ({ checked }: MdxNode): Made[] => (typeof checked === 'boolean' ? [checked ? '☑ ' : '☐ '] : []);

function filled<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: readonly Made[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = element(name, '', attributes);
  made.append(...children);
  return made;
}

function drawList({ ordered, start }: MdxNode, items: Made[]): HTMLElement {
  const first = ordered === true && typeof start === 'number' && start !== 1 ? { start: String(start) } : {};
  return filled(ordered === true ? 'ol' : 'ul', items, first);
}

/** Only where a text may lead; else its words alone. From the disk, the site's own addresses begin at its folder. */
function link(url: string, children: Made[], className = ''): Made {
  if (!isSafeAddress(url)) return filled('span', children);
  const attributes = { href: inSite(url), target: '_blank', rel: 'noopener' };
  return filled('a', children, className === '' ? attributes : { ...attributes, class: className });
}

const inSite = (url: string) => (url.startsWith('/') ? new URL(url.slice(1), root).href : url);

function drawTable({ children: rows = [] }: MdxNode, draw: Draw): HTMLElement {
  const cells = (row: MdxNode | undefined, name: 'th' | 'td') =>
    filled(
      'tr',
      (row?.children ?? []).map((cell) =>
        filled(name, drawAll(cell.children ?? [], draw), name === 'th' ? { scope: 'col' } : {}),
      ),
    );
  const table = filled('table', [
    filled('thead', [cells(rows[0], 'th')]),
    filled(
      'tbody',
      rows.slice(1).map((row) => cells(row, 'td')),
    ),
  ]);
  return filled('div', [table], { class: 'tabla', role: 'group', tabindex: '0' });
}

const NOTHING: SeenElement = { parts: [], isPartial: true };

function drawElement({ type, name, children = [], position }: MdxNode, draw: Draw): Made[] {
  const { line, column } = position?.start ?? {};
  const { parts } = draw.elements[`${line}:${column}`] ?? NOTHING;
  const words = parts.map((part) => drawPart(part));
  const inside = () => drawAll(children, draw);
  switch (name) {
    case 'Nota': {
      const title = parts[0]?.text ? [filled('p', [element('strong', parts[0].text)])] : [];
      return [filled('aside', [...title, ...inside()], { class: 'nota' })];
    }
    case 'Cita':
      return [
        filled(
          'figure',
          [filled('blockquote', [filled('p', ['«', ...inlined(children, draw), '»'])]), filled('figcaption', words)],
          { class: 'cita' },
        ),
      ];
    case 'Cambio':
      return [drawAmendment(parts)];
    case 'Meta':
      return [filled('article', [filled('p', words)], { class: ['meta-plan', 'en-texto'].join(' ') })];
    case 'Grafica':
    case 'Tabla':
      return [filled('p', [element('strong', `${name}: `), ...words], { class: 'nota' })];
    default: {
      const own = parts.length > 0 ? words : [name ?? '', ...inside()];
      return type === 'mdxJsxFlowElement' ? [filled('p', own)] : own;
    }
  }
}

/** The words of a quotation that was written as a paragraph. */
const inlined = (children: readonly MdxNode[], draw: Draw): Made[] => {
  const [only] = children;
  return drawAll(only?.type === 'paragraph' && children.length === 1 ? (only.children ?? []) : children, draw);
};

const drawPart = ({ text, href }: SeenPart): Made => (href === undefined ? text : link(href, [text]));

function drawAmendment([what, before, after]: readonly SeenPart[]): HTMLElement {
  const list = filled('dl', [
    element('dt', EDITAR_TEXTOS.antes),
    element('dd', before?.text),
    element('dt', EDITAR_TEXTOS.despues),
    element('dd', after?.text),
  ]);
  return filled('div', [filled('p', [element('strong', what?.text)]), list], { class: 'cambio' });
}

function drawNotes(notes: readonly MdxNode[], draw: Draw): HTMLElement[] {
  if (notes.length === 0) return [];
  const sorted = [...notes].sort((a, b) => draw.numberOf(a.identifier ?? '') - draw.numberOf(b.identifier ?? ''));
  const list = filled(
    'ol',
    sorted.map(({ children = [] }) => filled('li', drawAll(children, draw))),
  );
  return [element('h4', EDITAR_TEXTOS.notas), list];
}
