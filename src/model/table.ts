import type { z } from 'zod';

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
}

type TableWording<E extends z.ZodObject> = Pick<Table<E>, 'title' | 'description' | 'key'> &
  Partial<Pick<Table, 'required' | 'onlyCited'>>;

export function table<E extends z.ZodObject>(schema: E, wording: TableWording<E>): Table<E> {
  return { schema, required: false, onlyCited: false, ...wording };
}

/** A kind of MDX file: its schema, and the tables that its frontmatter makes: one, and one for each list of records. */
export interface TextKind<E extends z.ZodObject = z.ZodObject, L extends string = string> {
  schema: E;
  /** What one of them is called where another record names it. */
  singular: string;
  title: string;
  description: string;
  lists: Readonly<Record<L, { title: string; description: string }>>;
}

type TextKindWording<E extends z.ZodObject, L extends string> = Omit<TextKind<E, L>, 'schema'>;

export function textKind<E extends z.ZodObject, L extends string & keyof z.output<E>>(
  schema: E,
  wording: TextKindWording<E, L>,
): TextKind<E, L> {
  return { schema, ...wording };
}
