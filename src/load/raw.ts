import type { Place } from '../model/problema.ts';

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
  /** The sign between its cells, told where numbers may mean something else beside it. */
  separador: string;
  /** Where cell `index` of a row begins; past the last one, where the row ends. */
  locateCell: (row: RawRow, index: number) => Place;
}

/** A position in a text as line and column. */
export function placeAt(file: string, text: string, offset: number): Place {
  return placeFrom(file, text, { offset: 0, line: 1 }, offset);
}

/** The same, counted from the start of a line: a long text is not read from its beginning each time. */
export function placeFrom(file: string, text: string, from: { offset: number; line: number }, offset: number): Place {
  const before = text.slice(from.offset, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { file, line: from.line + countNewlines(before), column: before.length - lineStart + 1 };
}

/** Line ends in a text: LF, CRLF or CR. */
export function countNewlines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
