/**
 * The text of a page as data: what is left of MDX once everything that could run is refused.
 * A page draws these nodes and nothing else, so no text of an editor is ever executed.
 */
export type ProseNode =
  | { kind: 'text'; value: string }
  | { kind: 'code'; value: string }
  | { kind: 'break' }
  | { kind: 'rule' }
  | { kind: 'link'; url: string; children: ProseNode[] }
  // Its size in pixels, if its file gives it: the page keeps that room.
  | { kind: 'image'; url: string; alt: string; width?: number; height?: number }
  | { kind: 'heading'; level: number; children: ProseNode[] }
  | { kind: 'list'; ordered: boolean; start: number; children: ProseNode[] }
  | { kind: 'table'; children: ProseNode[] }
  | { kind: 'block'; tag: SimpleTag; children: ProseNode[] }
  | { kind: 'element'; name: ElementName; attributes: Record<string, string>; children: ProseNode[] }
  // No file has these: the glossary makes them of a text in which it finds a term.
  | { kind: 'fragment'; children: ProseNode[] }
  | { kind: 'term'; id: string; value: string; definition: string };

/** Nodes that are just an HTML element of that name. */
export type SimpleTag = 'p' | 'em' | 'strong' | 'del' | 'li' | 'tr' | 'td' | 'blockquote';

/** The elements that the project offers to editors, each with its attributes and whether it takes content. */
export const ELEMENTS = {
  Nota: { attributes: ['titulo'], hasContent: true },
  Cambio: { attributes: ['que', 'antes', 'despues'], hasContent: false },
} as const;

export type ElementName = keyof typeof ELEMENTS;

/** All the words of a text, without its marks. */
export function proseText(nodes: readonly ProseNode[]): string {
  return nodes.map(nodeText).join('').replace(/\s+/g, ' ').trim();
}

function nodeText(node: ProseNode): string {
  if (node.kind === 'text' || node.kind === 'code' || node.kind === 'term') return node.value;
  if (node.kind === 'fragment') return node.children.map(nodeText).join('');
  if (node.kind === 'image') return node.alt;
  if (node.kind === 'element') return [...Object.values(node.attributes), proseText(node.children)].join(' ');
  return 'children' in node ? `${node.children.map(nodeText).join('')} ` : ' ';
}
