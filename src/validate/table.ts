import { z } from 'zod';
import type { RawLabel, RawRecord, RawRow, RawTable } from '../load/raw.ts';
import { makeProblem, type Problem, startOf } from '../model/problema.ts';
import type { Codigo } from '../model/problemas/index.ts';
import { nearest } from './nearest.ts';

/** A table's rows as records, with the columns that could be told apart. */
export interface ReadTable {
  records: RawRecord[];
  /** The part of the schema whose columns are there. */
  schema: z.ZodObject;
  /** Whether the ids of all rows of the file are known. */
  complete: boolean;
  problems: Problem[];
}

/** Checks a table's header and the number of cells of its rows (RFC 4180 §2.4), and pairs cells with columns. */
export function readTable(table: RawTable, schema: z.ZodObject): ReadTable {
  if (table.labels.length === 0) {
    return { records: [], schema, complete: false, problems: table.complete ? [emptyFile(table.file)] : [] };
  }
  const header = checkHeader(table, schema);
  const lastWritten = table.rows.findLastIndex(({ cells }) => cells.some(isWritten));
  const rows = table.rows.map((row, index) => checkRow(table, row, index > lastWritten));
  const records = table.rows
    .filter((row, index) => rows[index]?.usable && row.cells.some(isWritten))
    .map((row) => toRecord(table.file, row, header.columns));
  return {
    records,
    schema: z.strictObject(Object.fromEntries(Object.entries(schema.shape).filter(([key]) => header.columns.has(key)))),
    complete: table.complete && rows.every(({ usable }) => usable) && header.columns.has('id'),
    problems: [...header.problems, ...rows.flatMap(({ problem }) => (problem ? [problem] : []))],
  };
}

const isWritten = (cell: string) => cell.trim() !== '';

interface Header {
  /** Column of each key. */
  columns: Map<string, number>;
  /** Keys of the schema without a column. */
  absent: string[];
  problems: Problem[];
}

function checkHeader(table: RawTable, schema: z.ZodObject): Header {
  const keys = Object.keys(schema.shape);
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  const free = keys.filter((key) => !table.labels.some(({ text }) => text === key));
  const meant = (label: RawLabel) => (keys.includes(label.text) ? undefined : nearest(label.text, free));
  table.labels.forEach((label, index) => {
    const earlier = columns.get(label.text);
    if (label.text === '') problems.push(blankLabel(label));
    else if (!keys.includes(label.text)) problems.push(extraLabel(label, keys, meant(label)));
    else if (earlier !== undefined) problems.push(duplicateLabel(label, earlier));
    else columns.set(label.text, index);
  });
  const absent = keys.filter((key) => !columns.has(key));
  const misspelt = new Set(table.labels.map(meant));
  const missing = absent.filter((key) => isRequired(schema, key) && !misspelt.has(key));
  problems.push(...missing.map((key) => missingLabel(table, key)));
  return { columns, absent, problems };
}

export function isRequired(schema: z.ZodObject, key: string): boolean {
  return !(schema.shape[key] as z.ZodType).safeParse('').success;
}

/** Blank rows after the last written one are what Excel leaves: nothing is said of them. */
function checkRow(table: RawTable, row: RawRow, trailing: boolean): { usable: boolean; problem?: Problem } {
  const expected = table.labels.length;
  if (!row.cells.some(isWritten)) {
    return trailing ? { usable: true } : { usable: true, problem: blankRow(row) };
  }
  if (row.cells.length > expected) return { usable: false, problem: extraCell(row, expected) };
  if (row.cells.length < expected) return { usable: false, problem: missingCell(row, table.labels) };
  return { usable: true };
}

function toRecord(file: string, row: RawRow, columns: Map<string, number>): RawRecord {
  const plain: Record<string, string> = {};
  for (const [key, index] of columns) plain[key] = row.cells[index] ?? '';
  return {
    file,
    plain,
    locate: ([key]) => row.locateCell(columns.get(String(key)) ?? 0),
  };
}

function headerProblem(label: RawLabel, code: Codigo, what: Pick<Problem, 'message' | 'hint'>): Problem {
  return makeProblem(code, label, { field: label.text, value: label.text, ...what });
}

function emptyFile(file: string): Problem {
  return makeProblem('source-error', startOf(file), {
    message: 'El archivo está vacío.',
    hint: 'Escriba al menos el renglón de encabezados, o borre el archivo si no se necesita.',
  });
}

function blankLabel(label: RawLabel): Problem {
  return headerProblem(label, 'blank-label', {
    message: 'Esta columna no tiene encabezado.',
    hint: 'Escriba el encabezado, o borre la columna.',
  });
}

function extraLabel(label: RawLabel, keys: string[], meant: string | undefined): Problem {
  return headerProblem(label, 'extra-label', {
    message: `«${label.text}» no es un encabezado de esta tabla.`,
    hint: meant === undefined ? `Se admiten: ${keys.join(', ')}.` : `¿Quiso escribir «${meant}»?`,
  });
}

function duplicateLabel(label: RawLabel, earlier: number): Problem {
  return headerProblem(label, 'duplicate-label', {
    message: `El encabezado «${label.text}» ya está en la columna ${earlier + 1}.`,
    hint: 'Deje una sola columna con ese encabezado.',
  });
}

function missingLabel(table: RawTable, key: string): Problem {
  return headerProblem({ file: table.file, line: table.labels[0]?.line ?? 1, column: 1, text: key }, 'missing-label', {
    message: `Falta la columna «${key}».`,
    hint: `Agregue la columna «${key}» al renglón de encabezados.`,
  });
}

function blankRow(row: RawRow): Problem {
  return makeProblem('blank-row', row.locateCell(0), {
    message: 'Este renglón está vacío entre otros que no lo están.',
    hint: 'Borre el renglón.',
  });
}

const countCells = ({ cells }: RawRow) => (cells.length === 1 ? '1 celda' : `${cells.length} celdas`);

function extraCell(row: RawRow, expected: number): Problem {
  return makeProblem('extra-cell', row.locateCell(expected), {
    value: row.cells[expected] ?? '',
    message: `Este renglón tiene ${countCells(row)} y la tabla ${expected} columnas.`,
    hint: 'Si un texto lleva coma, escríbalo entre comillas; si no, borre las celdas que sobran.',
  });
}

function missingCell(row: RawRow, labels: RawLabel[]): Problem {
  return makeProblem('missing-cell', row.locateCell(row.cells.length), {
    field: labels[row.cells.length]?.text ?? '',
    message: `Este renglón tiene ${countCells(row)} y la tabla ${labels.length} columnas.`,
    hint: 'Agregue las comas de las celdas que faltan, aunque queden en blanco.',
  });
}
