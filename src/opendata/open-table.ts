import type { z } from 'zod';
import { type CampoRegistrado, campos } from '../model/fields/fields.ts';
import type { Documento } from '../model/tables/documentos.ts';

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

/** Where a table comes from: a file of `data/`, one of a plan's, the texts, what is computed, or a data set. */
export type Origen = 'general' | 'plan' | 'texto' | 'calculada' | 'conjunto';

/** A table as it is published, with all that its descriptions tell. */
export interface TablaAbierta {
  /** Path under `datos/` without its ending: `personas`, `planes/<plan>/metas`, `conjuntos/<id>`. */
  ruta: string;
  nombre: string;
  origen: Origen;
  /** The plan of which it holds the rows. */
  plan: string | undefined;
  titulo: string;
  descripcion: string | undefined;
  columnas: Columna[];
  /** The columns that tell its rows apart; none where nothing does. */
  clave: readonly string[];
  filas: Record<string, string>[];
  /** The documents in which its rows are stated. */
  fuentes: Documento[];
}

/** What a table is like, whatever its rows. */
export type FormaDeTabla = Pick<TablaAbierta, 'nombre' | 'titulo' | 'descripcion' | 'clave' | 'columnas'>;

/** The columns of a schema whose every key is one value. */
export function columnsOf(esquema: z.ZodObject): Columna[] {
  return Object.entries(esquema.shape as Record<string, z.ZodType>).map(([nombre, columna]) => {
    const campo = campos.get(columna);
    if (!campo) throw new Error(`The column ${nombre} was not made by a builder of campo.ts.`);
    return columnOf(nombre, campo, (celda) => readCell(columna, celda));
  });
}

export function columnOf(nombre: string, campo: CampoRegistrado, read: Columna['read']): Columna {
  return { nombre, titulo: campo.descripcion, descripcion: undefined, campo, read };
}

function readCell(columna: z.ZodType, celda: string): Valor {
  const value = columna.parse(celda);
  return value === undefined ? null : typeof value === 'number' ? value : celda;
}

/** The documents that a table's rows cite. */
export function sourcesOf(
  documentos: readonly Documento[],
  columnas: readonly Columna[],
  filas: readonly Record<string, string>[],
): Documento[] {
  const citan = columnas.filter(({ campo }) => campo.referencia?.includes('documentos'));
  const citados = new Set(filas.flatMap((fila) => citan.map(({ nombre }) => fila[nombre]?.split('#')[0]?.trim())));
  return documentos.filter(({ id }) => citados.has(id));
}
