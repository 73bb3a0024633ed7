import { type FilaDeCorreccion, renglonOf } from './tables/correcciones.ts';
import {
  type ConjuntoCompleto,
  type ContentWithoutNotes,
  PLAN_TABLES,
  type PlanTableName,
  TABLES,
  type TableName,
  TEXT_KINDS,
  type TextKindName,
} from './tables/index.ts';

/** The records among which a correction names one, with the columns that they have. */
export interface Correctable {
  columns: readonly string[];
  /** The file in which they stand, or the folder. */
  place: string;
  /** The columns of its key, in their order. */
  key: readonly string[];
  find: (renglon: string) => object | undefined;
  /** The keys that begin with what is written, as this table writes them. */
  beginning: (renglon: string) => string[];
}

type Named = Pick<FilaDeCorreccion, 'plan' | 'tabla'>;

/** The names of tables and texts that a correction may give, with a plan or without one. */
export const namesOfTables = (plan: string | undefined, conjuntos: readonly ConjuntoCompleto[]): string[] =>
  plan === undefined
    ? [
        ...Object.keys(TABLES).filter((name) => name !== 'correcciones'),
        ...Object.keys(TEXT_KINDS).filter((name) => name !== 'compromisos'),
        ...conjuntos.map(({ id }) => id),
      ]
    : [...Object.keys(PLAN_TABLES), 'compromisos'];

/** What a correction names; undefined where there is no such table. */
export function correctable({ plan, tabla }: Named, content: ContentWithoutNotes): Correctable | undefined {
  if (!namesOfTables(plan, content.conjuntos).includes(tabla)) return undefined;
  if (plan !== undefined) return inPlan(plan, tabla, content);
  if (tabla in TABLES) return amongRows(TABLES[tabla as TableName], rowsOf(content, tabla), `data/${tabla}.csv`);
  if (tabla in TEXT_KINDS) return amongTexts(tabla as TextKindName, rowsOf(content, tabla), `content/${tabla}/`);
  const conjunto = content.conjuntos.find(({ id }) => id === tabla);
  return conjunto && amongDataRows(conjunto);
}

const rowsOf = (content: ContentWithoutNotes, name: string) =>
  (content as unknown as Record<string, object[] | undefined>)[name] ?? [];

function inPlan(id: string, tabla: string, { planes }: ContentWithoutNotes): Correctable | undefined {
  const plan = planes.find((one) => one.id === id);
  if (!plan) return undefined;
  if (tabla === 'compromisos') return amongTexts('compromisos', plan.compromisos, `content/compromisos/${id}/`);
  const name = tabla as PlanTableName;
  return amongRows(PLAN_TABLES[name], plan[name], `data/planes/${id}/${name}.csv`);
}

function amongRows(
  { schema, key }: { schema: { shape: object }; key: readonly string[] },
  rows: readonly object[],
  place: string,
): Correctable {
  return {
    columns: Object.keys(schema.shape),
    place,
    ...finder(rows, key),
  };
}

function amongTexts(name: TextKindName, texts: readonly object[], place: string): Correctable {
  return {
    columns: Object.keys(TEXT_KINDS[name].schema.shape),
    place,
    ...finder(texts, ['id']),
  };
}

function amongDataRows({ id, rows, schema: { fields, primaryKey } }: ConjuntoCompleto): Correctable {
  const key = primaryKey.length > 0 ? primaryKey : fields.slice(0, 1).map(({ name }) => name);
  return { columns: fields.map(({ name }) => name), place: `data/conjuntos/${id}.csv`, ...finder(rows, key) };
}

function finder(records: readonly object[], key: readonly string[]): Pick<Correctable, 'key' | 'find' | 'beginning'> {
  const nameOf = (record: object) => renglonOf(key.map((one) => write(record, one)));
  let known: Map<string, object> | undefined;
  const all = () => (known ??= new Map(records.map((one) => [nameOf(one), one])));
  return {
    key,
    find: (renglon) => all().get(renglonOf([renglon])),
    beginning: (renglon) => {
      const start = `${renglonOf([renglon]).toLowerCase()}|`;
      return [...all().keys()].filter((name) => name.toLowerCase().startsWith(start));
    },
  };
}

/** A value of a key as it is written: a text, a number, a list of ids, a place in a document. */
function write(record: object, column: string): string {
  const value = (record as Record<string, unknown>)[column];
  if (Array.isArray(value)) return value.join('|');
  if (typeof value === 'object' && value !== null) return Object.values(value).join('#');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
