import type { ProblemKind } from '../model/problems/kind.ts';
import { SEVERITY_NAMES } from './text.ts';

/** A kind of problem as its page describes it, for reading on a terminal. */
export function explainKind({ code, severity, title, explanation, wrong, right }: ProblemKind): string {
  const head = `${title} (${SEVERITY_NAMES[severity][0]} ${code})`;
  return `${[head, explanation, `Así no:\n${indent(wrong)}`, `Así sí:\n${indent(right)}`].join('\n\n')}\n`;
}

const indent = (text: string) => text.replace(/^/gm, '    ');
