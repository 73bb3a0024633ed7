import type { MdxNode, Parsed, Position } from './node.ts';

/** What a tree may have: nodes and attributes in all, and nodes within each other. */
export interface TreeBudget {
  parts: number;
  levels: number;
}

/** Walks a tree of any depth, level by level, and keeps of each place only where it begins. Says where it passes a limit. */
export function measure(body: MdxNode, budget: TreeBudget): Parsed | undefined {
  let parts = 0;
  let nodes = [body];
  for (let level = 0; nodes.length > 0; level += 1) {
    const [first] = nodes;
    if (first && level === budget.levels) return { passed: 'textLevels', at: placeOf(first) };
    const next: MdxNode[] = [];
    for (const node of nodes) {
      parts += 1 + (node.attributes?.length ?? 0);
      if (parts > budget.parts) return { passed: 'textParts', at: placeOf(node) };
      if (node.position) node.position = placeOf(node);
      for (const child of node.children ?? []) next.push(child);
    }
    nodes = next;
  }
  return undefined;
}

function placeOf({ position }: MdxNode): Position {
  const { line, column, offset } = position?.start ?? { line: 1, column: 1, offset: 0 };
  return { start: { line, column, offset } };
}
