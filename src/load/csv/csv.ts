import { trimOrdinary } from '../../base/invisible.ts';
import { mixedEndsProblem } from './line-ends.ts';
import type { Place, Problem } from '../../model/problems/problem.ts';
import type { RawLabel, RawRow, RawTable } from '../raw.ts';
import { placesOfCells, readRows } from './rows.ts';

/** Reads a CSV into a header and rows with places. */
export function readCsv(file: string, text: string): { table: RawTable; problems: Problem[] } {
  const { rows, separator, ends, problems } = readRows(file, text);
  const [header, ...body] = rows;
  const locate = locator((row) => placesOfCells(file, text, separator, row));
  const complete = problems.every(({ severity }) => severity !== 'error');
  const mixed = mixedEndsProblem(file, text, ends);
  return {
    table: {
      file,
      labels: header ? readLabels(header, locate) : [],
      rows: body,
      complete,
      separator,
      locateCell: locate,
    },
    problems: mixed ? [...problems, mixed] : problems,
  };
}

/** Looks a row's cells up in one pass: a caller that asks for one often asks for the next. */
function locator(placesOf: (row: Pick<RawRow, 'line' | 'start'>) => Place[]): RawTable['locateCell'] {
  let last: { row: Pick<RawRow, 'line' | 'start'>; places: Place[] } | undefined;
  return (row, index) => {
    if (last?.row !== row) last = { row, places: placesOf(row) };
    return last.places[Math.min(index, last.places.length - 1)] as Place;
  };
}

/** A row as a header. */
export function readLabels(row: RawRow, locate: RawTable['locateCell']): RawLabel[] {
  return row.cells.map((cell, index) => ({ text: trimOrdinary(cell), ...locate(row, index) }));
}
