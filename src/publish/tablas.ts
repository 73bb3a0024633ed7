import type { z } from 'zod';
import { type CampoRegistrado, campos } from '../model/campo.ts';
import { rowSchema } from '../model/conjunto.ts';
import type { Documento } from '../model/documento.ts';
import { type ConjuntoCompleto, TABLAS, TABLAS_DE_PLAN, type Tabla } from '../model/tablas.ts';
import type { SitioCalculado } from '../sitio.ts';

/** A column of a published table. */
export interface Columna {
  /** Its header as written. */
  nombre: string;
  titulo: string;
  descripcion: string | undefined;
  campo: CampoRegistrado;
  /** The value of a cell: a number where the model reads one, its text otherwise, null where it is blank. */
  read: (celda: string) => Valor;
}

export type Valor = string | number | null;

/** A table as it is published, with all that its descriptions tell. */
export interface TablaAbierta {
  /** Path under `datos/` without its ending: `personas`, `planes/<plan>/metas`, `conjuntos/<id>`. */
  ruta: string;
  nombre: string;
  plan: string | undefined;
  /** The data set of which it is the table. */
  conjunto: string | undefined;
  titulo: string;
  descripcion: string | undefined;
  columnas: Columna[];
  clave: readonly string[];
  filas: Record<string, string>[];
  /** The documents in which its rows are stated. */
  fuentes: Documento[];
}

/** Every table that has rows, with its cells as they were written. */
export function openTables(sitio: SitioCalculado): TablaAbierta[] {
  const general = Object.entries(TABLAS).map(([nombre, tabla]) =>
    tableOf(
      sitio,
      { ruta: nombre, nombre, plan: undefined, titulo: tabla.titulo },
      tabla,
      sitio[nombre as keyof typeof TABLAS],
    ),
  );
  const dePlan = sitio.planes.flatMap((plan) =>
    Object.entries(TABLAS_DE_PLAN).map(([nombre, tabla]) => {
      const titulo = `${tabla.titulo}, ${plan.plan.nombre_corto}`;
      const lugar = { ruta: `planes/${plan.id}/${nombre}`, nombre, plan: plan.id, titulo };
      return tableOf(sitio, lugar, tabla, plan[nombre as keyof typeof TABLAS_DE_PLAN]);
    }),
  );
  const deConjunto = sitio.conjuntos.map((conjunto) => tableOfConjunto(sitio, conjunto));
  return [...general, ...dePlan, ...deConjunto].filter(({ filas }) => filas.length > 0);
}

function tableOf(
  sitio: SitioCalculado,
  lugar: Pick<TablaAbierta, 'ruta' | 'nombre' | 'plan' | 'titulo'>,
  { esquema, clave, descripcion }: Tabla,
  registros: readonly object[],
): TablaAbierta {
  const filas = registros.map((registro) => sitio.origins.get(registro)?.plain as Record<string, string>);
  const columnas = columnsOf(esquema);
  return {
    ...lugar,
    conjunto: undefined,
    descripcion,
    columnas,
    clave,
    filas,
    fuentes: sourcesOf(sitio, columnas, filas),
  };
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
    plan: undefined,
    conjunto: id,
    titulo: title,
    descripcion: description,
    columnas,
    clave: schema.primaryKey === undefined ? [] : [schema.primaryKey],
    filas,
    fuentes: documentos.filter((documento) => citados.has(documento.id)),
  };
}

export function columnsOf(esquema: z.ZodObject): Columna[] {
  return Object.entries(esquema.shape as Record<string, z.ZodType>).map(([nombre, columna]) => {
    const campo = campos.get(columna);
    if (!campo) throw new Error(`The column ${nombre} was not made by a builder of campo.ts.`);
    return {
      nombre,
      titulo: campo.descripcion,
      descripcion: undefined,
      campo,
      read: (celda) => readCell(columna, celda),
    };
  });
}

function readCell(columna: z.ZodType, celda: string): Valor {
  const value = columna.parse(celda);
  return value === undefined ? null : typeof value === 'number' ? value : celda;
}

function sourcesOf({ documentos }: SitioCalculado, columnas: Columna[], filas: Record<string, string>[]): Documento[] {
  const citan = columnas.filter(({ campo }) => campo.referencia?.includes('documentos'));
  const citados = new Set(filas.flatMap((fila) => citan.map(({ nombre }) => fila[nombre]?.split('#')[0]?.trim())));
  return documentos.filter(({ id }) => citados.has(id));
}
