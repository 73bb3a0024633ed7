import type { Row } from '../../engine/engine-messages.ts';

/** A cell that was written between quotes, with those of its own twice. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;
const END = /\t|\r\n|\r|\n/y;

/**
 * Cells that were copied in a spreadsheet: a row a line, tabs between its cells, each without the spaces around it.
 * Programs write quotes around a cell that holds a line end or a tab, and around no other.
 */
export function parseClipboard(text: string): Row[] {
  const rows: string[][] = [[]];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    const quoted = text.charAt(at) === '"' ? take(QUOTED) : null;
    const inside = quoted?.[1] ?? '';
    const isQuoted = /[\t\r\n]/.test(inside);
    const [written] = (isQuoted ? quoted : take(PLAIN)) ?? [''];
    rows.at(-1)?.push((isQuoted ? inside.replaceAll('""', '"').replace(/\r\n?/g, '\n') : written).trim());
    at += written.length;
    const [end] = take(END) ?? [];
    if (end === undefined) return withoutBlankEnd(rows);
    at += end.length;
    if (end !== '\t') rows.push([]);
  }
}

/** Programs end the last row too. */
const withoutBlankEnd = (rows: readonly Row[]) =>
  rows.slice(0, rows.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1);
