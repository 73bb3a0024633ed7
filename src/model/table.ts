import type { z } from 'zod';
import { fieldRegistry } from './fields/fields.ts';
import { inWords } from './speech/speech.ts';

/** A kind of CSV file: its schema, the columns that tell its rows apart, and whether it must exist. */
export interface Table<E extends z.ZodObject = z.ZodObject> {
  schema: E;
  key: readonly (keyof z.output<E> & string)[];
  required: boolean;
  /** Its rows are only cited, so one that nothing cites is worth a warning. */
  onlyCited: boolean;
  title: string;
  /** What each of its rows is. */
  description: string;
  /**
   * The columns that hold what a document says and the site publishes in its words: where one changes or goes, reviewers are
   * told, and the page of corrections has it from Git's history. The numbers, if nothing else is said and rows cite a document.
   */
  figures: readonly (keyof z.output<E> & string)[];
  /** What to do where two rows have the same key, if there is more to say than to change one. */
  whenRepeated?: string;
}

type TableWording<E extends z.ZodObject> = Pick<Table<E>, 'title' | 'description' | 'key'> &
  Partial<Pick<Table, 'required' | 'onlyCited' | 'whenRepeated'> & Pick<Table<E>, 'figures'>>;

export function table<E extends z.ZodObject>(schema: E, wording: TableWording<E>): Table<E> {
  return inWords({ schema, required: false, onlyCited: false, figures: numbersOf(schema), ...wording });
}

/** Of rows that cite a document, the columns of numbers. */
function numbersOf<E extends z.ZodObject>({ shape }: E): (keyof z.output<E> & string)[] {
  if (!('fuente' in shape)) return [];
  const isNumber = ([, column]: [string, z.ZodType]) => fieldRegistry.get(column)?.kind === 'numero';
  return Object.entries(shape as Record<string, z.ZodType>)
    .filter(isNumber)
    .map(([name]) => name as keyof z.output<E> & string);
}

/** A list of records in a text, and the lists of records that these have. */
interface ListWording {
  title: string;
  description: string;
  /** Each with the column by which its rows say of which record they are. */
  parts?: Readonly<Record<string, { title: string; description: string; of: string }>>;
}

/** A list of records that makes a table. */
export interface ListTable {
  title: string;
  description: string;
  /** The key of frontmatter, and the one within its records where that holds the list. */
  list: string;
  part?: { list: string; of: string };
}

/** The lists of records of a kind of text, those within others after them. */
export function listTables({ lists }: Pick<TextKind, 'lists'>): ListTable[] {
  return Object.entries(lists).flatMap(([list, { title, description, parts = {} }]) => [
    { title, description, list },
    ...Object.entries(parts).map(([name, { of, ...wording }]) => ({ ...wording, list, part: { list: name, of } })),
  ]);
}

/** A kind of MDX file: its schema, and the tables that its frontmatter makes: one, and one for each list of records. */
export interface TextKind<E extends z.ZodObject = z.ZodObject, L extends string = string> {
  schema: E;
  /** What one of them is called where another record names it. */
  singular: string;
  title: string;
  description: string;
  lists: Readonly<Record<L, ListWording>>;
}

type TextKindWording<E extends z.ZodObject, L extends string> = Omit<TextKind<E, L>, 'schema'>;

export function textKind<E extends z.ZodObject, L extends string & keyof z.output<E>>(
  schema: E,
  wording: TextKindWording<E, L>,
): TextKind<E, L> {
  return inWords({ schema, ...wording });
}
