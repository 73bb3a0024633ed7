import type { RawRecord, RawTable } from '../../load/raw.ts';
import { isKey } from '../../model/fields/readings.ts';
import { addUpToLimit, limitProblem, LIMITS } from '../../model/limits.ts';
import { type Conjunto, conjunto, rowSchema } from '../../model/tables/conjuntos.ts';
import { excerpt, type Problem, startOf } from '../../model/problems/problem.ts';
import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import type { Run } from '../run.ts';
import { type Found, joinBlanks } from './blanks.ts';
import { duplicateProblems } from './duplicates.ts';
import { plainCells } from './plain-cells.ts';
import { setFootApart } from './table-foot.ts';
import { missingFile } from '../files/known-files.ts';
import { suggest } from '../../base/nearest.ts';
import { problemAt, validateRecord, validateRow } from './record.ts';
import { readTable } from './read-table.ts';

/** The data sets: each `.json` with its `.csv`, the rows checked by the Table Schema that describes them. */
export function validateConjuntos(run: Run): ConjuntoCompleto[] {
  const ids = new Set(
    [...run.sources.json.keys(), ...run.sources.csv.keys()].flatMap(
      (file) => /^data\/conjuntos\/([^/]+)\.(?:json|csv)$/.exec(file)?.[1] ?? [],
    ),
  );
  for (const id of ids) run.index.add('conjuntos', undefined, id);
  return [...ids]
    .filter(isKey)
    .sort()
    .flatMap((id) => validateConjunto(run, id));
}

function validateConjunto(run: Run, id: string): ConjuntoCompleto[] {
  const raw = run.sources.json.get(`data/conjuntos/${id}.json`);
  const table = run.sources.csv.get(`data/conjuntos/${id}.csv`);
  if (!raw) run.problems.push(...missingFile(run.sources, `data/conjuntos/${id}.json`));
  if (!table) run.problems.push(...missingFile(run.sources, `data/conjuntos/${id}.csv`, headingsOf(raw)));
  if (!raw || !table) return [];
  const { value, problems } = validateRecord(conjunto, raw);
  run.problems.push(...problems);
  if (!value) return [];
  const names = value.schema.fields.map(({ name }) => name);
  const columns = names.flatMap((name, index) => checkColumn(raw, name, index, names));
  run.problems.push(...columns, ...checkDescription(run, raw, id, value));
  if (columns.length > 0) return [];
  const { table: body, foot, problems: below } = setFootApart(table);
  const { table: plain, problems: signs } = plainCells(body, value);
  addUpToLimit(run.problems, [...below, ...signs]);
  const complete = { ...value, id, rows: validateRows(run, plain, value), foot };
  run.origins.set(complete, raw);
  return [complete];
}

/** The headings that a description names, as far as it can be read. */
function headingsOf(raw: RawRecord | undefined): string | undefined {
  const { success, data } = conjunto.safeParse(raw?.plain);
  return success
    ? data.schema.fields.map(({ name }) => (/[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(',')
    : undefined;
}

/** Quotes, colon, comma and the indentation of a value in JSON. */
const BESIDE_A_NAME = 12;

function validateRows(run: Run, table: RawTable, value: Conjunto): Record<string, string>[] {
  const { records, problems, schema } = readTable(table, rowSchema(value), decimalsTold(value));
  addUpToLimit(run.problems, problems);
  const bytes = records.length * value.schema.fields.reduce((sum, { name }) => sum + name.length + BESIDE_A_NAME, 0);
  if (bytes > LIMITS.tableData.most) {
    run.problems.push(limitProblem(startOf(table.file), 'tableData', bytes));
    return [];
  }
  const found: Found[] = [];
  let passed: Problem | undefined;
  for (const [row, record] of records.entries()) {
    for (const problem of validateRow(schema, record).problems) found.push({ row, problem });
    if (found.length > LIMITS.problems.most) {
      passed = limitProblem(record.locate([]), 'problems');
      break;
    }
  }
  addUpToLimit(run.problems, [...joinBlanks(schema, records, found), ...(passed ? [passed] : [])]);
  const { primaryKey } = value.schema;
  if (primaryKey.length > 0) addUpToLimit(run.problems, duplicateProblems(records, primaryKey));
  return records.map(({ plain }) => plain as Record<string, string>);
}

function checkDescription(run: Run, raw: RawRecord, id: string, value: Conjunto): Problem[] {
  const names = value.schema.fields.map(({ name }) => name);
  const columns: [string | undefined, PropertyKey[]][] = [
    ...value.schema.primaryKey.map((name, index): [string, PropertyKey[]] => [name, keyPath(raw, index)]),
    [value.grafica?.x, ['grafica', 'x']],
    ...(value.grafica?.y ?? []).map((name, index): [string, PropertyKey[]] => [name, ['grafica', 'y', index]]),
  ];
  const unknown = columns.filter(([name]) => name !== undefined && !names.includes(name));
  return [
    ...(value.name === id ? [] : [wrongName(raw, id)]),
    ...unknown.map(([name, path]) => unknownColumn(raw, path, name ?? '', names)),
    ...(value.grafica?.y ?? []).flatMap((name, index) => checkDrawn(raw, name, index, value)),
    ...value.sources.flatMap(({ path }, index) => run.index.check(raw, undefined, [sourceReference(path, index)])),
  ];
}

/** The columns that say which sign their decimals have: there «1.234» isn't read in two ways. */
const decimalsTold = ({ schema }: Conjunto) =>
  new Set(schema.fields.flatMap(({ name, decimalChar }) => (decimalChar === undefined ? [] : [name])));

/** Where a column of the key stands: alone, or in a list. */
function keyPath(raw: RawRecord, index: number): PropertyKey[] {
  const { schema } = raw.plain as { schema: { primaryKey: unknown } };
  return ['schema', 'primaryKey', ...(Array.isArray(schema.primaryKey) ? [index] : [])];
}

/** Columns are told apart by their names, and no record in a program can have one called `__proto__`. */
function checkColumn(raw: RawRecord, name: string, index: number, names: string[]): Problem[] {
  const earlier = names.indexOf(name);
  // Excel takes a first line `sep=` for an order.
  if (earlier === index && name !== '__proto__' && !/^\s*sep=/i.test(name)) return [];
  const message =
    earlier === index ? `Una columna no se puede llamar «${name}».` : `Ya hay una columna «${excerpt(name)}».`;
  const hint = 'Cambie el nombre aquí y en el encabezado del CSV.';
  return [problemAt(raw, ['schema', 'fields', index, 'name'], { code: 'constraint-error', message, hint })];
}

/** A chart draws numbers: from text or dates it would draw nothing. */
function checkDrawn(raw: RawRecord, name: string, index: number, { schema }: Conjunto): Problem[] {
  const type = schema.fields.find((field) => field.name === name)?.type;
  if (type === undefined || type === 'integer' || type === 'number') return [];
  const numbers = schema.fields.flatMap((field) => (['integer', 'number'].includes(field.type) ? field.name : []));
  const otherwise =
    numbers.length > 0
      ? `Escriba una de estas: ${numbers.join(', ')}.`
      : 'Borre la gráfica: la tabla no tiene columnas de números.';
  const message = `«${excerpt(name)}» no es una columna de números: no se puede dibujar.`;
  const path = ['grafica', 'y', index];
  return [problemAt(raw, path, { code: 'constraint-error', message, hint: suggest(name, numbers, otherwise) })];
}

function sourceReference(path: string, index: number) {
  return { path: ['sources', index, 'path'], tables: ['documentos'] as const, ids: [path.split('#')[0] ?? ''] };
}

function wrongName(raw: RawRecord, id: string): Problem {
  return problemAt(raw, ['name'], {
    code: 'constraint-error',
    message: 'El nombre del conjunto no es el de su archivo.',
    hint: `Escriba «${id}».`,
  });
}

function unknownColumn(raw: RawRecord, path: PropertyKey[], name: string, names: string[]): Problem {
  return problemAt(raw, path, {
    code: 'foreign-key',
    message: `«${name}» no es una columna de este conjunto.`,
    hint: suggest(name, names, `Sus columnas son: ${names.join(', ')}.`),
  });
}
