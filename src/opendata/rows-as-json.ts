import { writeJson } from '../base/write-json.ts';
import type { Value } from './open-table.ts';
import type { Row } from './packed-rows.ts';

/** A column as JSON needs it: a cell of a list holds its texts between `|`. */
export interface JsonColumn {
  name: string;
  isList: boolean;
}

/** Rows as `writeJson` would write a list of them, two spaces deep, row by row: all of a large table at once are many megabytes. */
export function* rowsAsJson(columns: readonly JsonColumn[], rows: Iterable<Row>): Generator<string, void> {
  const first = '[\n';
  let before = first;
  for (const row of rows) {
    yield `${before}  ${writeJson(byHeader(columns, row), 2).replaceAll('\n', '\n  ')}`;
    before = ',\n';
  }
  yield before === first ? '[]\n' : '\n]\n';
}

/** A row as an object: a cell of several values is a list. */
function byHeader(columns: readonly JsonColumn[], row: Row): Record<string, Value | string[]> {
  const read = ({ isList }: JsonColumn, value: Value) =>
    isList ? (typeof value === 'string' ? value.split('|') : []) : value;
  return Object.fromEntries(columns.map((column, i) => [column.name, read(column, row[i] ?? null)]));
}
