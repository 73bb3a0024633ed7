import type { MeasuredFile } from './measured-file.ts';
import type { OpenTable } from './open-table.ts';

/** A file of open data; `path` is its path under `datos/`. */
export interface DataFile {
  path: string;
  title: string;
  /** A `part` is a part of what is `computed`, for the page that shows just that. */
  kind: 'table' | 'computed' | 'part' | 'description' | 'everything';
  /** The plan it belongs to. */
  plan: string | undefined;
  /** The table that it holds. */
  table: OpenTable | undefined;
  /** Its bytes, written once. */
  measure: () => MeasuredFile;
}
