import type { z } from 'zod';
import { readLabels } from '../../load/csv/csv.ts';
import type { RawLabel, RawRow, RawTable } from '../../load/raw.ts';
import { fold } from '../../base/fold.ts';
import { hasInvisible, withoutInvisible } from '../../base/invisible.ts';
import { excerpt, makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';
import type { ProblemCode } from '../../model/problems/index.ts';
import { nearest } from '../../base/nearest.ts';

/** A table's columns, and the rows below them. */
export interface Header {
  labels: RawLabel[];
  rows: RawRow[];
  /** Column of each key. */
  columns: Map<string, number>;
  /** Labels with invisible characters. */
  invisible: Place[];
  problems: Problem[];
}

/** How many rows a title may take before the header. */
const TITLE_ROWS = 10;

/** Finds the header, which should be the first row, and pairs its labels with the schema's keys. */
export function readHeader(table: RawTable, schema: z.ZodObject): Header {
  const keys = Object.keys(schema.shape);
  const above = findHeader(table, keys);
  if (above === undefined) {
    return { labels: [], rows: [], columns: new Map(), invisible: [], problems: [noHeader(table, keys)] };
  }
  const row = table.rows[above - 1];
  const rows = table.rows.slice(above);
  const labels = withoutBlankEnd(row ? readLabels(row, table.locateCell) : table.labels, rows);
  const { columns, problems } = pairLabels(labels, schema);
  if (row) problems.unshift(titleAbove(table, row.line));
  const invisible = labels.filter(({ text }, index) => hasInvisible(text) && [...columns.values()].includes(index));
  return { labels, rows, columns, invisible, problems };
}

/** How many rows stand before the first that names columns; undefined where none does. */
function findHeader(table: RawTable, keys: readonly string[]): number | undefined {
  const names = new Set(keys.map(fold));
  const named = (cells: string[]) => cells.filter((cell) => names.has(fold(cell))).length;
  const first = table.labels.map(({ text }) => text);
  const foreign = first.filter((cell) => isWritten(cell) && !names.has(fold(cell)) && !nearest(cell, keys)).length;
  if (named(first) > 0 && named(first) >= foreign) return 0;
  const below = table.rows.slice(0, TITLE_ROWS);
  const index = below.findIndex(
    ({ cells }) => named(cells) >= Math.min(2, keys.length) && named(cells) * 2 > cells.filter(isWritten).length,
  );
  return index < 0 ? undefined : index + 1;
}

export const isWritten = (cell: string) => cell.trim() !== '';

/** Columns at the end that are blank from top to bottom are what Excel leaves: they are none. */
function withoutBlankEnd(labels: RawLabel[], rows: readonly RawRow[]): RawLabel[] {
  const width = labels.findLastIndex(({ text }) => isWritten(text)) + 1;
  const used = rows.some(({ cells }) => cells.length <= labels.length && cells.slice(width).some(isWritten));
  return used ? labels : labels.slice(0, width);
}

function pairLabels(labels: RawLabel[], schema: z.ZodObject): Pick<Header, 'columns' | 'problems'> {
  const keys = Object.keys(schema.shape);
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  const assumed: [RawLabel, key: string][] = [];
  const keyOf = ({ text }: RawLabel) =>
    keys.find((key) => key === text) ?? keys.find((key) => fold(key) === fold(text));
  const free = keys.filter((key) => !labels.some((label) => keyOf(label) === key));
  const meant = (label: RawLabel) => (keyOf(label) === undefined ? nearest(label.text, free) : undefined);
  labels.forEach((label, index) => {
    const key = keyOf(label);
    const earlier = key === undefined ? undefined : columns.get(key);
    if (!isWritten(label.text)) return;
    if (key === undefined) problems.push(extraLabel(label, keys, meant(label)));
    else if (earlier !== undefined) problems.push(duplicateLabel(label, earlier));
    else {
      columns.set(key, index);
      if (withoutInvisible(label.text) !== key) assumed.push([label, key]);
    }
  });
  const blank = labels.filter(({ text }) => !isWritten(text));
  if (blank.length > 0) problems.push(blankLabels(blank));
  if (assumed.length > 0) problems.push(assumedLabels(assumed));
  const misspelt = new Set(labels.map(meant));
  // A column without header may well be the one that is missing.
  const missing = blank.length > 0 ? [] : keys.filter((key) => !columns.has(key) && isRequired(schema, key));
  problems.push(...missing.filter((key) => !misspelt.has(key)).map((key) => missingLabel(labels, key)));
  return { columns, problems };
}

export function isRequired(schema: z.ZodObject, key: string): boolean {
  return !(schema.shape[key] as z.ZodType).safeParse('').success;
}

function headerProblem(label: RawLabel, code: ProblemCode, what: Pick<Problem, 'message' | 'hint'>): Problem {
  return makeProblem(code, label, { field: label.text, value: label.text, ...what });
}

function noHeader({ file, labels }: RawTable, keys: readonly string[]): Problem {
  return makeProblem('header-error', labels[0] ?? startOf(file), {
    value: labels.map(({ text }) => excerpt(text)).join(', '),
    message: 'El primer renglón no es el de los encabezados de esta tabla.',
    hint: `Escriba primero un renglón con ellos, separados con coma: ${keys.join(', ')}.`,
  });
}

function titleAbove({ file, labels }: RawTable, line: number): Problem {
  const last = line - 1;
  const lines = last === 1 ? 'el renglón 1' : `los renglones 1 a ${last}`;
  return makeProblem('header-error', startOf(file), {
    value: labels.find(({ text }) => isWritten(text))?.text ?? '',
    message: `Los encabezados están en el renglón ${line}, y deben estar en el primero.`,
    hint: `Borre ${lines}: en la tabla no va título.`,
  });
}

function blankLabels([first, ...rest]: RawLabel[]): Problem {
  const others = rest.length === 1 ? ' y otra tampoco' : ` y otras ${rest.length} tampoco`;
  return headerProblem(first as RawLabel, 'blank-label', {
    message: `Esta columna no tiene encabezado${rest.length > 0 ? others : ''}.`,
    hint: 'Escriba un encabezado en cada columna, o borre la columna. Si las celdas estaban combinadas en Excel, sepárelas.',
  });
}

function assumedLabels(assumed: [RawLabel, key: string][]): Problem {
  const [[first, key]] = assumed as [[RawLabel, string]];
  const readings = assumed.map(([{ text }, read]) => `«${excerpt(text)}» como «${read}»`);
  return headerProblem(first, 'assumed-label', {
    message: `Se leyó ${readings.join(', ')}.`,
    hint:
      assumed.length === 1 ? `Escriba «${key}».` : 'Escriba los encabezados en minúsculas, sin acentos ni espacios.',
  });
}

function extraLabel(label: RawLabel, keys: string[], meant: string | undefined): Problem {
  return headerProblem(label, 'extra-label', {
    message: `«${excerpt(label.text)}» no es un encabezado de esta tabla.`,
    hint: meant === undefined ? `Se admiten: ${keys.join(', ')}.` : `¿Quiso escribir «${meant}»?`,
  });
}

function duplicateLabel(label: RawLabel, earlier: number): Problem {
  return headerProblem(label, 'duplicate-label', {
    message: `El encabezado «${excerpt(label.text)}» ya está en la columna ${earlier + 1}.`,
    hint: 'Deje una sola columna con ese encabezado.',
  });
}

function missingLabel(labels: RawLabel[], key: string): Problem {
  const first = labels[0] as RawLabel;
  return headerProblem({ ...first, column: 1, text: key }, 'missing-label', {
    message: `Falta la columna «${key}».`,
    hint: `Agregue la columna «${key}» al renglón de encabezados.`,
  });
}
