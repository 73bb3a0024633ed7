import { trimOrdinary } from '../model/invisible.ts';
import type { Problem } from '../model/problema.ts';
import { mixedEndsProblem } from './line-ends.ts';
import type { RawLabel, RawRow, RawTable } from './raw.ts';
import { locateCell, readRows } from './rows.ts';

/** Reads a CSV into a header and rows with places. */
export function readCsv(file: string, text: string): { table: RawTable; problems: Problem[] } {
  const { rows, separador, ends, problems } = readRows(file, text);
  const [header, ...body] = rows;
  const locate = (row: RawRow, index: number) => locateCell(file, text, separador, row, index);
  const complete = problems.every(({ severity }) => severity !== 'error');
  const mixed = mixedEndsProblem(file, text, ends);
  return {
    table: {
      file,
      labels: header ? readLabels(header, locate) : [],
      rows: body,
      complete,
      separador,
      locateCell: locate,
    },
    problems: mixed ? [...problems, mixed] : problems,
  };
}

/** A row as a header. */
export function readLabels(row: RawRow, locate: RawTable['locateCell']): RawLabel[] {
  return row.cells.map((cell, index) => ({ text: trimOrdinary(cell), ...locate(row, index) }));
}
