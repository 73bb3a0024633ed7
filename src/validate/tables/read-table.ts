import * as z from 'zod';
import type { RawLabel, RawRecord, RawRow, RawTable } from '../../load/raw.ts';
import { unseenProblems } from '../../load/text/unseen.ts';
import { fieldRegistry } from '../../model/fields/fields.ts';
import { isPlain } from '../../base/hidden-characters.ts';
import { hasInvisible, withoutInvisible } from '../../base/invisible.ts';
import { addUpToLimit, LIMITS } from '../../model/limits.ts';
import { makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';
import { ambiguousNumbers } from './ambiguous-numbers.ts';
import { type Header, isWritten, readHeader } from './header.ts';

/** A table's rows as records, with the columns that could be identified. */
export interface ReadTable {
  records: RawRecord[];
  /** The part of the schema whose columns are there. */
  schema: z.ZodObject;
  /** Whether the ids of all rows of the file are known. */
  complete: boolean;
  problems: Problem[];
}

/**
 * Checks a table's header and the number of cells of its rows (RFC 4180 §2.4), and pairs cells with columns.
 * `decimalsTold` are the columns whose decimal sign is known.
 */
export function readTable(
  table: RawTable,
  schema: z.ZodObject,
  decimalsTold: ReadonlySet<string> = new Set(),
): ReadTable {
  if (isEmpty(table)) {
    return {
      records: [],
      schema,
      complete: false,
      problems: table.complete ? [emptyFile(table.file, Object.keys(schema.shape))] : [],
    };
  }
  const header = readHeader(table, schema);
  const { rows, columns } = header;
  const lastWritten = rows.findLastIndex(({ cells }) => cells.some(isWritten));
  const isUsable = ({ cells }: RawRow) => !cells.some(isWritten) || fits(cells, header.labels);
  const usable = rows.filter((row) => isUsable(row) && row.cells.some(isWritten));
  const read = readCells(table, usable, header, schema);
  const doubtful = numericColumns(columns, schema).filter(([key]) => !decimalsTold.has(key));
  const problems = [...header.problems];
  addUpToLimit(problems, rowProblems(table, rows.slice(0, lastWritten + 1), header.labels));
  problems.push(...read.notices);
  addUpToLimit(problems, ambiguousNumbers(table, usable, doubtful));
  return {
    records: read.records,
    schema: z.strictObject(Object.fromEntries(Object.entries(schema.shape).filter(([key]) => columns.has(key)))),
    complete: table.complete && rows.every(isUsable) && columns.has('id'),
    problems,
  };
}

function isEmpty({ labels, rows }: RawTable): boolean {
  return !labels.some(({ text }) => isWritten(text)) && !rows.some(({ cells }) => cells.some(isWritten));
}

/** Whether a row has a cell for each label, and nothing written past the last. */
function fits(cells: readonly string[], labels: readonly RawLabel[]): boolean {
  return cells.length >= labels.length && !cells.some((cell, index) => index >= labels.length && isWritten(cell));
}

/** Rows of another width; and blank rows, but for those after the last written one, which Excel leaves. */
function* rowProblems(table: RawTable, rows: readonly RawRow[], labels: RawLabel[]): Generator<Problem> {
  let blank: RawRow[] = [];
  for (const row of rows) {
    if (!row.cells.some(isWritten)) {
      blank.push(row);
      continue;
    }
    if (blank[0]) yield blankRows(table, blank[0], blank.length);
    blank = [];
    if (fits(row.cells, labels)) continue;
    if (row.cells.length < labels.length) yield missingCell(table, row, labels);
    else yield curlyQuote(table, row) ?? extraCell(table, row, labels.length);
  }
}

/** Cells by their keys. Except in free text, invisible characters are left out, with one notice for all. */
function readCells(table: RawTable, rows: RawRow[], { columns, invisible }: Header, schema: z.ZodObject) {
  const typed = new Set([...columns.keys()].filter((key) => kindOf(schema, key) !== 'texto'));
  let hidden = invisible.length;
  let first: Place | undefined = invisible[0];
  const sheet: Sheet = { file: table.file, columns, locateCell: table.locateCell };
  const records = rows.map((row) => {
    const plain: Record<string, string> = {};
    for (const [key, index] of columns) {
      const cell = row.cells[index] ?? '';
      const strange = typed.has(key) && cell.length <= LIMITS.cell.most && isWritten(cell) && hasInvisible(cell);
      if (strange) {
        hidden += 1;
        first ??= table.locateCell(row, index);
      }
      plain[key] = strange ? withoutInvisible(cell) : cell;
    }
    return new TableRecord(sheet, row, plain);
  });
  const free = [...columns].flatMap(([key, index]) => (typed.has(key) ? [] : [index]));
  return {
    records,
    notices: [...(first ? [invisibleCells(first, hidden)] : []), ...unseenInCells(table, rows, free)],
  };
}

function numericColumns(columns: Map<string, number>, schema: z.ZodObject): [key: string, index: number][] {
  return [...columns].filter(([key]) => ['numero', 'numero-o-si'].includes(kindOf(schema, key) ?? ''));
}

/** The notices of invisible characters in free texts. */
function unseenInCells(table: RawTable, rows: RawRow[], columns: readonly number[]): Problem[] {
  const found = rows.flatMap((row) =>
    columns.flatMap((index) => {
      const text = row.cells[index] ?? '';
      return isPlain(text) ? [] : [{ text, locate: () => table.locateCell(row, index) }];
    }),
  );
  return unseenProblems(found);
}

function kindOf(schema: z.ZodObject, key: string) {
  return fieldRegistry.get(schema.shape[key] as z.ZodType)?.kind;
}

/** What the rows of a table have in common. */
interface Sheet {
  file: string;
  columns: ReadonlyMap<string, number>;
  locateCell: RawTable['locateCell'];
}

/**
 * A class, for a large table holds many: each is four words, and not a function of its own. It keeps where the row
 * stands, and not its cells: hundreds may be in columns that nobody knows.
 */
class TableRecord implements RawRecord {
  readonly plain: Record<string, string>;
  readonly line: number;
  readonly start: number;
  readonly #sheet: Sheet;

  constructor(sheet: Sheet, { line, start }: RawRow, plain: Record<string, string>) {
    this.plain = plain;
    this.line = line;
    this.start = start;
    this.#sheet = sheet;
  }

  get file(): string {
    return this.#sheet.file;
  }

  locate([key]: readonly PropertyKey[]): Place {
    return this.#sheet.locateCell(this, this.#sheet.columns.get(String(key)) ?? 0);
  }
}

function emptyFile(file: string, keys: readonly string[]): Problem {
  return makeProblem('source-error', startOf(file), {
    message: 'El archivo está vacío.',
    hint: `Escriba al menos el renglón de encabezados («${keys.join(',')}»), o borre el archivo si no se necesita.`,
  });
}

function invisibleCells(first: Place, cells: number): Problem {
  const others = cells === 2 ? ', y en otra celda' : `, y en otras ${cells - 1} celdas`;
  return makeProblem('invisible-character', first, {
    message: `Aquí hay signos que no se ven${cells > 1 ? others : ''}. Se leyó sin ellos.`,
    hint: 'Borre la celda y escríbala de nuevo, sin copiarla de otra parte.',
  });
}

/** One problem for those that follow each other: a sheet may have thousands between its tables. */
function blankRows(table: RawTable, first: RawRow, howMany: number): Problem {
  return makeProblem('blank-row', table.locateCell(first, 0), {
    message:
      howMany === 1
        ? 'Este renglón está vacío entre otros que no lo están.'
        : `Desde aquí hay ${howMany} renglones vacíos entre otros que no lo están.`,
    hint: howMany === 1 ? 'Borre el renglón.' : 'Borre esos renglones.',
  });
}

const countCells = ({ cells }: RawRow) => (cells.length === 1 ? '1 celda' : `${cells.length} celdas`);

function extraCell(table: RawTable, row: RawRow, expected: number): Problem {
  return makeProblem('extra-cell', table.locateCell(row, expected), {
    value: row.cells[expected] ?? '',
    message: `Este renglón tiene ${countCells(row)} y la tabla ${expected} columnas.`,
    hint: 'Si un texto lleva coma, escríbalo entre comillas; si no, borre las celdas que sobran.',
  });
}

/** Word's quotes hold no cell together: a comma between them ends it. */
function curlyQuote(table: RawTable, row: RawRow): Problem | undefined {
  const opened = row.cells.findIndex((cell) => /^\s*[“”„][^“”]*$/.test(cell));
  if (opened < 0) return undefined;
  return makeProblem('quote-error', table.locateCell(row, opened), {
    value: row.cells[opened] ?? '',
    message: 'Las comillas “ ” no encierran una celda: la coma que llevan dentro la parte.',
    hint: 'Escriba comillas rectas (") al principio y al final de la celda.',
  });
}

function missingCell(table: RawTable, row: RawRow, labels: RawLabel[]): Problem {
  return makeProblem('missing-cell', table.locateCell(row, row.cells.length), {
    field: labels[row.cells.length]?.text ?? '',
    message: `Este renglón tiene ${countCells(row)} y la tabla ${labels.length} columnas.`,
    hint: 'Agregue las comas de las celdas que faltan, aunque queden en blanco.',
  });
}
