import { fromMarkdown } from 'mdast-util-from-markdown';
import { measure, type TreeBudget } from '../../load/mdx/measure.ts';
import type { MdxNode, Parsed, Unparsed } from '../../load/mdx/node.ts';
import { asBuilt } from './as-built.ts';
import { type Begun, extensions } from './extensions.ts';
import { type Fault, isTooDeep, placeOfFault, tellFault } from './parser-fault.ts';

/** Parses a text in a browser, as `load/mdx/parse-apart.ts` does in its process: the same tree, faults and limits. */
export function parseHere(text: string, budget: TreeBudget): Parsed | Unparsed {
  const parsed = tryToParse(text);
  if ('fault' in parsed && isTooDeep(parsed.fault)) return { lost: 'fall' };
  if ('fault' in parsed) return { error: tellFault(firstFault(text, parsed)) };
  const body = asBuilt(parsed.body, text);
  return measure(body, budget) ?? { body };
}

interface Faulty {
  fault: Fault;
  at: Begun;
  /** The offset at which what can't be read begins. */
  from: number;
}

function tryToParse(text: string): { body: MdxNode } | Faulty {
  const begun: Begun = { line: 1, column: 1, offset: 0 };
  try {
    return { body: fromMarkdown(text, extensions(begun)) as unknown as MdxNode };
  } catch (error) {
    const fault = error as Fault;
    const at = placeOfFault(fault, begun, text);
    return { fault, at, from: fault.ruleId === 'acorn' ? begun.offset : at.offset };
  }
}

/** Blocks are read before the words in them: an earlier fault may have been passed over. So many are looked for. */
const MOST_PASSED_OVER = 20;

function firstFault(text: string, found: Faulty): Faulty {
  let first = found;
  for (let i = 0; i < MOST_PASSED_OVER; i += 1) {
    const before = tryToParse(text.slice(0, first.from));
    // What is not closed there may be closed further on.
    if (!('fault' in before) || before.fault.message.startsWith('Expected')) return first;
    first = before;
  }
  return first;
}
