import * as z from 'zod';
import { type RegisteredField, fieldRegistry, clave, elementOf, refiere } from '../model/fields/fields.ts';
import { listTable } from '../model/addresses/data-files.ts';
import { type ListTable, listTables, type TextKind } from '../model/table.ts';
import { type TextKindName, TEXT_KIND_NAMES, TEXT_KINDS } from '../model/tables/index.ts';
import type { Documento } from '../model/tables/documentos.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DICCIONARIO } from '../textos/diccionario.ts';
import { type Column, columnOf, columnsOf, type TableShape, byName, openTable, type OpenTable } from './open-table.ts';

/** `list` is the key of frontmatter whose records are the rows; undefined where each row is a text. */
interface TextsShape extends TableShape {
  list: ListTable | undefined;
}

/** A text's frontmatter as it was written. */
interface WrittenText {
  id: string;
  plan: string;
  plain: Record<string, string | string[] | Record<string, string>[]>;
}

/** The frontmatter of each kind of text as a table, with a table for each of its lists of records. */
export function textTables(sitio: SitioCalculado, documentos: readonly Documento[]): OpenTable[] {
  return TEXT_KIND_NAMES.flatMap((kind) => {
    const texts = writtenTexts(sitio, kind);
    return textForms(kind).map(({ list, ...shape }) => {
      const rows = () => texts.flatMap((one) => (list === undefined ? [rowOf(one)] : recordsOf(kind, one, list)));
      const records = byName(shape.columns, rows().length, rows);
      return openTable({ ...shape, path: shape.name, origin: 'text', plan: undefined }, records, documentos);
    });
  });
}

/** The tables that a kind of text makes: its own, and those of its lists. */
export function textForms(kind: TextKindName): TextsShape[] {
  const { schema, singular, title, description, lists }: TextKind = TEXT_KINDS[kind];
  const ofPlan = kind === 'compromisos' ? { plan: refiere(DICCIONARIO.plan, 'planes') } : {};
  const keys = { ...ofPlan, id };
  const own = { name: kind, title, description, key: Object.keys(keys), list: undefined };
  return [
    { ...own, columns: [...columnsOf(z.object(keys)), ...flatColumns(schema)] },
    ...listTables({ lists }).map((list) => {
      const { title, description, part } = list;
      const owner = { ...ofPlan, [singular]: refiere(DICCIONARIO.deQueEs(singular), kind) };
      const columns = [...columnsOf(z.object(owner)), ...columnsOf(recordOf(schema, list))];
      return { name: listTable(kind, part?.list ?? list.list), title, description, key: [], list, columns };
    }),
  ];
}

const id = clave(DICCIONARIO.clavePorArchivo);

/** The keys that hold one value or several ids, which stand in a cell with `|` between them. */
function flatColumns(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, type]) => {
    const element = elementOf(type);
    const field = fieldRegistry.get(element ?? type);
    if (!element || !field) return columnsOf(z.object(field ? { [name]: type } : {}));
    const inList: RegisteredField = { ...field, required: false, isList: true };
    return [columnOf(name, inList, (cell) => (cell === '' ? null : cell))];
  });
}

/** What a row of the table of a list holds; of a list within another, also of which record it is. */
function recordOf(schema: z.ZodObject, { list, part }: ListTable): z.ZodObject {
  const element = elementIn(schema, list);
  if (!part) return flat(element);
  const { [part.of]: of } = element.shape as Record<string, z.ZodType>;
  return z.object({ [part.of]: of as z.ZodType, ...flat(elementIn(element, part.list)).shape });
}

function elementIn(schema: z.ZodObject, list: string): z.ZodObject {
  const element = elementOf(schema.shape[list] as z.ZodType);
  if (!(element instanceof z.ZodObject)) throw new Error(`${list} is no list of records.`);
  return element;
}

/** A list within a record has a table of its own. */
function flat({ shape }: z.ZodObject): z.ZodObject {
  return z.object(
    Object.fromEntries(Object.entries(shape as Record<string, z.ZodType>).filter(([, one]) => !elementOf(one))),
  );
}

function writtenTexts(sitio: SitioCalculado, kind: TextKindName): WrittenText[] {
  const written = (text: { id: string }, plan = '') => {
    const plain = sitio.origins.get(text)?.plain as WrittenText['plain'];
    return { id: text.id, plan, plain };
  };
  if (kind === 'planes') return sitio.planes.map(({ plan }) => written(plan));
  if (kind !== 'compromisos') return sitio[kind].map((text) => written(text));
  return sitio.planes.flatMap(({ id, compromisos }) => compromisos.map((one) => written(one, id)));
}

function rowOf({ id, plan, plain }: WrittenText): Record<string, string> {
  const cells = Object.entries(plain).map(([name, value]) => [name, cellOf(value)] as const);
  return { plan, ...Object.fromEntries(cells), id };
}

/** A list of records has a table of its own. */
function cellOf(value: WrittenText['plain'][string]): string {
  return typeof value === 'string' ? value : value.filter((one) => typeof one === 'string').join('|');
}

function recordsOf(
  kind: TextKindName,
  { id, plan, plain }: WrittenText,
  { list, part }: ListTable,
): Record<string, string>[] {
  const owner = { plan, [TEXT_KINDS[kind].singular]: id };
  const records = (plain[list] ?? []) as WrittenRecord[];
  if (!part) return records.map((record) => ({ ...owner, ...onlyTexts(record) }));
  return records.flatMap((record) => {
    const inner = (record[part.list] ?? []) as WrittenRecord[];
    return inner.map((one) => ({ ...owner, ...onlyTexts({ [part.of]: record[part.of] ?? '' }), ...onlyTexts(one) }));
  });
}

type WrittenRecord = Record<string, string | WrittenRecord[]>;

const onlyTexts = (record: WrittenRecord): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
