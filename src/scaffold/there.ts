import type { Sources } from '../load/sources.ts';
import type { RawRecord } from '../load/raw.ts';
import type { TableName, TextKindName } from '../model/tables/index.ts';
import type { Row } from './table-text.ts';

/** A text that is there: its id, the plan whose folder it is in, and its frontmatter as written. */
export interface TextThere {
  id: string;
  plan: string | undefined;
  plain: Readonly<Record<string, unknown>>;
}

/** What a site has, as written: some of it may be blank or wrong. */
export interface There {
  sources: Sources;
  texts(kind: TextKindName): TextThere[];
  rows(table: TableName): Row[];
}

export const thereIn = (sources: Sources): There => ({
  sources,
  texts: (kind) => [...sources.mdx].flatMap(([path, { frontmatter }]) => textOf(kind, path, frontmatter)),
  rows: (table) => rowsOf(sources, `data/${table}.csv`),
});

function textOf(kind: TextKindName, path: string, frontmatter: RawRecord | undefined): TextThere[] {
  const [, folder, plan, id] = /^content\/([^/]+)\/(?:([^/]+)\/)?([^/]+)\.mdx$/.exec(path) ?? [];
  if (folder !== kind || id === undefined) return [];
  const plain = frontmatter?.plain;
  return [{ id, plan, plain: typeof plain === 'object' && plain !== null ? (plain as TextThere['plain']) : {} }];
}

function rowsOf({ csv }: Sources, path: string): Row[] {
  const { labels = [], rows = [] } = csv.get(path) ?? {};
  return rows.map(({ cells }) => Object.fromEntries(labels.map(({ text }, i) => [text.trim(), cells[i] ?? ''])));
}

/** The value of a key that is a text. */
export function textAt(plain: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = plain[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
