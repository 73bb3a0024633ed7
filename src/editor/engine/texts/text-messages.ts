import type { MdxNode } from '../../../load/mdx/node.ts';
import type { ColumnView } from '../column-view.ts';

/** A key of the data of a text, for whoever fills it in. */
export interface FieldView extends ColumnView {
  /** The keys of each record, where it is a list of records. */
  records: readonly FieldView[] | undefined;
  /** Whether it is a list of values. */
  isList: boolean;
}

export interface TextView {
  file: string;
  /** What it is called, where it says so. */
  title: string | undefined;
  /** What kind of text it is, in the plural. */
  kind: string;
  description: string;
  /** The plan that it is of, as it is named. */
  plan: string | undefined;
  /** As it is written; its lines end in LF. */
  text: string;
  fields: readonly FieldView[];
}

/** The kinds of text that can be begun. */
export const BEGUN_KINDS = ['acta', 'informe', 'compromiso', 'pagina'] as const;

/** A text to begin. `plan`: of a report and a commitment; `organo` and `sesion`: of minutes. */
export interface AskedText {
  kind: (typeof BEGUN_KINDS)[number];
  id: string;
  plan?: string | undefined;
  organo?: string | undefined;
  sesion?: string | undefined;
}

/** An element that a text can have, for whoever puts it in. */
export interface ElementView {
  name: string;
  description: string;
  isBlock: boolean;
  hasContent: boolean;
  attributes: readonly ColumnView[];
}

/** Where a value stands in the data of a text. */
export type DataPath = readonly (string | number)[];

/** What is done to the data of a text. */
export type DataChange =
  | { path: DataPath; set: string }
  /** Adds to the list at a path a record with these keys in blank, or a blank value. */
  | { path: DataPath; add: readonly string[] | undefined }
  | { path: DataPath; remove: true };

/** What an element gives, as words of which some lead somewhere. */
export interface SeenPart {
  text: string;
  href?: string | undefined;
}

export interface SeenElement {
  parts: readonly SeenPart[];
  /** Whether it is drawn in full only on the site. */
  isPartial: boolean;
}

/** A text as the site would read it. */
export interface SeenText {
  file: string;
  /** Its data; undefined where they can't be read. */
  data: unknown;
  /** The line of each of its values, by its path with dots. */
  lines: Readonly<Record<string, number>>;
  /** Its tree; undefined where it can't be parsed. */
  body: MdxNode | undefined;
  /** What its elements give, by where each begins: «line:column». */
  elements: Readonly<Record<string, SeenElement>>;
}
