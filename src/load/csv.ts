import { CsvError, parse } from 'csv-parse/sync';
import { makeProblem, type Place, type Problem } from '../model/problema.ts';
import { countNewlines, placeAt, type RawRow, type RawTable } from './raw.ts';

interface Parsed {
  cells: string[];
  /** The record as written, without its line end. */
  raw: string;
  line: number;
}

/**
 * Reads a CSV (RFC 4180; line ends LF, CRLF or CR) into rows with places.
 * A quote left open is reported where it opens; reading goes on at the next line.
 */
export function readCsv(file: string, text: string): { table: RawTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: RawRow[] = [];
  let rest = text;
  let firstLine = 0;
  while (rest !== '') {
    const { parsed, end, failed } = parseRecords(rest);
    const readable = problems.length === 0 ? parsed : dropWreckage(parsed, rows[0]?.cells.length ?? 0);
    for (const record of readable) rows.push(toRow(file, record, firstLine));
    if (!failed) break;
    const quote = findOpenQuote(rest, end);
    const place = placeAt(file, rest, quote);
    problems.push(openQuoteProblem({ ...place, line: firstLine + place.line }, rest.slice(quote, quote + 40)));
    const next = nextLine(rest, quote);
    firstLine += countNewlines(rest.slice(0, next));
    rest = rest.slice(next);
  }
  const [header, ...body] = rows;
  const labels = (header?.cells ?? []).map((cell, index) => ({
    text: cell.trim(),
    ...(header as RawRow).locateCell(index),
  }));
  return { table: { file, labels, rows: body, complete: problems.length === 0 }, problems };
}

/** The records of a text up to the first that can't be read, and where they end. */
interface Records {
  parsed: Parsed[];
  end: number;
  failed: boolean;
}

function parseRecords(text: string): Records {
  const records: Records = { parsed: [], end: 0, failed: false };
  try {
    parse(text, {
      raw: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: collector(text, records),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    records.failed = true;
  }
  return records;
}

/** Takes each record as csv-parse finds it. Its own line count is of no use: it counts a CRLF between quotes twice. */
function collector(text: string, records: Records): (record: unknown) => null {
  let line = 1;
  return (found) => {
    const { record, raw } = found as { record: string[]; raw: string };
    const start = records.end;
    records.end = start + raw.length;
    if (text.startsWith('\r\n', records.end - 1)) records.end += 1;
    records.parsed.push({ cells: record, raw: raw.replace(/[\r\n]+$/, ''), line });
    line += countNewlines(text.slice(start, records.end));
    return null;
  };
}

/** After an open quote, the rest of its text looks like ragged rows: nothing is said of those. */
function dropWreckage(parsed: Parsed[], cells: number): Parsed[] {
  const first = parsed.findIndex((record) => record.cells.length === cells);
  return first < 0 ? [] : parsed.slice(first);
}

function toRow(file: string, { cells, raw, line: own }: Parsed, firstLine: number): RawRow {
  const line = firstLine + own;
  return { cells, line, locateCell: (index) => locateCell(file, raw, line, index) };
}

function locateCell(file: string, raw: string, line: number, index: number): Place {
  const offset = index === 0 ? 0 : cellOffset(raw, index);
  const place = placeAt(file, raw, offset);
  return { ...place, line: line + place.line - 1 };
}

/** Offset of cell `index` in a record's text; the end of the text past the last cell. */
function cellOffset(raw: string, index: number): number {
  let quoted = false;
  let cell = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '"') quoted = !quoted;
    if (raw[at] === ',' && !quoted) cell += 1;
    if (cell === index) return at + 1;
  }
  return raw.length;
}

/** Offset of the quote that is never closed as it should be, searched from the start of its record. */
function findOpenQuote(text: string, from: number): number {
  let opened = -1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (opened < 0) {
      opened = at;
      if (at > from && !/[,\r\n]/.test(text[at - 1] ?? '')) return at;
    } else if (text[at + 1] === '"') {
      at += 1;
    } else if (at + 1 === text.length || /[,\r\n]/.test(text[at + 1] ?? '')) {
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

function openQuoteProblem(place: Place, value: string): Problem {
  return makeProblem('quote-error', place, {
    value: value.split(/[\r\n]/)[0] ?? '',
    message: 'Aquí se abren unas comillas que no se cierran bien.',
    hint: 'Cierre la celda con otras comillas; dentro de ella, escriba cada comilla dos veces: «""».',
  });
}
