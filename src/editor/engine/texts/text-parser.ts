import type { TreeBudget } from '../../../load/mdx/measure.ts';
import type { Parsed, Unparsed } from '../../../load/mdx/node.ts';
import { PARSER_NAME } from '../../parser/script.ts';

/** What parses texts, once its script is there. */
export const textParser = () =>
  (globalThis as unknown as { [PARSER_NAME]?: (text: string, budget: TreeBudget) => Parsed | Unparsed })[PARSER_NAME];
