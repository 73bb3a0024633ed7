import { defineMdastPlugin, type MdastNode } from 'satteri';
import { isImagePath, isSafeAddress } from '../../model/addresses/safe-address.ts';
import { ELEMENTS, isElementName } from '../../model/elements/index.ts';

/** What has neither an address nor a name of its own. */
const PLAIN: ReadonlySet<string> = new Set<MdastNode['type']>([
  ...(['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'break'] as const),
  ...(['thematicBreak', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'] as const),
  ...(['footnoteReference', 'footnoteDefinition'] as const),
]);

/**
 * The second lock: ends the compilation of a text that holds anything which could run, whatever came to pass before.
 * Validation tells editors what is wrong; this stops the build where validation let something by. It goes before what
 * draws: that may add to a text what no editor may.
 */
export const SECOND_LOCK = defineMdastPlugin({
  name: 'second-lock',
  before: assertHarmless,
});

function assertHarmless(root: MdastNode): void {
  let nodes = [root];
  while (nodes.length > 0) {
    for (const node of nodes) if (!isHarmless(node)) refuse(node.type, node);
    nodes = nodes.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
  }
}

function isHarmless(node: MdastNode): boolean {
  switch (node.type) {
    case 'link':
      return isSafeAddress(node.url);
    case 'image':
      return node.url.startsWith('/') && isImagePath(node.url);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isOffered(node);
    default:
      return PLAIN.has(node.type);
  }
}

function isOffered({ name, attributes }: Extract<MdastNode, { attributes: unknown[]; name: string | null }>): boolean {
  if (name === null || !isElementName(name)) return false;
  const { shape } = ELEMENTS[name].schema;
  return attributes.every((one) => {
    const isLiteral = one.type === 'mdxJsxAttribute' && (typeof one.value === 'string' || one.value === null);
    return isLiteral && Object.hasOwn(shape, one.name);
  });
}

function refuse(what: string, found: object): never {
  throw new Error(`A text holds what must not be compiled (${what}): ${JSON.stringify(found).slice(0, 200)}`);
}
