import { fold } from '../../../base/fold.ts';
import type { Row } from '../../engine/engine-messages.ts';

/** A table as somebody found it, as they want it, and as others have made it meanwhile; the header of each first. */
interface Versions {
  base: readonly Row[];
  mine: readonly Row[];
  theirs: readonly Row[];
}

export type Side = 'mine' | 'theirs';

/** What others have done to a row: to a cell of it, or to all of it, where there is no column. Undefined: the row isn't there. */
export interface Difference {
  /** Its key, of which `nameRow` makes what a reader is told. */
  row: string;
  column: string | undefined;
  base: string | undefined;
  mine: string | undefined;
  theirs: string | undefined;
}

/** Three versions of a table, or of a text, put into one. */
export interface Merged<Whole> {
  /** What others changed, and fits beside what was changed here. */
  taken: Difference[];
  /** What both changed, each in another way. */
  clashes: Difference[];
  /** All of it, once it is decided whose each clash is. */
  settle: (winner: (clash: Difference) => Side) => Whole;
}

type Cells = ReadonlyMap<string, string>;
/** Rows by their key; of those with the same, by their turn too. */
type Keyed = ReadonlyMap<string, Cells>;

/**
 * Merges cell by cell: rows are found by the columns of `key`, and of a table without one by all that they hold, so that a
 * changed row is one that goes and another that comes. Columns of both are kept, and the order of theirs, with new rows of mine below the ones
 * that they followed.
 */
export function mergeRows(key: readonly string[] | undefined, { base, mine, theirs }: Versions): Merged<Row[]> {
  const sides = { base: byKey(key, base), mine: byKey(key, mine), theirs: byKey(key, theirs) };
  const header = [...new Set([...(theirs[0] ?? []), ...(mine[0] ?? [])])];
  const order = placeAmong([...sides.theirs.keys()], [...sides.mine.keys()]);
  const differences = order.flatMap((one) => differencesOf(one, sides, header));
  const clashes = differences.filter(isClash);
  const taken = differences.filter(({ base: was, theirs: is, mine: own }) => is !== was && own === was);
  const settle = (winner: (clash: Difference) => Side) => [
    header,
    ...order.flatMap((one) => {
      const row = mergeRow(one, sides, header, (clash) => winner(find(clashes, clash)));
      return row ? [row] : [];
    }),
  ];
  return { taken, clashes, settle };
}

interface Sides {
  base: Keyed;
  mine: Keyed;
  theirs: Keyed;
}

const isClash = ({ base, mine, theirs }: Difference) => mine !== theirs && mine !== base && theirs !== base;

const find = (clashes: readonly Difference[], { row, column }: Difference): Difference =>
  clashes.find((one) => one.row === row && one.column === column) as Difference;

/** Unlike any character of a cell. */
const BETWEEN = '\0';

/** The values of a row's key, for a reader. */
export const nameRow = ({ row }: Difference) => row.split(BETWEEN).filter(Boolean).join(' ');

function byKey(key: readonly string[] | undefined, [header = [], ...rows]: readonly Row[]): Keyed {
  const keyed = new Map<string, Cells>();
  const columns = header.map(fold);
  const places = key?.map((column) => columns.indexOf(fold(column))) ?? [...header.keys()];
  for (const row of rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const cells = new Map(header.map((column, i) => [column, row[i] ?? '']));
    const own = places.map((i) => (row[i] ?? '').trim()).join(BETWEEN);
    let name = own;
    for (let turn = 2; keyed.has(name); turn += 1) name = `${own}${BETWEEN}${turn}`;
    keyed.set(name, cells);
  }
  return keyed;
}

/** All of the first, and those of the second that it hasn't, each below the one that it follows there. */
function placeAmong(first: readonly string[], second: readonly string[]): string[] {
  const there = new Set(first);
  const followers = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const one of second) {
    if (there.has(one)) last = one;
    else followers.set(last, [...(followers.get(last) ?? []), one]);
  }
  return [undefined, ...first].flatMap((one) => [...(one === undefined ? [] : [one]), ...(followers.get(one) ?? [])]);
}

/** What is not the same in all three versions of a row. */
function differencesOf(key: string, sides: Sides, header: Row): Difference[] {
  const { base, mine, theirs } = versionsOf(key, sides);
  if (mine && theirs)
    return header
      .map((column) => ({
        row: key,
        column,
        base: base?.get(column),
        mine: mine.get(column),
        theirs: theirs.get(column),
      }))
      .filter((one) => one.mine !== one.theirs || one.mine !== one.base)
      .map((one) => ({
        ...one,
        base: one.base ?? '',
        mine: one.mine ?? one.base ?? '',
        theirs: one.theirs ?? one.base ?? '',
      }));
  const whole = { row: key, column: undefined, base: wordsOf(base), mine: wordsOf(mine), theirs: wordsOf(theirs) };
  return whole.mine === whole.theirs ? [] : [whole];
}

const versionsOf = (key: string, { base, mine, theirs }: Sides) => ({
  base: base.get(key),
  mine: mine.get(key),
  theirs: theirs.get(key),
});

/** What a row says, column by column. */
const wordsOf = (cells: Cells | undefined) =>
  cells && [...cells].flatMap(([column, text]) => (text.trim() === '' ? [] : [`${column}: ${text}`])).join('\n');

function mergeRow(key: string, sides: Sides, header: Row, winner: (clash: Difference) => Side): Row | undefined {
  const own = versionsOf(key, sides);
  const differences = differencesOf(key, sides, header);
  const [whole] = differences.filter(({ column }) => column === undefined);
  const cells = own[whole ? sideOf(whole, winner) : own.mine ? 'mine' : 'theirs'];
  if (!cells) return undefined;
  const changed = new Map(differences.map((one) => [one.column, one[sideOf(one, winner)] ?? '']));
  return header.map((column) => changed.get(column) ?? cells.get(column) ?? '');
}

/** Of what only one side changed, that side. */
function sideOf(difference: Difference, winner: (clash: Difference) => Side): Side {
  if (isClash(difference)) return winner(difference);
  return difference.mine === difference.base ? 'theirs' : 'mine';
}
