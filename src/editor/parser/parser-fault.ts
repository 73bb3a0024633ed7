import type { Begun } from './extensions.ts';

/** What the packages throw (vfile-message). */
export interface Fault extends Error {
  place?: Begun | { start: Begun };
  ruleId?: string;
  cause?: Error;
}

/** A fault as the build's parser tells it: «3:14: …». */
export function tellFault({ fault, at }: { fault: Fault; at: Begun }): string {
  return `${at.line}:${at.column}: ${fault.message.replace('slash', 'tag')}`;
}

/** Code of more levels than can be read. */
export const isTooDeep = ({ cause }: Fault) => /^Not enough stack space/.test(cause?.message ?? '');

const isEndAlone = ({ ruleId }: Fault) => ruleId === 'unexpected-closing-slash';

/** Where the build's parser sees a fault. `begun`: where what can't be read begins. */
export function placeOfFault(fault: Fault, begun: Begun, text: string): Begun {
  const { place, ruleId, cause, message } = fault;
  const [, line, column] = OF_OPEN_TAG.exec(message) ?? [];
  if (line !== undefined) return { line: Number(line), column: Number(column), offset: 0 };
  if (place && 'start' in place) return isEndAlone(fault) ? before(place.start) : place.start;
  if (place && ruleId === 'acorn') return REST.test(cause?.message ?? '') ? afterBlanks(place, text) : place;
  return begun;
}

/** The tag that is not closed. */
const OF_OPEN_TAG = /^Expected a closing tag for `.*` \((\d+):(\d+)-/s;

/** The `<` before the slash. */
const before = ({ line, column, offset }: Begun): Begun => ({ line, column: column - 1, offset: offset - 1 });

/** Code of which something is left once it was read. */
const REST = /^Unexpected content after expression/;

/** Where what is left begins. */
function afterBlanks({ line, column, offset }: Begun, text: string): Begun {
  const blanks = /^\s*/.exec(text.slice(offset))?.[0] ?? '';
  const lines = blanks.split(/\r\n|\n|\r/);
  const last = lines.at(-1)?.length ?? 0;
  const isSameLine = lines.length === 1;
  return {
    line: line + lines.length - 1,
    column: isSameLine ? column + last : last + 1,
    offset: offset + blanks.length,
  };
}
