import { rowSchema } from '../model/tables/conjuntos.ts';
import type { Table } from '../model/table.ts';
import { type ConjuntoCompleto, TABLE_NAMES, PLAN_TABLE_NAMES, TABLES, PLAN_TABLES } from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { sourceDocuments } from './source-documents.ts';
import { byName, columnsOf, openTable, type OpenTable } from './open-table.ts';
import type { Documento } from '../model/tables/documentos.ts';
import { computedTables } from './computed-tables.ts';
import { textTables } from './text-tables.ts';

type TablePlace = Pick<OpenTable, 'path' | 'name' | 'origin' | 'plan' | 'title'>;

/** The computed tables, and every other that has rows, with its cells as they were written. */
export function openTables(sitio: SitioCalculado): OpenTable[] {
  const documentos = sourceDocuments(sitio);
  const tableOf = (place: TablePlace, { schema, key, description }: Table, records: readonly object[]) => {
    const columns = columnsOf(schema);
    const rows = () => records.values().map((one) => sitio.origins.get(one)?.plain as Record<string, string>);
    return openTable({ ...place, description, columns, key }, byName(columns, records.length, rows), documentos);
  };
  const generalTables = TABLE_NAMES.map((name) => {
    const place = { path: name, name, origin: 'general', plan: undefined, title: TABLES[name].title } as const;
    return tableOf(place, TABLES[name], name === 'observaciones' ? sitio.notas : sitio[name]);
  });
  const planTables = sitio.planes.flatMap((plan) =>
    PLAN_TABLE_NAMES.map((name) => {
      const title = `${PLAN_TABLES[name].title}, ${plan.plan.nombre_corto}`;
      const place = { path: `planes/${plan.id}/${name}`, name, origin: 'plan', plan: plan.id, title } as const;
      return tableOf(place, PLAN_TABLES[name], name === 'mediciones' ? plan.publicadas : plan[name]);
    }),
  );
  const conjuntos = sitio.conjuntos.map((conjunto) => tableOfConjunto(conjunto, documentos));
  const writtenTables = [...textTables(sitio, documentos), ...generalTables, ...planTables, ...conjuntos];
  return [...computedTables(sitio, documentos), ...writtenTables.filter(({ rowCount }) => rowCount > 0)];
}

function tableOfConjunto(conjunto: ConjuntoCompleto, documentos: readonly Documento[]): OpenTable {
  const { id, title, description, schema, grafica, rows, sources } = conjunto;
  const cited = new Set(sources.map(({ path }) => path.split('#')[0]));
  const columns = columnsOf(rowSchema(conjunto)).map((column, i) => ({
    ...column,
    description: schema.fields[i]?.description,
    field: grafica?.y.includes(column.name) ? { ...column.field, unit: grafica.unidad } : column.field,
  }));
  const place = { path: `conjuntos/${id}`, name: id, origin: 'conjunto', plan: undefined } as const;
  const table = { ...place, title, description, columns, key: schema.primaryKey };
  return {
    ...openTable(
      table,
      byName(columns, rows.length, () => rows),
      documentos,
    ),
    fuentes: () => documentos.filter(({ id }) => cited.has(id)),
  };
}
