import { PLAN_TABLES, TABLES } from '../../model/tables/index.ts';

const ALL: Readonly<Record<string, { schema: { shape: object } }>> = { ...TABLES, ...PLAN_TABLES };

/** The first line of a table of the site, with every column that it can have; undefined of any other file. */
export function headerLine(file: string): string | undefined {
  const name = /^data\/(?:planes\/[^/]+\/)?([^/]+)\.csv$/.exec(file)?.[1] ?? '';
  const table = Object.hasOwn(ALL, name) ? ALL[name] : undefined;
  return table && Object.keys(table.schema.shape).join(',');
}
