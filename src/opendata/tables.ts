import { rowSchema } from '../model/tables/conjuntos.ts';
import type { Tabla } from '../model/table.ts';
import {
  type ConjuntoCompleto,
  NOMBRES_DE_TABLAS,
  NOMBRES_DE_TABLAS_DE_PLAN,
  TABLAS,
  TABLAS_DE_PLAN,
} from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { type Columna, columnsOf, sourcesOf, type TablaAbierta } from './open-table.ts';
import { computedTables } from './computed-tables.ts';
import { textTables } from './text-tables.ts';

/** The computed tables, and every other that has rows, with its cells as they were written. */
export function openTables(sitio: SitioCalculado): TablaAbierta[] {
  const generales = NOMBRES_DE_TABLAS.map((nombre) => {
    const lugar = { ruta: nombre, nombre, origen: 'general', plan: undefined, titulo: TABLAS[nombre].titulo } as const;
    return tableOf(sitio, lugar, TABLAS[nombre], nombre === 'observaciones' ? sitio.notas : sitio[nombre]);
  });
  const dePlanes = sitio.planes.flatMap((plan) =>
    NOMBRES_DE_TABLAS_DE_PLAN.map((nombre) => {
      const titulo = `${TABLAS_DE_PLAN[nombre].titulo}, ${plan.plan.nombre_corto}`;
      const lugar = { ruta: `planes/${plan.id}/${nombre}`, nombre, origen: 'plan', plan: plan.id, titulo } as const;
      return tableOf(sitio, lugar, TABLAS_DE_PLAN[nombre], plan[nombre]);
    }),
  );
  const conjuntos = sitio.conjuntos.map((conjunto) => tableOfConjunto(sitio, conjunto));
  const escritas = [...textTables(sitio), ...generales, ...dePlanes, ...conjuntos];
  const llenas = escritas.filter(({ filas }) => filas.length > 0);
  return [...computedTables(sitio), ...llenas].map((tabla) => ({ ...tabla, filas: tidyRows(tabla) }));
}

/** Rows without what reading ignores: spaces around what is no free text, and around the `|` of a list. */
function tidyRows({ columnas, filas }: TablaAbierta): Record<string, string>[] {
  const tidy = ({ campo: { tipo, lista } }: Columna, celda: string) =>
    tipo === 'texto'
      ? celda
      : lista
        ? celda
            .split('|')
            .map((una) => una.trim())
            .join('|')
        : celda.trim();
  return filas.map((fila) =>
    Object.fromEntries(columnas.map((columna) => [columna.nombre, tidy(columna, fila[columna.nombre] ?? '')])),
  );
}

function tableOf(
  sitio: SitioCalculado,
  lugar: Pick<TablaAbierta, 'ruta' | 'nombre' | 'origen' | 'plan' | 'titulo'>,
  { esquema, clave, descripcion }: Tabla,
  registros: readonly object[],
): TablaAbierta {
  const filas = registros.map((registro) => sitio.origins.get(registro)?.plain as Record<string, string>);
  const columnas = columnsOf(esquema);
  return { ...lugar, descripcion, columnas, clave, filas, fuentes: sourcesOf(sitio.documentos, columnas, filas) };
}

function tableOfConjunto({ documentos }: SitioCalculado, conjunto: ConjuntoCompleto): TablaAbierta {
  const { id, title, description, schema, grafica, filas, sources } = conjunto;
  const citados = new Set(sources.map(({ path }) => path.split('#')[0]));
  const columnas = columnsOf(rowSchema(conjunto)).map((columna, i) => ({
    ...columna,
    descripcion: schema.fields[i]?.description,
    campo: grafica?.y.includes(columna.nombre) ? { ...columna.campo, unidad: grafica.unidad } : columna.campo,
  }));
  return {
    ruta: `conjuntos/${id}`,
    nombre: id,
    origen: 'conjunto',
    plan: undefined,
    titulo: title,
    descripcion: description,
    columnas,
    clave: schema.primaryKey === undefined ? [] : [schema.primaryKey],
    filas,
    fuentes: documentos.filter((documento) => citados.has(documento.id)),
  };
}
