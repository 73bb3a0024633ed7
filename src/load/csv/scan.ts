import { CR, LF, QUOTE } from '../../base/code-units.ts';
import { LIMITS } from '../../model/limits.ts';
import type { LineEnds } from './line-ends.ts';
import { countNewlines } from '../raw.ts';

/** Records one after the other that can be read, and what ends them. */
export interface Piece {
  from: number;
  end: number;
  /** Where each record begins, as offset and as line. */
  starts: number[];
  lines: number[];
  fault: Fault | undefined;
}

/** Why reading can't go straight on. `start` and `line` are of the record that has it, `at` of the place in it. */
export interface Fault {
  kind: 'open-quote' | 'too-wide' | 'too-many' | 'too-many-cells';
  start: number;
  line: number;
  at: number;
  /** How many cells a record has that is too wide. */
  cells: number;
}

/**
 * Finds the records of a CSV (RFC 4180; line ends LF, CRLF or CR) in one pass. A quote that isn't closed as it should be
 * ends a piece, and the next begins with the line after it; a record that is too wide is passed over; after the last
 * that a file may have, nothing is read.
 */
export function* scanPieces(
  text: string,
  start: number,
  separator: string,
  ends: LineEnds,
): Generator<Piece, void, void> {
  let from = start;
  let line = 1 + countNewlines(text, 0, start);
  const left: Left = { records: LIMITS.rows.most + 1, cells: LIMITS.cells.most };
  while (from < text.length) {
    const piece = scanPiece(text, from, line, separator.charCodeAt(0), left, ends);
    yield piece;
    const { fault } = piece;
    if (!fault || endsReading(fault)) return;
    from = fault.kind === 'too-wide' ? fault.at : nextLine(text, fault.at);
    line = fault.line + countNewlines(text, fault.start, from);
  }
}

/** What a table may still have. */
interface Left {
  records: number;
  cells: number;
}

/** Whether of a table nothing is read because of it. */
export const endsReading = ({ kind }: Fault) => kind === 'too-many' || kind === 'too-many-cells';

function scanPiece(text: string, from: number, first: number, separator: number, left: Left, ends: LineEnds): Piece {
  const piece: Piece = { from, end: from, starts: [], lines: [], fault: undefined };
  let line = first;
  while (piece.end < text.length) {
    const start = piece.end;
    const { end, cells, newlines, quote } = scanRecord(text, start, separator);
    const fault = (kind: Fault['kind'], at: number): Piece => ({
      ...piece,
      fault: { kind, start, line, at, cells },
    });
    if (quote >= 0) return fault('open-quote', quote);
    if (left.records === 0) return fault('too-many', start);
    if (cells > LIMITS.columns.most) return fault('too-wide', end);
    if (left.cells < cells) return fault('too-many-cells', start);
    left.records -= 1;
    left.cells -= cells;
    piece.starts.push(start);
    piece.lines.push(line);
    ends.note(text, end);
    line += newlines;
    piece.end = end;
  }
  return piece;
}

/** `end` is past the record's line end; `quote` is the offset of one that isn't closed as it should be, else -1. */
interface ScannedRecord {
  end: number;
  cells: number;
  newlines: number;
  quote: number;
}

function scanRecord(text: string, start: number, separator: number): ScannedRecord {
  let cells = 1;
  let newlines = 0;
  let fresh = true;
  let at = start;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      const close = fresh ? closingQuote(text, at, separator) : -1;
      if (close < 0) return { end: at, cells, newlines, quote: at };
      newlines += countNewlines(text, at, close);
      at = close + 1;
      fresh = false;
    } else if (character === LF || character === CR) {
      const end = at + (character === CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
      return { end, cells, newlines: newlines + 1, quote: -1 };
    } else {
      fresh = character === separator;
      if (fresh) cells += 1;
      at += 1;
    }
  }
  return { end: at, cells, newlines, quote: -1 };
}

/** The quote that closes the one at an offset; -1 where none does, or one that more text follows. */
function closingQuote(text: string, opened: number, separator: number): number {
  let at = text.indexOf('"', opened + 1);
  while (at >= 0) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : LF;
    if (next !== QUOTE) return next === separator || next === LF || next === CR ? at : -1;
    at = text.indexOf('"', at + 2);
  }
  return -1;
}

function nextLine(text: string, from: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  return end.exec(text) ? end.lastIndex : text.length;
}
