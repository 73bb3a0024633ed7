import type { TreeBudget } from '../../../load/mdx/measure.ts';
import type { ParseText } from '../../../load/mdx/node.ts';
import { LIMITS } from '../../../model/limits.ts';
import { textParser } from './text-parser.ts';

/** How a text is parsed that somebody has edited: not at all, where the script couldn't be loaded. */
export const parseEdited: ParseText = (text) => Promise.resolve(textParser()?.(text, BUDGET) ?? { lost: 'unread' });

const BUDGET: TreeBudget = { parts: LIMITS.textParts.most, levels: LIMITS.textLevels.most };
