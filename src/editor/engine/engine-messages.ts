import type { Weight } from '../../changes/change.ts';
import type { Host } from '../../model/addresses/repository.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { ColumnView } from './column-view.ts';
import type { AskedText, DataChange, ElementView, SeenText, TextView } from './texts/text-messages.ts';

export type { ColumnView };

/** A row of a table as written. */
export type Row = readonly string[];

/** A file as somebody wants it: a table by all of its rows, the header first; a text as it is written. */
export type Wanted = readonly Row[] | string;

export type Edits = readonly (readonly [file: string, wanted: Wanted])[];

export interface TableView {
  file: string;
  title: string;
  description: string;
  /** The plan that it is of, as it is named. */
  plan: string | undefined;
  /** Those that it has, and those that it might have. */
  columns: readonly ColumnView[];
  /** The columns that tell its rows apart; undefined where nothing says them. */
  key: readonly string[] | undefined;
  /** The header first. */
  rows: readonly Row[];
}

export interface SiteView {
  tables: readonly TableView[];
  /** Where its sources are kept, where it says so. */
  host: Host | undefined;
  texts: readonly TextView[];
  /** What can be put into a text. */
  elements: readonly ElementView[];
  /** The cut-off date, which files made of the sources bear. */
  corte: string;
  /** SHA-256 of each table and text, by which a draft knows what it was made of. */
  sums: Readonly<Record<string, string>>;
}

/** A problem, with the cell of its table where it is of one: rows from 0 below the header. */
export interface ToldProblem extends Problem {
  row: number | undefined;
  cell: number | undefined;
}

/** The changes of a kind. */
export interface ChangeGroup {
  title: string;
  weight: Weight;
  changes: readonly { text: string; hint: string | undefined; file: string; line: number }[];
}

/** A key with the name of what it stands for. */
export type Reference = readonly [id: string, name: string];

/** What comes of a site as somebody wants it. */
export interface Judged {
  /** The files that change, in canonical form. `isNew`: the site has none of that name. */
  files: readonly { file: string; text: string; isNew: boolean }[];
  /** Texts that the site doesn't have yet; of what is published of them nothing is known. */
  begun: readonly TextView[];
  /** Errors and notices; observations are among the changes. */
  problems: readonly ToldProblem[];
  changes: readonly ChangeGroup[];
  /** Whether no problem is an error: only then is it known what changes of what is computed. */
  isWhole: boolean;
  references: Readonly<Record<string, readonly Reference[]>>;
  /** The text that was asked to be seen. */
  seen: SeenText | undefined;
}

/** A table with what a file says put into it: new rows come last. */
export interface BroughtTable {
  file: string;
  /** The header first; it may have columns that the table had not. */
  rows: readonly Row[];
  /** The rows that the file doesn't have, from 0 below the header. */
  absent: readonly number[];
}

/** What a file would change, and what is to be said of it. */
export interface Brought {
  tables: readonly BroughtTable[];
  told: readonly { severity: 'error' | 'warning'; where: string; message: string; hint: string }[];
}

/** A file that is brought to a table, which it goes into where it doesn't say another. `reader`: the address of what reads workbooks. */
export interface BroughtFile {
  name: string;
  bytes: Uint8Array;
  table: string;
  reader: string;
}

/** The files that a text begins with, whole, and what to look at; or why it can't be begun. */
export type Begun = { file: string; edits: Edits; advice: readonly string[] } | { refusal: string };

/** A file as it is elsewhere: in the repository, or in somebody's folder. */
export interface OtherVersion {
  file: string;
  bytes: Uint8Array;
}

/** What a file says elsewhere: the rows of a table, the header first, or a text; nothing where it can't be read. */
export interface OtherFile {
  file: string;
  says: readonly Row[] | string | undefined;
}

/** A text that is to be seen. `parser`: the address of what parses those that were edited. */
interface Look {
  file: string | undefined;
  parser: string;
}

/** What the page asks; `sources`: the address of the script that leaves them. */
export type Question =
  | { ask: 'open'; sources: string }
  | { ask: 'judge'; turn: number; edits: Edits; look: Look }
  | { ask: 'write'; text: string; change: DataChange }
  | { ask: 'begin'; text: AskedText; edits: Edits }
  | { ask: 'take'; file: BroughtFile; edits: Edits }
  | { ask: 'read'; versions: readonly OtherVersion[] }
  /** From here on what is edited is compared with these. */
  | { ask: 'rebase'; versions: readonly OtherVersion[] }
  | { ask: 'report'; edits: Edits; base: string; notes: readonly string[] };

export type Answer =
  | { tell: 'opened'; site: SiteView; judged: Judged }
  | { tell: 'judged'; turn: number; judged: Judged }
  | { tell: 'begun'; begun: Begun }
  | { tell: 'taken'; brought: Brought }
  | { tell: 'read'; files: readonly OtherFile[] }
  /** What changes, in Markdown. */
  | { tell: 'report'; text: string }
  | { tell: 'written'; text: string }
  | { tell: 'failed'; message: string };
