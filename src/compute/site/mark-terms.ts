import type { Termino } from '../../model/tables/glosario.ts';
import type { ProseNode } from '../../model/prose.ts';

/**
 * Marks the first occurrence of each term of the glossary, so that a page can explain it there. Links, headings and
 * code stay as they are, and so do the number and order of the top nodes.
 */
export function markTerms(nodes: readonly ProseNode[], terms: readonly Termino[]): ProseNode[] {
  if (terms.length === 0) return [...nodes];
  const finder: Finder = { forms: formsOf(terms), pattern: patternOf(terms), seen: new Set() };
  return nodes.map((node) => markNode(node, finder));
}

interface Finder {
  /** Each written form in lower case, with its term. */
  forms: Map<string, Termino>;
  pattern: RegExp;
  seen: Set<string>;
}

function formsOf(terms: readonly Termino[]): Map<string, Termino> {
  return new Map(terms.flatMap((term) => writtenForms(term).map((form) => [form.toLowerCase(), term] as const)));
}

function writtenForms({ termino, siglas }: Termino): string[] {
  return siglas === undefined ? [termino] : [termino, siglas];
}

/** Whole words; the longer of two terms that begin alike. */
function patternOf(terms: readonly Termino[]): RegExp {
  const forms = terms.flatMap(writtenForms).sort((a, b) => b.length - a.length);
  const written = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function markNode(node: ProseNode, finder: Finder): ProseNode {
  switch (node.kind) {
    case 'text':
      return markText(node.value, finder);
    case 'table': {
      const [head, ...rows] = node.children;
      return { ...node, children: [...(head ? [head] : []), ...rows.map((row) => markNode(row, finder))] };
    }
    case 'block':
    case 'list':
    case 'element':
      return { ...node, children: node.children.map((child) => markNode(child, finder)) };
    default:
      return node;
  }
}

function markText(text: string, { forms, pattern, seen }: Finder): ProseNode {
  const children: ProseNode[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const termino = forms.get(written.toLowerCase());
    if (!termino || seen.has(termino.id) || !isTerm(written, termino)) continue;
    seen.add(termino.id);
    if (index > from) children.push({ kind: 'text', value: text.slice(from, index) });
    children.push({ kind: 'term', id: termino.id, value: written, definition: termino.definicion });
    from = index + written.length;
  }
  if (children.length === 0) return { kind: 'text', value: text };
  if (from < text.length) children.push({ kind: 'text', value: text.slice(from) });
  return { kind: 'fragment', children };
}

/** Initials are recognized by their capitals; a single capitalized word is part of a name («Municipio de León»). */
function isTerm(written: string, { termino, siglas }: Termino): boolean {
  if (written === siglas) return true;
  if (written.toLowerCase() !== termino.toLowerCase()) return false;
  return /\s/.test(termino) || written === written.toLowerCase();
}
