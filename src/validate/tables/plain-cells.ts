import type { RawRow, RawTable } from '../../load/raw.ts';
import { fold } from '../../base/fold.ts';
import { makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Campo, Conjunto } from '../../model/tables/conjuntos.ts';

/**
 * A data set's cells as the site reads and publishes them, whatever its Table Schema says of how they are written: blank
 * where a value is missing, with a decimal point, `true` and `false`. What isn't written as the schema says stays as it is.
 */
export function plainCells(table: RawTable, { schema }: Conjunto): { table: RawTable; problems: Problem[] } {
  const { fields } = schema;
  const columns = table.labels.map(
    ({ text }) => fields.find(({ name }) => name === text) ?? fields.find(({ name }) => fold(name) === fold(text)),
  );
  const readers = columns.map((field) => field && readerOf(field, schema.missingValues));
  if (readers.every((read) => read === undefined)) return { table, problems: [] };
  const problems: Problem[] = [];
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => {
      const read = readers[i]?.(cell);
      if (read === undefined && hasPoint(columns[i], cell)) problems.push(otherSign(table, row, i));
      return read ?? cell;
    }),
  }));
  return { table: { ...table, rows }, problems };
}

/** Whether it would be read with a decimal point in a column of another sign. */
const hasPoint = (field: Campo | undefined, cell: string) =>
  field?.decimalChar === ',' && /^\s*-?\d+\.\d+\s*$/.test(cell);

function otherSign(table: RawTable, row: RawRow, index: number): Problem {
  const value = row.cells[index]?.trim() ?? '';
  return makeProblem('type-error', table.locateCell(row, index), {
    field: table.labels[index]?.text ?? '',
    value,
    message: `«${value}» lleva punto, y el .json dice que los decimales de esta columna van con coma.`,
    hint: `Escriba «${value.replace('.', ',')}» si son decimales, o «${value.replace('.', '')}» si son millares.`,
  });
}

type Reader = (cell: string) => string | undefined;

/** Table Schema §boolean: what is true and what is false where a field doesn't say it. */
const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

function readerOf(field: Campo, ofAll: readonly string[]): Reader | undefined {
  const missing = new Set(field.missingValues.length > 0 ? field.missingValues : ofAll);
  const read = valueReader(field);
  if (missing.size === 0) return read;
  return (cell) => (missing.has(cell.trim()) ? '' : read?.(cell));
}

function valueReader(field: Campo): Reader | undefined {
  const { type, decimalChar, groupChar } = field;
  if (type === 'boolean') return booleanReader(field);
  const isNumber = type === 'number' || type === 'integer';
  return isNumber && (decimalChar ?? groupChar) !== undefined ? numberReader(field) : undefined;
}

function booleanReader({ trueValues, falseValues }: Campo): Reader {
  const words = new Map([
    ...(trueValues.length > 0 ? trueValues : TRUE).map((word) => [word, 'true'] as const),
    ...(falseValues.length > 0 ? falseValues : FALSE).map((word) => [word, 'false'] as const),
  ]);
  return (cell) => words.get(cell.trim());
}

function numberReader({ decimalChar = '.', groupChar }: Campo): Reader {
  const [decimal, group] = [decimalChar, groupChar ?? ''].map((sign) => RegExp.escape(sign));
  const whole = groupChar === undefined ? '\\d+' : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const form = new RegExp(`^-?${whole}(?:${decimal}\\d+)?$`);
  return (cell) => {
    const text = cell.trim();
    if (!form.test(text)) return undefined;
    const joined = groupChar === undefined ? text : text.replaceAll(groupChar, '');
    return joined.replace(decimalChar, '.');
  };
}
