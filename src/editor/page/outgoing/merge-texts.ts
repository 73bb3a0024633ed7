import type { Difference, Merged, Side } from './merge-table-versions.ts';

/** A text as somebody found it, as they want it, and as others have made it meanwhile. */
interface Versions {
  base: string;
  mine: string;
  theirs: string;
}

/** Three versions of a text: where both changed it, one of them stays whole. */
export function mergeTexts({ base, mine, theirs }: Versions): Merged<string> {
  const [was, own, others] = withoutCommon([base, mine, theirs].map((text) => text.split('\n')));
  const difference: Difference = { row: '', column: undefined, base: was, mine: own, theirs: others };
  const isClash = mine !== base && mine !== theirs;
  return {
    taken: isClash ? [] : [difference],
    clashes: isClash ? [difference] : [],
    settle: (winner: (clash: Difference) => Side) => (isClash && winner(difference) === 'mine' ? mine : theirs),
  };
}

/** Versions without the lines that all of them begin and end with. */
function withoutCommon(versions: readonly string[][]): string[] {
  const [first = []] = versions;
  const shortest = Math.min(...versions.map(({ length }) => length));
  let start = 0;
  while (start < shortest && versions.every((lines) => lines[start] === first[start])) start += 1;
  let end = 0;
  while (end < shortest - start && versions.every((lines) => lines.at(-1 - end) === first.at(-1 - end))) end += 1;
  return versions.map((lines) => lines.slice(start, lines.length - end).join('\n'));
}
