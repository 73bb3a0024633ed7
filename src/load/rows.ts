import { CsvError, parse } from 'csv-parse/sync';
import { makeProblem, type Place, type Problem } from '../model/problema.ts';
import { findDialect, type Separador } from './delimiter.ts';
import { countNewlines, placeFrom, type RawRow } from './raw.ts';

/** The records of a CSV, its header among them. */
export interface Rows {
  rows: RawRow[];
  separador: Separador;
  /** Where a record's own line end stops, for each that has one. */
  ends: number[];
  problems: Problem[];
}

/**
 * Reads the records of a CSV (RFC 4180; line ends LF, CRLF or CR).
 * A quote left open is reported where it opens; reading goes on at the next line.
 */
export function readRows(file: string, text: string): Rows {
  const { separador, start, notice } = findDialect(file, text);
  const read: Rows = { rows: [], separador, ends: [], problems: [] };
  let from = start;
  let line = 1 + countNewlines(text.slice(0, start));
  while (from < text.length) {
    const { rows, end, failed } = parseRecords(text, from, line, read);
    const readable = read.problems.length === 0 ? rows : dropWreckage(rows, read.rows[0]?.cells.length ?? 0);
    for (const row of readable) read.rows.push(row);
    if (!failed) break;
    const quote = findOpenQuote(text, end, separador);
    read.problems.push(openQuoteProblem(placeFrom(file, text, { offset: from, line }, quote), text, quote));
    const next = nextLine(text, quote);
    line += countNewlines(text.slice(from, next));
    from = next;
  }
  if (notice) read.problems.unshift(notice);
  return read;
}

/** The records from an offset up to the first that can't be read, and where they end. */
interface Records {
  rows: RawRow[];
  end: number;
  failed: boolean;
}

function parseRecords(text: string, from: number, line: number, read: Rows): Records {
  const records: Records = { rows: [], end: from, failed: false };
  try {
    parse(text.slice(from), {
      raw: true,
      delimiter: read.separador,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: collector(text, line, records, read.ends),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    records.failed = true;
  }
  return records;
}

/** Takes each record as csv-parse finds it. Its own line count is of no use: it counts a CRLF between quotes twice. */
function collector(text: string, first: number, records: Records, ends: number[]): (record: unknown) => null {
  let line = first;
  return (found) => {
    const { record, raw } = found as { record: string[]; raw: string };
    const start = records.end;
    records.end = start + raw.length;
    if (text.startsWith('\r\n', records.end - 1)) records.end += 1;
    if (/[\r\n]/.test(text.charAt(records.end - 1))) ends.push(records.end);
    records.rows.push({ cells: record, line, start });
    line += countNewlines(text.slice(start, records.end));
    return null;
  };
}

/** After an open quote, the rest of its text looks like ragged rows: nothing is said of those. */
function dropWreckage(rows: RawRow[], cells: number): RawRow[] {
  const first = rows.findIndex((row) => row.cells.length === cells);
  return first < 0 ? [] : rows.slice(first);
}

/** Where cell `index` of a record begins; past the last one, where the record ends. */
export function locateCell(file: string, text: string, separador: Separador, row: RawRow, index: number): Place {
  let quoted = false;
  let cell = 0;
  let at = row.start;
  for (; at < text.length && cell < index; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === separador) cell += 1;
    else if (sign === '\r' || sign === '\n') break;
  }
  return placeFrom(file, text, { offset: row.start, line: row.line }, at);
}

/** Offset of the quote that is never closed as it should be, searched from the start of its record. */
function findOpenQuote(text: string, from: number, separador: Separador): number {
  const isEdge = (at: number) => at >= text.length || [separador, '\r', '\n'].includes(text.charAt(at));
  let opened = -1;
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened < 0) {
      opened = at;
      if (at > from && !isEdge(at - 1)) return at;
    } else if (text.charAt(at + 1) === '"') {
      at += 1;
    } else if (isEdge(at + 1)) {
      opened = -1;
    } else {
      return opened;
    }
  }
  return Math.max(opened, from);
}

function nextLine(text: string, from: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  return end.exec(text) ? end.lastIndex : text.length;
}

function openQuoteProblem(place: Place, text: string, quote: number): Problem {
  return makeProblem('quote-error', place, {
    value: text.slice(quote, quote + 40).split(/[\r\n]/)[0] ?? '',
    message: 'Aquí se abren unas comillas que no se cierran bien.',
    hint: 'Cierre la celda con otras comillas; dentro de ella, escriba cada comilla dos veces: «""».',
  });
}
