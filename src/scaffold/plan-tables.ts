import { PLAN_TABLE_NAMES, PLAN_TABLES } from '../model/tables/index.ts';
import { type Row, tableText } from './table-text.ts';

/** The tables of a plan, each with its header. */
export const planTableFiles = (plan: string, rows: ReadonlyMap<string, Row[]> = new Map()) =>
  PLAN_TABLE_NAMES.map((name) => {
    const path = `data/planes/${plan}/${name}.csv`;
    return [path, tableText(PLAN_TABLES[name].schema, rows.get(path))] as const;
  });
