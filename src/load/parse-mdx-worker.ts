import { parentPort } from 'node:worker_threads';
import { mdxToMdast } from 'satteri';
import { LIMITES } from '../model/limites.ts';
import type { MdxNode, Parsed } from './mdx-node.ts';

/** The thread that parses. It may take what it likes: `parse-mdx-apart.ts` watches. */
parentPort?.on('message', (text: string) => parentPort?.postMessage(JSON.stringify(parse(text))));

function parse(text: string): Parsed {
  try {
    const body = mdxToMdast(text) as unknown as MdxNode;
    return measure(body) ?? { body };
  } catch (error) {
    return { error: String((error as Error).message) };
  }
}

/** Walks a tree of any depth, level by level, and keeps of each place only where it begins. */
function measure(body: MdxNode): Parsed | undefined {
  let parts = 0;
  let nodes = [body];
  for (let level = 0; nodes.length > 0; level += 1) {
    const [first] = nodes;
    if (first && level === LIMITES.nivelesDeTexto.valor) return { passed: 'nivelesDeTexto', at: place(first) };
    const next: MdxNode[] = [];
    for (const node of nodes) {
      parts += 1 + (node.attributes?.length ?? 0);
      if (parts > LIMITES.partesDeTexto.valor) return { passed: 'partesDeTexto', at: place(node) };
      if (node.position) node.position = { start: node.position.start };
      for (const child of node.children ?? []) next.push(child);
    }
    nodes = next;
  }
  return undefined;
}

/** A node without what it holds. */
function place({ type, position }: MdxNode): MdxNode {
  return position ? { type, position } : { type };
}
