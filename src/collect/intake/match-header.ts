import type { Cell } from '../../workbook/workbook.ts';
import { columnNames, isForReading, plainLabel } from './column-names.ts';
import type { Grid } from './grid.ts';
import { fieldOf, keysOf, neededKeys, type Target } from './intake-targets.ts';

/** A row of headers as that of a table. */
export interface Match {
  target: Target;
  /** The position of the row among those of its sheet. */
  index: number;
  /** The columns of the table that are there, each at its first place. */
  columns: Map<string, number>;
  /** Headers that repeat one that was read, and those of no column. */
  repeated: { cell: Cell; key: string }[];
  unknown: Cell[];
  score: number;
}

/** How many rows may stand above the headers. */
const ROWS_ABOVE = 40;

/** The best row of headers for each table that has those columns by which its rows are told apart; the best table first. */
export function matchHeaders(grid: Grid, targets: readonly Target[]): Match[] {
  return targets
    .flatMap((target) => bestRow(grid, target, (match) => neededKeys(target).every((key) => match.columns.has(key))))
    .sort((a, b) => b.score - a.score);
}

/** The row that most looks like headers of a table, where none has all that is needed. */
export function nearlyMatched(grid: Grid, targets: readonly Target[]): Match | undefined {
  return targets
    .flatMap((target) =>
      bestRow(grid, target, ({ columns, unknown }) => columns.size >= 2 && columns.size > unknown.length),
    )
    .sort((a, b) => b.score - a.score)[0];
}

function bestRow({ rows }: Grid, target: Target, isEnough: (match: Match) => boolean): Match[] {
  const names = namesOf(target);
  const found = rows
    .slice(0, ROWS_ABOVE)
    .map(({ cells }, index) => matchRow(cells, index, target, names))
    .filter((match) => match.columns.size >= Math.min(2, names.size) && isEnough(match));
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score === best).slice(0, 1);
}

const namesOf = (target: Target) =>
  columnNames(keysOf(target).map((key) => ({ key, description: fieldOf(target, key).description })));

/** Each cell is compared with the columns of every table. */
function labelOf(cell: Cell): string {
  const known = PLAIN.get(cell) ?? plainLabel(cell.text);
  PLAIN.set(cell, known);
  return known;
}

const PLAIN = new WeakMap<Cell, string>();

function matchRow(cells: readonly Cell[], index: number, target: Target, names: ReturnType<typeof namesOf>): Match {
  const match: Match = { target, index, columns: new Map(), repeated: [], unknown: [], score: 0 };
  for (const cell of cells) {
    const named = cell.kind === 'text' && !isForReading(cell.text) ? names.get(labelOf(cell)) : undefined;
    if (named === undefined) {
      if (!isForReading(cell.text)) match.unknown.push(cell);
    } else if (match.columns.has(named.key)) match.repeated.push({ cell, key: named.key });
    else {
      match.columns.set(named.key, cell.column);
      match.score += named.weight;
    }
  }
  return match;
}
