import { readTable } from './source.ts';
import type { Sources } from './sources.ts';

/** The sources of a site with some of its tables in another form. Their sums stay those of what was read before. */
export function withTables(sources: Sources, tables: readonly { file: string; bytes: Uint8Array }[]): Sources {
  const files = new Set(tables.map(({ file }) => file));
  const csv = new Map(sources.csv);
  const problems = sources.problems.filter(({ file }) => !files.has(file));
  for (const { file, bytes } of tables) {
    const read = readTable(file, bytes);
    if (read.table) csv.set(file, read.table);
    problems.push(...read.problems);
  }
  return { ...sources, csv, problems };
}
