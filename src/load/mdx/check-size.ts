import { LIMITS } from '../../model/limits.ts';

/** A limit that a text passes, and the offset at which it does. */
interface PassedAt {
  passed: 'textMarks' | 'textLevels';
  offset: number;
}

/**
 * What can be seen of a text before it is parsed: thousands of the characters for each of which the parser looks through
 * the rest of the text, and marks of quotes and lists one after the other at the start of a line.
 */
export function passedBeforeParsing(text: string): PassedAt | undefined {
  const nested = NESTED.exec(text);
  if (nested) return { passed: 'textLevels', offset: nested.index + nested[0].length };
  const offset = nthMark(text, LIMITS.textMarks.most + 1);
  return offset === undefined ? undefined : { passed: 'textMarks', offset };
}

const MARK = String.raw`[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])`;
/** As far as the mark that is a level too many. */
const NESTED = new RegExp(`^(?:${MARK}){${LIMITS.textLevels.most - 1}}[ \\t]*(?=${MARK})`, 'm');

function nthMark(text: string, nth: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(/[{<&]/g)) {
    count += 1;
    if (count === nth) return index;
  }
  return undefined;
}
