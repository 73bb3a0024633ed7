import type { CellPlace } from './place.ts';

/** Something to say of what was sent: an error stops the import, the others are told. */
export interface Told {
  severity: 'error' | 'warning' | 'notice';
  place: CellPlace;
  message: string;
  hint: string;
  /** The kind of problem, where it is one of the site's. */
  code?: string;
  /** It was wrong before, and what was sent has nothing to do with it. */
  isStanding?: true;
  /** The column of the table. */
  field?: string;
  /** Of a misspelt header, the column that it was probably meant to be. */
  meant?: string;
  /** What mends it, where its hint names an option or an order of a terminal. */
  mends?: 'table' | 'plan' | 'sheet' | 'errors';
}
