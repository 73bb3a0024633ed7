import * as z from 'zod';
import type { RawRecord } from '../../load/raw.ts';
import { fieldRegistry } from '../../model/fields/fields.ts';
import { excerpt, makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';
import { isOfPlan, isReferable, type Referable, TEXT_KINDS } from '../../model/tables/index.ts';
import { fold } from '../../base/fold.ts';
import { suggestKey } from '../../base/kin-key.ts';
import { headerLine } from './header-line.ts';
import { problemAt } from './record.ts';

/** A value that names a record of another table. */
interface Reference {
  path: PropertyKey[];
  tables: readonly Referable[];
  ids: string[];
}

/** The references of a typed record, found by its schema. */
export function referencesOf(schema: z.core.$ZodType, value: unknown, path: PropertyKey[] = []): Reference[] {
  const field = fieldRegistry.get(schema as z.ZodType);
  if (field) {
    const { refersTo: tables } = field;
    return tables?.every(isReferable) && value !== undefined ? [{ path, tables, ids: idsOf(value) }] : [];
  }
  if (schema instanceof z.ZodObject) {
    const fields = (value ?? {}) as Record<string, unknown>;
    return referringFields(schema).flatMap(([key, inner]) => referencesOf(inner, fields[key], [...path, key]));
  }
  if (schema instanceof z.ZodArray) {
    const items = (value ?? []) as unknown[];
    return items.flatMap((item, index) => referencesOf(schema.element, item, [...path, index]));
  }
  const inner = innerOf(schema);
  return inner ? referencesOf(inner, value, path) : [];
}

/** How many references a row of a table has. */
export function countReferences(schema: z.ZodObject, row: object): number {
  return referringFields(schema).reduce((sum, [key]) => {
    const value = (row as Record<string, unknown>)[key];
    return sum + (Array.isArray(value) ? value.length : value === undefined ? 0 : 1);
  }, 0);
}

const REFERRING = new WeakMap<z.ZodObject, [key: string, schema: z.ZodType][]>();

/** The fields in which a reference may stand, found once for each schema: a large table would look for them in every cell. */
export function referringFields(schema: z.ZodObject): [key: string, schema: z.ZodType][] {
  const found =
    REFERRING.get(schema) ?? Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, one]) => refers(one));
  REFERRING.set(schema, found);
  return found;
}

function refers(schema: z.core.$ZodType): boolean {
  const field = fieldRegistry.get(schema as z.ZodType);
  if (field) return field.refersTo !== undefined;
  if (schema instanceof z.ZodObject) return referringFields(schema).length > 0;
  const inner = schema instanceof z.ZodArray ? schema.element : innerOf(schema);
  return inner !== undefined && refers(inner);
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in;
  return schema instanceof z.ZodOptional ? schema.unwrap() : undefined;
}

function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object' && value !== null && 'documento' in value) return [String(value.documento)];
  return [String(value)];
}

/** The ids of every table, and which of them something cites. Plans' own tables are kept by plan. */
export class IdIndex {
  readonly #ids = new Map<string, Set<string>>();
  readonly #names = new Map<string, Map<string, string | undefined>>();
  readonly #cited = new Map<string, Set<string>>();
  readonly #incomplete = new Set<string>();
  readonly #absent = new Map<string, string>();

  add(table: Referable, plan: string | undefined, id: string): void {
    noteIn(this.#ids, scopeKey(table, plan), id);
  }

  /** Notes what else a record is called, by which people may cite it; what two are called tells neither. */
  addNames(table: Referable, plan: string | undefined, id: string, plain: unknown): void {
    const key = scopeKey(table, plan);
    const names = this.#names.get(key) ?? new Map<string, string | undefined>();
    this.#names.set(key, names);
    for (const name of namesIn(plain)) names.set(name, names.has(name) && names.get(name) !== id ? undefined : id);
  }

  /** The id of what is called so. */
  idNamed(tables: readonly Referable[], plan: string | undefined, name: string): string | undefined {
    return tables.flatMap((table) => this.#names.get(scopeKey(table, plan))?.get(fold(name.trim())) ?? [])[0];
  }

  /** The id of the only one whose name begins so, or with whose name this begins. */
  idLike(tables: readonly Referable[], plan: string | undefined, written: string): string | undefined {
    const own = fold(written.trim());
    const found = new Set<string | undefined>();
    for (const table of tables) {
      const names = this.#names.get(scopeKey(table, plan)) ?? [];
      if (names instanceof Map && names.size > FEW_NAMES) return undefined;
      for (const [name, id] of names) if (beginsWith(own, name) || beginsWith(name, own)) found.add(id);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** Says that rows of a table could not be read: what is missing in it proves nothing. */
  markIncomplete(table: Referable, plan: string | undefined): void {
    this.#incomplete.add(scopeKey(table, plan));
  }

  /** Says that a table's file is not there: cited, it is one problem, however many rows cite it. */
  markAbsent(table: Referable, plan: string | undefined, file: string): void {
    this.#absent.set(scopeKey(table, plan), file);
  }

  ids(table: Referable, plan: string | undefined): ReadonlySet<string> {
    return this.#ids.get(scopeKey(table, plan)) ?? new Set();
  }

  /** Whether all ids of a table are known. */
  isComplete(table: Referable, plan: string | undefined): boolean {
    return !this.#incomplete.has(scopeKey(table, plan));
  }

  isCited(table: Referable, plan: string | undefined, id: string): boolean {
    return this.#cited.get(scopeKey(table, plan))?.has(id) ?? false;
  }

  /** Problems of a record's references; what it cites is noted as cited. */
  check(raw: RawRecord, plan: string | undefined, references: Reference[]): Problem[] {
    return references.flatMap(({ path, tables, ids }) =>
      ids
        .filter((id) => !this.#cite(tables, plan, id))
        .flatMap((id) => this.#missingFiles(plan, tables) ?? [this.#unknown(raw, plan, path, tables, id)]),
    );
  }

  #cite(tables: readonly Referable[], plan: string | undefined, id: string): boolean {
    const found = tables.find((table) => this.ids(table, plan).has(id));
    if (found) noteIn(this.#cited, scopeKey(found, plan), id);
    return found !== undefined || tables.some((table) => this.#incomplete.has(scopeKey(table, plan)));
  }

  /** The files that would hold the tables, where none of them is there and nothing of them is known; those already reported are not reported again. */
  #missingFiles(plan: string | undefined, tables: readonly Referable[]): Problem[] | undefined {
    const keys = tables.map((table) => scopeKey(table, plan));
    if (!keys.every((key) => this.#absent.has(key) && !this.#ids.has(key))) return undefined;
    return keys
      .filter((key) => !this.#incomplete.has(key))
      .map((key) => {
        this.#incomplete.add(key);
        return absentFile(this.#absent.get(key) ?? '');
      });
  }

  #unknown(
    raw: RawRecord,
    plan: string | undefined,
    path: PropertyKey[],
    tables: readonly Referable[],
    id: string,
  ): Problem {
    return problemAt(raw, path, {
      code: 'foreign-key',
      message: `«${excerpt(id)}» no existe en ${tables.join(' ni en ')}.`,
      hint: this.#hintFor(id, tables, plan),
    });
  }

  #hintFor(id: string, tables: readonly Referable[], plan: string | undefined): string {
    const named = this.idNamed(tables, plan, id);
    if (named !== undefined) return tellNamed(named);
    const otherwise = `Agréguelo en ${filesOf(tables, plan)}, o escriba una de las claves que ahí están`;
    return suggestKey(id, this.#known(tables, plan), `${otherwise}${this.#listed(tables, plan)}.`);
  }

  /** What to write in the place of a name that is nobody's: one of the keys that there are. */
  tellKeys(tables: readonly Referable[], plan: string | undefined): string {
    const files = filesOf(tables, plan);
    if (this.firstOf(tables, plan) === undefined) return `Agréguelo en ${files}, y escriba aquí su clave.`;
    return `Escriba una de las claves que están en ${files}${this.#listed(tables, plan)}.`;
  }

  firstOf(tables: readonly Referable[], plan: string | undefined): string | undefined {
    for (const id of this.#known(tables, plan)) return id;
    return undefined;
  }

  /** «: a, b», where there are few. */
  #listed(tables: readonly Referable[], plan: string | undefined): string {
    const first: string[] = [];
    for (const id of this.#known(tables, plan)) {
      if (first.length === FEW_KEYS) return '';
      first.push(excerpt(id));
    }
    return first.length === 0 ? '' : `: ${first.join(', ')}`;
  }

  #known(tables: readonly Referable[], plan: string | undefined): Iterable<string> {
    const [first, ...others] = tables.map((table) => this.ids(table, plan));
    if (first && others.length === 0) return first;
    return {
      *[Symbol.iterator]() {
        for (const ids of [first ?? [], ...others]) yield* ids;
      },
    };
  }
}

/** So many are told one by one. */
const FEW_KEYS = 5;

/** Of more, what begins like one of them isn't looked for: each row of a large table may ask. */
const FEW_NAMES = 500;

/** Less than this says nothing: initials, «plan». */
const TELLING = 6;

/** Whether a folded text begins with the whole words of another. */
const beginsWith = (text: string, start: string) =>
  start.length >= TELLING && text.startsWith(start) && !/^[\p{L}\d]/u.test(text.slice(start.length));

export const tellNamed = (written: string) => `Se escribe su clave, y no su nombre: «${written}».`;

/** The keys in which records have names. */
const NAMES = ['nombre', 'nombre_corto', 'siglas', 'titulo'];

function namesIn(plain: unknown): string[] {
  const fields = (plain ?? {}) as Record<string, unknown>;
  return NAMES.flatMap((key) => {
    const name = fields[key];
    return typeof name === 'string' && name.trim() !== '' ? fold(name.trim()) : [];
  });
}

function noteIn(sets: Map<string, Set<string>>, key: string, id: string): void {
  const ids = sets.get(key) ?? new Set();
  sets.set(key, ids.add(id));
}

function scopeKey(table: Referable, plan: string | undefined): string {
  return isOfPlan(table) ? `${table}@${plan ?? ''}` : table;
}

function absentFile(file: string): Problem {
  return makeProblem('missing-file', startOf(file), {
    message: 'Falta este archivo, y otros citan sus registros.',
    hint: `Agréguelo con su renglón de encabezados («${headerLine(file) ?? ''}») y los registros que se citan.`,
  });
}

const filesOf = (tables: readonly Referable[], plan: string | undefined) =>
  tables.map((table) => fileOf(table, plan)).join(' o ');

/** Where the records of a table stand; `compromisos-de-planes` are named with their plan. */
function fileOf(table: Referable, plan = '<plan>'): string {
  if (table === 'conjuntos') return 'data/conjuntos/';
  if (table === 'acuerdos') return 'content/actas/';
  if (table === 'compromisos' || table === 'compromisos-de-planes')
    return `content/compromisos/${table === 'compromisos' ? `${plan}/` : ''}`;
  if (table in TEXT_KINDS) return `content/${table}/`;
  return isOfPlan(table) ? `data/planes/${plan}/${table}.csv` : `data/${table}.csv`;
}
