import { CR, LF } from '../base/code-units.ts';
import type { Place } from '../model/problems/problem.ts';

/** A record as written: texts, lists and maps of texts, each with its place in the file. */
export interface RawRecord {
  file: string;
  /** What a schema reads: only text, nothing converted. */
  plain: unknown;
  /** Where the value at a path stands, or its key; where there is none, the nearest place around it. */
  locate(path: readonly PropertyKey[], part?: 'value' | 'key'): Place;
}

/** A header cell of a CSV. */
export interface RawLabel extends Place {
  text: string;
}

/** A row of a CSV: `cells[i]` belongs to `labels[i]` of its table. */
export interface RawRow {
  cells: string[];
  line: number;
  /** Offset in the file's text. */
  start: number;
}

export interface RawTable {
  file: string;
  labels: RawLabel[];
  rows: RawRow[];
  /** False when part of the file could not be read: then what is missing in it proves nothing. */
  complete: boolean;
  /** The character between its cells; with some, numbers may mean something else. */
  separator: string;
  /** Where cell `index` of a row begins; past the last one, where the row ends. */
  locateCell: (row: Pick<RawRow, 'line' | 'start'>, index: number) => Place;
}

/** A position in a text as line and column. */
export function placeAt(file: string, text: string, offset: number): Place {
  return placeFrom(file, text, { offset: 0, line: 1, column: 1 }, offset);
}

/** The same, counted from a place before it: a long text is not read from its beginning each time. */
export function placeFrom(
  file: string,
  text: string,
  from: { offset: number; line: number; column: number },
  offset: number,
): Place {
  const { newlines, last } = findNewlines(text, from.offset, offset);
  const column = last === undefined ? from.column + offset - from.offset : offset - last;
  return { file, line: from.line + newlines, column };
}

/** Line ends in a piece of a text: LF, CRLF or CR. */
export function countNewlines(text: string, from = 0, to = text.length): number {
  return findNewlines(text, from, to).newlines;
}

/** `last` is the offset of the last character of the last of them. */
function findNewlines(text: string, from: number, to: number): { newlines: number; last: number | undefined } {
  let newlines = 0;
  let last: number | undefined;
  for (let at = from; at < to; at += 1) {
    const character = text.charCodeAt(at);
    if (character !== LF && character !== CR) continue;
    last = at;
    if (character === LF || at + 1 === to || text.charCodeAt(at + 1) !== LF) newlines += 1;
  }
  return { newlines, last };
}
