import * as z from 'zod';
import { datosDePlanHref } from '../../../model/addresses/data-files.ts';
import { placeAnchor } from '../../../model/addresses/pages.ts';
import { textHref } from '../../../model/addresses/texts.ts';
import { type RegisteredField, fieldRegistry, elementOf } from '../../../model/fields/fields.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { Prose } from '../../../model/prose.ts';
import {
  type Content,
  TABLE_NAMES,
  PLAN_TABLE_NAMES,
  TEXT_KIND_NAMES,
  type TableName,
  type PlanTableName,
  type TextKindName,
  type PlanCompleto,
  TABLES,
  PLAN_TABLES,
  TEXT_KINDS,
} from '../../../model/tables/index.ts';

/** A place that a record cites, and in which column. */
export interface Citado {
  table: TableName | PlanTableName | TextKindName | 'conjuntos';
  /** The text, and the list of its records, that it belongs to. */
  list?: string;
  text?: object;
  /** The page that shows it, whatever its table. */
  page: string;
  record: object;
  column: string;
  fuente: Fuente;
}

const DATA_PAGE = '/datos.html';

type Origin = Omit<Citado, 'record' | 'column' | 'fuente'>;

/** Every place that the tables and texts of a plan cite. */
export function citedByPlan(plan: PlanCompleto): Citado[] {
  return [
    ...citedByTexts('planes', [plan.plan], plan.id),
    ...citedByTexts('compromisos', plan.compromisos, plan.id),
    ...PLAN_TABLE_NAMES.flatMap((table) =>
      citedByRows({ table, page: datosDePlanHref(plan.id) }, PLAN_TABLES[table].schema, plan[table]),
    ),
  ];
}

/** Every place that the rest of the content cites; `lugares.csv` describes the places themselves. */
export function citedBesidePlans(content: Content): Citado[] {
  const tables = TABLE_NAMES.filter((table) => table !== 'lugares');
  return [
    ...TEXT_KIND_NAMES.flatMap((table) =>
      table === 'planes' || table === 'compromisos' ? [] : citedByTexts(table, content[table], ''),
    ),
    ...tables.flatMap((table) => citedByRows({ table, page: DATA_PAGE }, TABLES[table].schema, content[table])),
    ...citedByConjuntos(content),
  ];
}

function citedByTexts(table: TextKindName, texts: readonly { id: string; cuerpo: Prose }[], plan: string): Citado[] {
  const { schema } = TEXT_KINDS[table];
  const lists = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([list, value]) => {
    const element = elementOf(value);
    return element instanceof z.ZodObject ? [{ list, element }] : [];
  });
  return texts.flatMap((text) => {
    const origin = { table, text, page: textHref(table, text.id, plan) };
    return [
      ...citedByRows(origin, schema, [text]),
      ...lists.flatMap(({ list, element }) => citedByRows({ ...origin, list }, element, listOf(text, list))),
      ...citedByElements({ ...origin, list: BODY }, text.cuerpo),
    ];
  });
}

/** Under what the elements of a text are told, beside the lists of its frontmatter. */
export const BODY = 'cuerpo';

/** The places that a text itself cites; however often, once. */
function citedByElements(origin: Origin, { elements }: Prose): Citado[] {
  const cited = [...elements.values()].flatMap(({ attributes }): [string, Citado][] => {
    if (!isFuente(attributes)) return [];
    const { documento, lugar } = attributes;
    const citado = { ...origin, record: attributes, column: 'lugar', fuente: { documento, lugar } };
    return [[`${documento}#${placeAnchor(lugar)}`, citado]];
  });
  return [...new Map(cited).values()];
}

const listOf = (text: object, list: string) => (text as Readonly<Record<string, object[]>>)[list] ?? [];

function citedByRows(origin: Origin, schema: z.ZodObject, records: readonly object[]): Citado[] {
  const columns = Object.keys(schema.shape).filter((column) =>
    cites(fieldRegistry.get(schema.shape[column] as z.ZodType)),
  );
  return records.flatMap((record) =>
    columns.flatMap((column) => {
      const fuente = (record as Record<string, unknown>)[column];
      return isFuente(fuente) ? [{ ...origin, record, column, fuente }] : [];
    }),
  );
}

const cites = (field: RegisteredField | undefined) => field?.refersTo?.includes('documentos') ?? false;

const isFuente = (value: unknown): value is Fuente =>
  typeof value === 'object' && value !== null && 'documento' in value && 'lugar' in value;

/** Frictionless writes sources as paths: here «documento#lugar». */
function citedByConjuntos({ conjuntos }: Content): Citado[] {
  return conjuntos.flatMap((record) =>
    record.sources.map(({ path }): Citado => {
      const [documento = '', lugar = ''] = path.split('#');
      return { table: 'conjuntos', page: DATA_PAGE, record, column: 'sources', fuente: { documento, lugar } };
    }),
  );
}
