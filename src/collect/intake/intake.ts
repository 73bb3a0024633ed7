import type { Grid } from './grid.ts';
import type { MergedTable } from './merge-rows.ts';
import type { SentRow } from './read-grid.ts';
import type { Target } from './intake-targets.ts';
import type { Told } from './told.ts';

/** A file that was sent. */
export interface Book {
  name: string;
  /** Its place in the site's folder, if it lies there. */
  path?: string;
  bytes: Uint8Array;
}

/** A sheet, and the table as which it was read. */
export interface TakenSheet {
  grid: Grid;
  target: Target;
  file: string;
  columns: ReadonlyMap<string, number>;
  rows: SentRow[];
}

/** What becomes of a table. */
export interface TableChange {
  file: string;
  target: Target;
  merged: MergedTable;
  before: Uint8Array | undefined;
  /** The same bytes where nothing changes. */
  after: Uint8Array | undefined;
}

/** What would change in a site, and what is to be said of what was sent. Where any of it is an error nothing may be written. */
export interface Intake {
  sheets: TakenSheet[];
  tables: TableChange[];
  told: Told[];
}
