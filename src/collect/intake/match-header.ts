import { fold } from '../../base/fold.ts';
import type { Cell } from '../../workbook/workbook.ts';
import type { Grid } from './grid.ts';
import { fieldOf, keysOf, neededKeys, type Target } from './tables.ts';

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

/** What a column may be called: its name, which counts double, or its description, whole or up to its first stop. */
function namesOf(target: Target): Map<string, { key: string; weight: number }> {
  const names = new Map<string, { key: string; weight: number }>();
  const taken = new Map<string, number>();
  const add = (text: string, key: string, weight: number) => {
    const name = plain(text);
    if (name === '' || names.get(name)?.weight === 2) return;
    taken.set(name, (taken.get(name) ?? 0) + 1);
    names.set(name, { key, weight });
  };
  for (const key of keysOf(target)) add(key, key, 2);
  for (const key of keysOf(target)) {
    const { description } = fieldOf(target, key);
    for (const text of new Set([description, description.split(/[:;,.(]/)[0] ?? ''])) add(text, key, 1);
  }
  // What two columns would be called is neither.
  for (const [name, count] of taken) if (count > 1) names.delete(name);
  return names;
}

/** A header without capitals, accents, spaces and signs: «Fecha de corte (*)» is `fecha_de_corte`. */
const plain = (text: string) =>
  fold(
    text
      .replace(/\([^()]*\)\s*$/, '')
      .replace(/[^\p{L}\p{N}\s_-]/gu, ' ')
      .trim(),
  ).replace(/^_+|_+$/g, '');

/** Each cell is compared with the columns of every table. */
function plainLabel(cell: Cell): string {
  const known = PLAIN.get(cell) ?? plain(cell.text);
  PLAIN.set(cell, known);
  return known;
}

const PLAIN = new WeakMap<Cell, string>();

/** Those of a form that are only to be read. */
export const isForReading = (text: string) => /^\s*\(.*\)\s*$/.test(text);

function matchRow(cells: readonly Cell[], index: number, target: Target, names: ReturnType<typeof namesOf>): Match {
  const match: Match = { target, index, columns: new Map(), repeated: [], unknown: [], score: 0 };
  for (const cell of cells) {
    const named = cell.kind === 'text' && !isForReading(cell.text) ? names.get(plainLabel(cell)) : undefined;
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
