import type { Value } from './open-table.ts';

export type Row = readonly Value[];

/**
 * Rows of a table in few texts, each JSON of some rows in UTF-8: as many cells as a large table has would take ten times their bytes.
 * Threads share them: a message that copies them would hold them twice, and once more while it is written.
 */
export interface PackedRows {
  count: number;
  texts: readonly SharedArrayBuffer[];
}

/** How many rows stand in a text. */
const TOGETHER = 500;

export function packRows(rows: Iterable<Row>): PackedRows {
  const texts: SharedArrayBuffer[] = [];
  let count = 0;
  let some: Row[] = [];
  const close = () => {
    texts.push(share(some));
    count += some.length;
    some = [];
  };
  for (const row of rows) {
    some.push(row);
    if (some.length === TOGETHER) close();
  }
  if (some.length > 0) close();
  return { count, texts };
}

export function* unpackRows(packed: PackedRows): Generator<Row, void> {
  for (const some of unpackBatches(packed)) yield* some;
}

export const putBefore = (row: Row, { count, texts }: PackedRows): PackedRows => ({
  count: count + 1,
  texts: [share([row]), ...texts],
});

/** The rows, some at a time. */
export function* unpackBatches({ texts }: PackedRows): Generator<Row[], void> {
  for (const text of texts) yield JSON.parse(Buffer.from(text).toString()) as Row[];
}

function share(rows: readonly Row[]): SharedArrayBuffer {
  const json = JSON.stringify(rows);
  const shared = new SharedArrayBuffer(Buffer.byteLength(json));
  Buffer.from(shared).write(json);
  return shared;
}
