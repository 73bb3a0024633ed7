import type { z } from 'zod';
import { type RegisteredField, fieldRegistry } from '../model/fields/fields.ts';
import type { Table } from '../model/table.ts';
import { PLAN_TABLES, type PlanTableName, TABLES, type TableName } from '../model/tables/index.ts';
import type { TablesOf } from './side.ts';

/** What is known of the table in a file. */
export interface TableAt {
  file: string;
  /** The name of its kind, or of the data set. */
  name: string;
  plan: string | undefined;
  /** The columns that tell its rows apart; undefined where nothing says them. */
  key: readonly string[] | undefined;
  /** The columns that hold numbers. */
  numbers?: ReadonlySet<string>;
  /** The columns whose figures the site publishes as a document says them: of a data set, all its numbers. */
  figures: readonly string[];
  schema?: z.ZodObject;
}

const OF_PLAN = /^data\/planes\/([^/]+)\/([^/]+)\.csv$/;
const OF_SITE = /^data\/([^/]+)\.csv$/;
const OF_DATA_SET = /^data\/conjuntos\/([^/]+)\.csv$/;

/** By a file's path, the kind of its table; of a data set, by its description too. */
export function tableAt(file: string, side: TablesOf): TableAt | undefined {
  const [, plan, name = ''] = OF_PLAN.exec(file) ?? [];
  const ofPlan = PLAN_TABLES[name as PlanTableName];
  if (plan !== undefined && ofPlan) return { file, name, plan, ...partsOf(ofPlan) };
  const site = OF_SITE.exec(file)?.[1] ?? '';
  const ofSite = TABLES[site as TableName];
  if (ofSite) return { file, name: site, plan: undefined, ...partsOf(ofSite) };
  const dataSet = OF_DATA_SET.exec(file)?.[1];
  return dataSet === undefined ? undefined : dataSetAt(file, dataSet, side);
}

function partsOf({ key, schema, figures }: Table) {
  const numbers = Object.keys(schema.shape).filter((column) =>
    ['numero', 'numero-o-si', 'entero'].includes(fieldAt(schema, column)?.kind ?? ''),
  );
  return { key, schema, figures, numbers: new Set(numbers) };
}

/** What a column is; undefined of one that its table doesn't know. */
export function fieldAt(schema: z.ZodObject | undefined, column: string): RegisteredField | undefined {
  const known = schema?.shape[column] as z.ZodType | undefined;
  return known && fieldRegistry.get(known);
}

interface Description {
  schema?: { primaryKey?: string | string[]; fields?: { name?: string; type?: string }[] };
}

function dataSetAt(file: string, name: string, { sources }: TablesOf): TableAt | undefined {
  const description = sources.json.get(file.replace(/csv$/, 'json'))?.plain as Description | undefined;
  if (!description) return undefined;
  const { primaryKey = [], fields = [] } = description.schema ?? {};
  const key = [primaryKey].flat();
  const numbers = Array.isArray(fields) ? fields.filter(({ type }) => type === 'integer' || type === 'number') : [];
  const columns = numbers.map(({ name: column = '' }) => column).filter((column) => !key.includes(column));
  return {
    file,
    name,
    plan: undefined,
    key: key.length > 0 ? key : undefined,
    numbers: new Set(columns),
    figures: columns,
  };
}
