import type { z } from 'zod';
import type { RawRecord, RawTable } from '../../load/raw.ts';
import { isKey, proposeKey } from '../../model/fields/readings.ts';
import { LIMITS, addUpToLimit, limitProblem } from '../../model/limits.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Table } from '../../model/table.ts';
import {
  type Content,
  PLAN_TABLES,
  PLAN_TABLE_NAMES,
  type PlanCompleto,
  type PlanTableName,
  type Referable,
  TABLES,
  TABLE_NAMES,
  type TableName,
} from '../../model/tables/index.ts';
import { type Batch, type Run, note } from '../run.ts';
import { duplicateProblems } from './duplicates.ts';
import { type Found, joinBlanks } from './blanks.ts';
import { isMisnamed, isMovedFolder, missingFile } from '../files/known-files.ts';
import { isRequired } from './header.ts';
import { hasError, isReported } from '../files/file-names.ts';
import { validateRow } from './record.ts';
import { countReferences } from './references.ts';
import { setNotesApart } from './note-rows.ts';
import { type ReadTable, readTable } from './read-table.ts';

export function readTables(run: Run): Pick<Content, TableName> {
  const rows = TABLE_NAMES.map((name) => [name, readCsvTable(run, `data/${name}.csv`, name, TABLES[name], undefined)]);
  return Object.fromEntries(rows) as Pick<Content, TableName>;
}

export function readPlanTables(run: Run, plan: string): Pick<PlanCompleto, PlanTableName> {
  if (isMovedFolder(run, `data/planes/${plan}/`)) {
    for (const name of PLAN_TABLE_NAMES) run.index.markIncomplete(name, plan);
    return Object.fromEntries(PLAN_TABLE_NAMES.map((name) => [name, []])) as unknown as ReturnType<
      typeof readPlanTables
    >;
  }
  const rows = PLAN_TABLE_NAMES.map((name) => [
    name,
    readCsvTable(run, `data/planes/${plan}/${name}.csv`, name, PLAN_TABLES[name], plan),
  ]);
  return Object.fromEntries(rows) as Pick<PlanCompleto, PlanTableName>;
}

function readCsvTable(run: Run, file: string, name: Referable, table: Table, plan: string | undefined): object[] {
  const raw = run.sources.csv.get(file);
  if (!raw) {
    if (table.required) run.problems.push(...missingFile(run.sources, file));
    const unread = isReported(run.sources, file) || isMisnamed(run.sources, file);
    if (table.required || unread) run.index.markIncomplete(name, plan);
    else run.index.markAbsent(name, plan, file);
    return [];
  }
  const { read, values, whole } = FLAWLESS.get(raw) ?? readByItself(run.problems, raw, table);
  // What is spoiled in a file may be an id that others cite.
  if (!read.complete || hasError(run.sources, file)) run.index.markIncomplete(name, plan);
  for (const record of read.records) noteId(run, name, plan, record);
  const batch: Batch = { plan, schema: read.schema, values: [] };
  for (const [row, readable] of values.entries()) note(run, batch, read.records[row] as RawRecord, readable);
  run.validated.push(batch);
  return isWhole(table, read.schema) ? whole : [];
}

/** What is read of a table, whatever others hold. */
interface TableByItself {
  read: ReadTable;
  /** Of each row, in their order, what could be read. */
  values: readonly object[];
  /** Those without a problem. */
  whole: object[];
}

/** Of tables in which nothing was found: whoever judges a site again and again reads those that are the same only once. */
const FLAWLESS = new WeakMap<RawTable, TableByItself>();

function readByItself(problems: Problem[], raw: RawTable, table: Table): TableByItself {
  const before = problems.length;
  const { table: body, problems: notes } = setNotesApart(raw, table.schema);
  addUpToLimit(problems, notes);
  const read = readTable(body, table.schema);
  addUpToLimit(problems, read.problems);
  if (hasKey(table, read.schema))
    addUpToLimit(problems, duplicateProblems(read.records, table.key, table.whenRepeated));
  const byItself = { read, ...validateRows(problems, read) };
  if (problems.length === before) FLAWLESS.set(raw, byItself);
  return byItself;
}

/** Without a column that must be there, no row is a record that others could be checked against. */
function isWhole({ schema }: Table, present: z.ZodObject): boolean {
  return Object.keys(schema.shape).every((column) => column in present.shape || !isRequired(schema, column));
}

/** Without one of the columns of its key, rows that differ only there would look alike. */
function hasKey({ schema, key }: Table, present: z.ZodObject): boolean {
  return key.every((column) => column in present.shape || !isRequired(schema, column));
}

function validateRows(problems: Problem[], { schema, records }: ReadTable): Pick<TableByItself, 'values' | 'whole'> {
  const found: Found[] = [];
  const values: object[] = [];
  const whole: object[] = [];
  let left: number = LIMITS.references.most;
  let passed: Problem | undefined;
  for (const [row, record] of records.entries()) {
    const { readable, problems: ofRow } = validateRow(schema, record);
    for (const problem of ofRow) found.push({ row, problem });
    values.push(readable);
    if (ofRow.length === 0) whole.push(readable);
    left -= countReferences(schema, readable);
    if (left < 0) passed = limitProblem(record.locate([]), 'references');
    else if (found.length > LIMITS.problems.most) passed = limitProblem(record.locate([]), 'problems');
    if (passed) break;
  }
  addUpToLimit(problems, [...joinBlanks(schema, records, found), ...(passed ? [passed] : [])]);
  return { values, whole };
}

function noteId(run: Run, table: Referable, plan: string | undefined, record: RawRecord): void {
  const id = (record.plain as { id?: string }).id?.trim();
  if (!id) return;
  run.index.add(table, plan, id);
  run.index.addNames(table, plan, id, record.plain);
  // «Ana» is reported where it is defined; what cites «ana» is right.
  if (!isKey(id)) run.index.add(table, plan, proposeKey(id) ?? id);
}
