import { fieldRegistry, type RegisteredField } from '../../model/fields/fields.ts';
import type { Table } from '../../model/table.ts';
import { PLAN_TABLES, TABLES } from '../../model/tables/index.ts';
import type { z } from 'zod';

/** A table that rows can be taken into. */
export interface Target {
  name: string;
  table: Table;
  isOfPlan: boolean;
}

export const TARGETS: readonly Target[] = [
  ...Object.entries(PLAN_TABLES).map(([name, table]) => ({ name, table, isOfPlan: true })),
  ...Object.entries(TABLES).map(([name, table]) => ({ name, table, isOfPlan: false })),
];

export const fieldOf = ({ table }: Target, key: string): RegisteredField => {
  const field = fieldRegistry.get(table.schema.shape[key] as z.ZodType);
  if (!field) throw new Error(`The column ${key} is not registered.`);
  return field;
};

export const keysOf = ({ table }: Target): string[] => Object.keys(table.schema.shape);

/** The columns by which rows are told apart and that can't be blank. */
export const neededKeys = (target: Target): string[] => target.table.key.filter((key) => fieldOf(target, key).required);

export const fileOf = ({ name, isOfPlan }: Target, plan: string): string =>
  isOfPlan ? `data/planes/${plan}/${name}.csv` : `data/${name}.csv`;
