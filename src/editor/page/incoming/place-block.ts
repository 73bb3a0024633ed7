import { columnNames, isForReading, plainLabel } from '../../../collect/intake/column-names.ts';
import type { ColumnView, Row } from '../../engine/messages.ts';
import type { At } from '../grid.ts';

/** A table with a block of cells put into it. */
interface Placed {
  rows: Row[];
  /** What was not taken: headers that name no column, and columns past the last one, by their number in the block. */
  unmatched: (string | number)[];
}

/** A block of cells from one of a table on, or in the columns that its own first row names; rows past the end are new. */
export function placeBlock(
  [header = [], ...body]: readonly Row[],
  columns: readonly ColumnView[],
  at: At,
  block: readonly Row[],
): Placed {
  const [first = []] = block;
  const named = matchFirst(columns, first);
  const cells = named ? block.slice(1) : block;
  const width = Math.max(0, ...cells.map((row) => row.length), named ? first.length : 0);
  const places = Array.from({ length: width }, (_, i) => (named ? named[i] : placeIn(header, at.cell + i)));
  const rows = Array.from({ length: Math.max(body.length, at.row + cells.length) }, (_, i) => {
    const row = body[i] ?? header.map(() => '');
    const own = cells[i - at.row];
    return own ? placeRow(row, own, places) : row;
  });
  const isLost = (i: number) => places[i] === undefined && (named ? first : cells.find((row) => row[i]))?.[i];
  const unmatched = places.flatMap((_, i) => (isLost(i) ? [named ? (first[i] ?? '') : i + 1] : []));
  return { rows: [header, ...rows], unmatched };
}

const placeIn = ({ length }: Row, cell: number) => (cell < length ? cell : undefined);

function placeRow(row: Row, own: Row, places: readonly (number | undefined)[]): Row {
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
