import { type Document, isAlias, isScalar, type Node, visit } from 'yaml';

/** Where YAML uses more than keys, texts, lists and maps, and how; the code is one of those that readers explain. */
interface NotPlain {
  offset: number;
  code: 'ALIAS' | 'ANCHOR' | 'TAG' | 'COMPLEX_KEY' | 'DIRECTIVE';
}

/**
 * The parts of a document that would be read as something else than they look like, or as nothing (YAML 1.2.2 §6.8, §6.9,
 * §7.1): a value `*x` or `&x` that its author takes for text, a type, a list in the place of a key.
 */
export function notPlain(document: Document, text: string): NotPlain[] {
  const found: NotPlain[] = document.directives?.docStart
    ? [{ offset: text.search(/^(?:%|---)/m), code: 'DIRECTIVE' }]
    : [];
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) && !isAlias(key)) found.push({ offset: startOfNode(key), code: 'COMPLEX_KEY' });
    },
    Alias: (_, alias) => void found.push({ offset: startOfNode(alias), code: 'ALIAS' }),
    Value: (_, node) => void found.push(...properties(node, text)),
  });
  return found.sort((a, b) => a.offset - b.offset);
}

const startOfNode = (node: unknown) => (node as Node | null)?.range?.[0] ?? 0;

/** Anchor and tag stand before the node that they are of (§6.9), which begins after them. */
function properties(node: Node & { anchor?: string; tag?: string }, text: string): NotPlain[] {
  const { anchor, tag } = node;
  const before = text.slice(0, startOfNode(node));
  return [
    ...(anchor === undefined ? [] : [{ offset: before.lastIndexOf(`&${anchor}`), code: 'ANCHOR' as const }]),
    ...(tag === undefined ? [] : [{ offset: startOfTag(before), code: 'TAG' as const }]),
  ];
}

/** `!`, `!!str` and `!x` alike. */
function startOfTag(before: string): number {
  const last = before.lastIndexOf('!');
  return before.charAt(last - 1) === '!' ? last - 1 : last;
}
