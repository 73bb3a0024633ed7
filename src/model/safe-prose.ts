import { isImagePath, isSafeAddress } from './addresses/safe-address.ts';
import { ELEMENTS, type SimpleTag, type ProseNode } from './prose.ts';

const TAGS: Record<SimpleTag, true> = {
  ...{ p: true, em: true, strong: true, del: true, li: true, tr: true, td: true, blockquote: true },
};
const WITHOUT_ADDRESS: ReadonlySet<string> = new Set<ProseNode['kind']>([
  ...(['text', 'code', 'break', 'rule', 'heading', 'list', 'table', 'fragment', 'term'] as const),
]);

/**
 * The second lock: lets a node be drawn only if it is of those that can't run, whatever came to pass before.
 * Validation tells editors what is wrong; this stops the build where validation let something by.
 */
export function assertDrawable(node: ProseNode): void {
  if (!isDrawable(node)) throw new Error(`A text holds what must not be drawn: ${JSON.stringify(node).slice(0, 200)}`);
}

function isDrawable(node: ProseNode): boolean {
  switch (node.kind) {
    case 'link':
      return isSafeAddress(node.url);
    case 'image':
      return isImagePath(node.url) && node.url.startsWith('/');
    case 'block':
      return Object.hasOwn(TAGS, node.tag);
    case 'element': {
      const names: readonly string[] = Object.hasOwn(ELEMENTS, node.name) ? ELEMENTS[node.name].attributes : [];
      return Object.hasOwn(ELEMENTS, node.name) && Object.keys(node.attributes).every((name) => names.includes(name));
    }
    default:
      return WITHOUT_ADDRESS.has(node.kind);
  }
}
