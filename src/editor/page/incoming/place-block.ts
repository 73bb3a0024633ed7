import { fold } from '../../../base/fold.ts';
import { columnNames, isForReading, plainLabel } from '../../../collect/intake/column-names.ts';
import type { ColumnView, Row } from '../../engine/engine-messages.ts';
import type { At } from '../table-grid.ts';

/** A table with a block of cells put into it. */
interface Placed {
  rows: Row[];
  /** What was not taken: headers that name no column, and columns past the last one, by their number in the block. */
  unmatched: (string | number)[];
  /** Whether its first row names its columns. */
  isNamed: boolean;
}

/**
 * A block of cells from one of a table on, or in the columns that its own first row names; rows past the end are new. Where
 * that names those of the key, each row goes where its key is, as of a file, and one whose key isn't there is new.
 */
export function placeBlock(
  [header = [], ...body]: readonly Row[],
  columns: readonly ColumnView[],
  at: At,
  block: readonly Row[],
  key: readonly string[] = [],
): Placed {
  const [first = []] = block;
  const named = matchFirst(columns, first);
  const cells = named ? block.slice(1) : block;
  const width = Math.max(0, ...cells.map((row) => row.length), named ? first.length : 0);
  const places = Array.from({ length: width }, (_, i) => (named ? named[i] : placeIn(header, at.cell + i)));
  const keyed = named && keyPlaces(header, key, places);
  const rows = keyed ? placeByKey(body, cells, places, keyed, header) : placeFrom(body, at.row, cells, places, header);
  const isLost = (i: number) => places[i] === undefined && (named ? first : cells.find((row) => row[i]))?.[i];
  const unmatched = places.flatMap((_, i) => (isLost(i) ? [named ? (first[i] ?? '') : i + 1] : []));
  return { rows: [header, ...rows], unmatched, isNamed: named !== undefined };
}

type Places = readonly (number | undefined)[];

function placeFrom(body: readonly Row[], from: number, cells: readonly Row[], places: Places, header: Row): Row[] {
  return Array.from({ length: Math.max(body.length, from + cells.length) }, (_, i) => {
    const row = body[i] ?? header.map(() => '');
    const own = cells[i - from];
    return own ? placeRow(row, own, places) : row;
  });
}

/** Where the columns of a key stand in a table, if the block has all of them. */
function keyPlaces(header: Row, key: readonly string[], places: Places): number[] | undefined {
  const columns = header.map(fold);
  const own = key.map((column) => columns.indexOf(fold(column)));
  return own.length > 0 && own.every((place) => places.includes(place)) ? own : undefined;
}

function placeByKey(
  body: readonly Row[],
  cells: readonly Row[],
  places: Places,
  key: readonly number[],
  header: Row,
): Row[] {
  const blank = header.map(() => '');
  const keyOf = (row: Row) => JSON.stringify(key.map((place) => row[place]?.trim()));
  const known = new Map(body.map((row, i) => [keyOf(row), i] as const));
  const rows = [...body];
  for (const own of cells) {
    const placed = placeRow(blank, own, places);
    const there = known.get(keyOf(placed));
    // A key that comes twice is another row, which the judge tells.
    known.delete(keyOf(placed));
    if (there === undefined) rows.push(placed);
    else rows[there] = fillRow(rows[there] ?? blank, placed);
  }
  return rows;
}

/** As of a file, what is blank takes nothing away. */
const fillRow = (row: Row, placed: Row): Row => row.map((cell, i) => placed[i] || cell);

const placeIn = ({ length }: Row, cell: number) => (cell < length ? cell : undefined);

function placeRow(row: Row, own: Row, places: Places): Row {
  const placed = [...row];
  own.forEach((text, i) => {
    const place = places[i];
    if (place !== undefined) placed[place] = text;
  });
  return placed;
}

/** Which column each cell of a row names; undefined of a row that is no header. */
function matchFirst(columns: readonly ColumnView[], first: Row): (number | undefined)[] | undefined {
  const names = columnNames(columns.map(({ label, description }) => ({ key: label, description })));
  const found = first.map((text) => (isForReading(text) ? undefined : names.get(plainLabel(text))?.key));
  const places = found.map((key, i) =>
    key === undefined || found.indexOf(key) < i ? undefined : columns.findIndex(({ label }) => label === key),
  );
  const count = places.filter((place) => place !== undefined).length;
  const written = first.filter((text) => text !== '').length;
  return count >= Math.min(2, columns.length, first.length) && count * 2 > written ? places : undefined;
}
