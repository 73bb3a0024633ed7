import { rowSchema } from '../model/tables/conjuntos.ts';
import type { Table } from '../model/table.ts';
import { type ConjuntoCompleto, TABLE_NAMES, PLAN_TABLE_NAMES, TABLES, PLAN_TABLES } from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { sourceDocuments } from './source-documents.ts';
import { type Column, columnsOf, sourcesOf, type OpenTable } from './open-table.ts';
import { computedTables } from './computed-tables.ts';
import { textTables } from './text-tables.ts';

/** The computed tables, and every other that has rows, with its cells as they were written. */
export function openTables(sitio: SitioCalculado): OpenTable[] {
  const generalTables = TABLE_NAMES.map((name) => {
    const place = { path: name, name, origin: 'general', plan: undefined, title: TABLES[name].title } as const;
    return tableOf(sitio, place, TABLES[name], name === 'observaciones' ? sitio.notas : sitio[name]);
  });
  const planTables = sitio.planes.flatMap((plan) =>
    PLAN_TABLE_NAMES.map((name) => {
      const title = `${PLAN_TABLES[name].title}, ${plan.plan.nombre_corto}`;
      const place = { path: `planes/${plan.id}/${name}`, name, origin: 'plan', plan: plan.id, title } as const;
      return tableOf(sitio, place, PLAN_TABLES[name], name === 'mediciones' ? plan.publicadas : plan[name]);
    }),
  );
  const conjuntos = sitio.conjuntos.map((conjunto) => tableOfConjunto(sitio, conjunto));
  const writtenTables = [...textTables(sitio), ...generalTables, ...planTables, ...conjuntos];
  const filledTables = writtenTables.filter(({ rows }) => rows.length > 0);
  return [...computedTables(sitio), ...filledTables].map((table) => ({ ...table, rows: tidyRows(table) }));
}

/** Rows without what reading ignores: spaces around what is no free text, and around the `|` of a list. */
function tidyRows({ columns, rows }: OpenTable): Record<string, string>[] {
  const tidy = ({ field: { kind, isList } }: Column, cell: string) =>
    kind === 'texto'
      ? cell
      : isList
        ? cell
            .split('|')
            .map((each) => each.trim())
            .join('|')
        : cell.trim();
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, tidy(column, row[column.name] ?? '')])),
  );
}

function tableOf(
  sitio: SitioCalculado,
  place: Pick<OpenTable, 'path' | 'name' | 'origin' | 'plan' | 'title'>,
  { schema, key, description }: Table,
  records: readonly object[],
): OpenTable {
  const rows = records.map((record) => sitio.origins.get(record)?.plain as Record<string, string>);
  const columns = columnsOf(schema);
  return { ...place, description, columns, key, rows, fuentes: sourcesOf(sourceDocuments(sitio), columns, rows) };
}

function tableOfConjunto(sitio: SitioCalculado, conjunto: ConjuntoCompleto): OpenTable {
  const { id, title, description, schema, grafica, rows, sources } = conjunto;
  const cited = new Set(sources.map(({ path }) => path.split('#')[0]));
  const columns = columnsOf(rowSchema(conjunto)).map((column, i) => ({
    ...column,
    description: schema.fields[i]?.description,
    field: grafica?.y.includes(column.name) ? { ...column.field, unit: grafica.unidad } : column.field,
  }));
  return {
    path: `conjuntos/${id}`,
    name: id,
    origin: 'conjunto',
    plan: undefined,
    title,
    description,
    columns,
    key: schema.primaryKey,
    rows,
    fuentes: sourceDocuments(sitio).filter((documento) => cited.has(documento.id)),
  };
}
