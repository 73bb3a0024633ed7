import { styleText } from 'node:util';
import { showText } from '../../base/characters.ts';
import type { Change, Weight } from '../../changes/change.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { countChanges, groupChanges, LONGEST_TEXT, type ToldChanges, WEIGHT_NAMES } from './group-changes.ts';

const COLORS = { warning: 'yellow', serious: 'red', normal: 'cyan', minor: 'dim' } as const satisfies Record<
  Weight,
  string
>;

/** Changes for reading on a terminal, in pieces. */
export function* reportChangesAsText({ base, notes, changes }: ToldChanges, color: boolean): Generator<string> {
  yield `${showText(base)}\n`;
  for (const note of notes) yield `  → ${showText(note)}\n`;
  yield '\n';
  for (const { title, weight, changes: own } of groupChanges(changes)) {
    const mark = `[${WEIGHT_NAMES[weight][0]}]`;
    const painted = color ? styleText(COLORS[weight], mark, { validateStream: false }) : mark;
    yield `${title} (${own.length}) ${painted}\n`;
    for (const change of own) yield describe(change);
    yield '\n';
  }
  yield `${countChanges(changes)}\n`;
}

function describe(change: Change): string {
  const { file, line, column, side, text, hint } = change;
  const where = `${showText(file)}:${line}:${column}${side === 'before' ? ' (antes)' : ''}`;
  const advice = hint === undefined ? '' : `    → ${showText(hint)}\n`;
  return `  ${where}\n    ${showText(excerpt(text, LONGEST_TEXT))}\n${advice}`;
}
