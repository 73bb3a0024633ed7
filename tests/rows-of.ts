import type { OpenTable } from '../src/opendata/open-table.ts';

/** The rows of a published table, each by its headers; none where there is no table. */
export const rowsOf = (table: OpenTable | undefined): Record<string, string>[] =>
  table
    ? Array.from(table.readRows(), (row) =>
        Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i] ?? ''])),
      )
    : [];
