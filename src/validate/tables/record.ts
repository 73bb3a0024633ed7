import * as z from 'zod';
import type { RawRecord } from '../../load/raw.ts';
import { cellReading, elementOf, fieldRegistry } from '../../model/fields/fields.ts';
import { describeMissing } from '../../model/fields/missing.ts';
import type { Refusal } from '../../model/fields/reading.ts';
import { excerpt, makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { ProblemCode } from '../../model/problems/index.ts';
import { suggest, suggestOption } from '../../base/nearest.ts';

/** A problem of a record at the value of a path. */
export function problemAt(
  raw: RawRecord,
  path: readonly PropertyKey[],
  { code, message, hint }: { code: ProblemCode; message: string; hint: string },
): Problem {
  const field = path.filter((step) => typeof step === 'string').join('.');
  return makeProblem(code, raw.locate(path), { field, value: valueAt(raw.plain, path), message, hint });
}

/** A record by its schema: the typed value, or its problems. */
export function validateRecord<E extends z.ZodObject>(
  schema: E,
  raw: RawRecord,
): { value: z.output<E> | undefined; problems: Problem[] } {
  const result = schema.safeParse(raw.plain);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => explain(schema, raw, issue)) };
}

/** What is read of a row of a table: all of its columns that can be read, and of the others why not. */
export function validateRow(schema: z.ZodObject, row: RawRecord): { readable: object; problems: Problem[] } {
  const plain = row.plain as Record<string, string>;
  const readable: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, read] of readingsOf(schema)) {
    const result = read(plain[key] ?? '');
    if (result === undefined || 'value' in result) readable[key] = result?.value;
    else problems.push(refused(row, [key], result.refusal));
  }
  return { readable, problems };
}

type Reading = NonNullable<ReturnType<typeof cellReading>>;

const READINGS = new WeakMap<z.ZodObject, [key: string, read: Reading][]>();

function readingsOf(schema: z.ZodObject): [key: string, read: Reading][] {
  const known = READINGS.get(schema);
  if (known) return known;
  const found = Object.entries(schema.shape).map(([key, column]): [string, Reading] => {
    const read = cellReading(column as z.ZodType);
    if (!read) throw new Error(`The column ${key} reads no cell.`);
    return [key, read];
  });
  READINGS.set(schema, found);
  return found;
}

/** The fields of a record that can be read where others can't: their references are checked all the same. */
export function readableFields(schema: z.ZodObject, raw: RawRecord): object {
  const plain = raw.plain as Record<string, unknown>;
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const { success, data } = (field as z.ZodType).safeParse(plain[key]);
    return success ? [[key, data]] : [];
  });
  return Object.fromEntries(fields) as object;
}

function explain(schema: z.ZodObject, raw: RawRecord, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'custom') return [refused(raw, issue.path, issue.params as Refusal)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(schema, raw, [...issue.path, key]));
  }
  return [
    valueAt(raw.plain, issue.path) === ''
      ? missingKey(schema, raw, issue.path)
      : wrongShape(raw, issue.path, keysAt(schema, issue.path)),
  ];
}

function refused(raw: RawRecord, path: PropertyKey[], { options, isSecret, hint, ...rest }: Refusal): Problem {
  const problem = problemAt(raw, path, {
    ...rest,
    hint: options ? suggestOption(valueAt(raw.plain, path), options, hint) : hint,
  });
  return isSecret ? { ...problem, value: '' } : problem;
}

function unknownKey(schema: z.ZodObject, raw: RawRecord, path: PropertyKey[]): Problem {
  const known = keysAt(schema, path.slice(0, -1));
  const key = String(path.at(-1));
  const otherwise = known.length > 0 ? `Se admiten: ${known.join(', ')}.` : 'Bórrelo o corrija su nombre.';
  const message = `«${excerpt(key)}» no es un dato que se admita aquí.`;
  const problem = problemAt(raw, path, { code: 'extra-key', message, hint: suggest(key, known, otherwise) });
  return { ...problem, ...raw.locate(path, 'key'), value: key };
}

function missingKey(schema: z.ZodObject, raw: RawRecord, path: PropertyKey[]): Problem {
  const key = String(path.at(-1));
  const written = raw.file.endsWith('.json') ? `"${key}": "…"` : `${key}: …`;
  const at = schemaAt(schema, path);
  const field = at instanceof z.ZodType ? fieldRegistry.get(at) : undefined;
  return problemAt(raw, path, {
    code: 'constraint-error',
    message: `Falta «${key}».`,
    hint: `Agréguelo: «${written}»${field ? `. Es ${describeMissing(field)}` : ''}.`,
  });
}

/** What reads the value at a path. */
function schemaAt(schema: z.ZodObject, path: readonly PropertyKey[]): unknown {
  let at: unknown = schema;
  for (const step of path) {
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, unknown>)[step];
    else if (at instanceof z.ZodArray) at = at.element;
    else at = at instanceof z.ZodType ? elementOf(at) : undefined;
    if (at instanceof z.ZodOptional) at = at.unwrap();
  }
  return at;
}

/** The names that a record has at a path, where it holds one of its own there. */
function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function wrongShape(raw: RawRecord, path: PropertyKey[], keys: readonly string[]): Problem {
  return problemAt(raw, path, {
    code: 'type-error',
    message: `«${String(path.at(-1))}» no tiene la forma esperada (un texto, una lista o varios datos).`,
    hint:
      keys.length === 0
        ? 'Compare con otro archivo de la misma carpeta.'
        : `Escriba, entre llaves, estos datos: ${keys.join(', ')}.`,
  });
}

/** What is written at a path of a record. */
export function valueAt(plain: unknown, path: readonly PropertyKey[]): string {
  let value = plain;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return '';
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
