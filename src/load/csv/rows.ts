import { parse } from 'csv-parse/sync';
import { CR, LF, QUOTE } from '../../base/code-units.ts';
import { addUpToLimit, limitProblem } from '../../model/limits.ts';
import { makeProblem, type Place, type Problem } from '../../model/problems/problem.ts';
import { findDialect, type Separator } from './delimiter.ts';
import { LineEnds } from './line-ends.ts';
import { placeFrom, type RawRow } from '../raw.ts';
import { endsReading, type Fault, type Piece, scanPieces } from './scan.ts';

/** The records of a CSV, its header among them. */
export interface Rows {
  rows: RawRow[];
  separator: Separator;
  /** The records' own line ends. */
  ends: LineEnds;
  problems: Problem[];
}

/**
 * Reads the records of a CSV (RFC 4180; line ends LF, CRLF or CR).
 * A quote left open is reported where it opens; reading goes on at the next line.
 */
export function readRows(file: string, text: string): Rows {
  const { separator, start, notice } = findDialect(file, text);
  const read: Rows = { rows: [], separator, ends: new LineEnds(), problems: [] };
  addUpToLimit(read.problems, readPieces(file, text, start, read));
  if (notice) read.problems.unshift(notice);
  return read;
}

/** Adds the rows of each piece, and gives what ends it. */
function* readPieces(file: string, text: string, start: number, read: Rows): Generator<Problem> {
  let wreckage = false;
  for (const piece of scanPieces(text, start, read.separator, read.ends)) {
    if (piece.fault && endsReading(piece.fault)) {
      // Half a table would only be said to lack the other half.
      read.rows = [];
      yield describeFault(file, text, piece.fault);
      return;
    }
    const rows = readPiece(text, piece, read.separator);
    const readable = wreckage ? dropWreckage(rows, read.rows[0]?.cells.length ?? 0) : rows;
    for (const row of readable) read.rows.push(row);
    if (!piece.fault) return;
    wreckage = piece.fault.kind === 'open-quote';
    yield describeFault(file, text, piece.fault);
  }
}

function readPiece(text: string, { from, end, starts, lines }: Piece, separator: Separator): RawRow[] {
  if (starts.length === 0) return [];
  const records = withoutStacks(() =>
    parse(text.slice(from, end), {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }),
  );
  let read = 0;
  const rows = starts.map((start, i): RawRow => {
    const blank = text.charAt(start) === '\n' || text.charAt(start) === '\r';
    return { cells: blank ? [''] : (records[read++] ?? []), line: lines[i] ?? 0, start };
  });
  if (records.length !== read) throw new Error(`${records.length} records where ${read} begin.`);
  return rows;
}

/**
 * csv-parse makes an error of each record that is wider or narrower than the first, and passes over it: what it costs is
 * the error's stack.
 */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** After an open quote, the rest of its text looks like ragged rows: nothing is said of those. */
function dropWreckage(rows: RawRow[], cells: number): RawRow[] {
  const first = rows.findIndex((row) => row.cells.length === cells);
  return first < 0 ? [] : rows.slice(first);
}

/** Where each cell of a record begins and, last, where the record ends: in one pass, for a record may be long. */
export function placesOfCells(
  file: string,
  text: string,
  separator: Separator,
  row: Pick<RawRow, 'line' | 'start'>,
): Place[] {
  const places: Place[] = [];
  const { start } = row;
  let from = { offset: start, line: row.line, column: 1 };
  const add = (offset: number) => {
    const { line, column } = placeFrom(file, text, from, offset);
    from = { offset, line, column };
    places.push({ file, line, column });
  };
  const between = separator.charCodeAt(0);
  let quoted = false;
  let at = start;
  add(start);
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (unit === between) add(at + 1);
    else if (unit === CR || unit === LF) break;
  }
  add(at);
  return places;
}

function describeFault(file: string, text: string, fault: Fault): Problem {
  const { kind, start, line, at, cells } = fault;
  if (kind === 'open-quote')
    return openQuoteProblem(placeFrom(file, text, { offset: start, line, column: 1 }, at), text, at);
  const place = { file, line, column: 1 };
  if (kind === 'too-wide') return limitProblem(place, 'columns', cells);
  return limitProblem(place, kind === 'too-many' ? 'rows' : 'cells');
}

function openQuoteProblem(place: Place, text: string, quote: number): Problem {
  return makeProblem('quote-error', place, {
    value: text.slice(quote, quote + 40).split(/[\r\n]/)[0] ?? '',
    message: 'Aquí se abren unas comillas que no se cierran bien.',
    hint: 'Cierre la celda con otras comillas; dentro de ella, escriba cada comilla dos veces: «""».',
  });
}
