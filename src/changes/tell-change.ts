import type { Place } from '../model/problems/problem.ts';
import type { Change, ChangeCode, WhichSide } from './change.ts';
import type { CellChange, RowChange } from './compare-tables.ts';

/** What was said of a row, and of which of its columns: the others are told as they are. */
export interface Told {
  changes: Change[];
  columns: readonly string[];
}

export const tell = (code: ChangeCode, side: WhichSide, { file, line, column }: Place, text: string): Change => ({
  code,
  side,
  file,
  line,
  column,
  text,
});

export const changedCell = ({ cells }: RowChange, column: string): CellChange | undefined =>
  cells.find((one) => one.column === column);
