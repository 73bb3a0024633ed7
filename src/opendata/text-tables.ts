import { z } from 'zod';
import { type CampoRegistrado, campos, clave, elementOf, refiere } from '../model/fields/fields.ts';
import { listTable } from '../model/addresses/data-files.ts';
import type { Textos } from '../model/table.ts';
import { type NombreDeTexto, NOMBRES_DE_TEXTOS, TEXTOS_MDX } from '../model/tables/index.ts';
import type { SitioCalculado } from '../sitio.ts';
import { DICCIONARIO } from '../textos/diccionario.ts';
import { type Columna, columnOf, columnsOf, type FormaDeTabla, sourcesOf, type TablaAbierta } from './open-table.ts';

/** `lista` is the key of frontmatter whose records are the rows; undefined where each row is a text. */
interface FormaDeTextos extends FormaDeTabla {
  lista: string | undefined;
}

/** A text's frontmatter as it was written. */
interface Escrito {
  id: string;
  plan: string;
  plain: Record<string, string | string[] | Record<string, string>[]>;
}

/** The frontmatter of each kind of text as a table, with a table for each of its lists of records. */
export function textTables(sitio: SitioCalculado): TablaAbierta[] {
  return NOMBRES_DE_TEXTOS.flatMap((kind) => {
    const escritos = writtenTexts(sitio, kind);
    return textForms(kind).map(({ lista, ...forma }) => {
      const filas = escritos.flatMap((uno) => (lista === undefined ? [rowOf(uno)] : recordsOf(kind, uno, lista)));
      const fuentes = sourcesOf(sitio.documentos, forma.columnas, filas);
      return { ...forma, ruta: forma.nombre, origen: 'texto', plan: undefined, filas, fuentes };
    });
  });
}

/** The tables that a kind of text makes: its own, and those of its lists. */
export function textForms(kind: NombreDeTexto): FormaDeTextos[] {
  const { esquema, singular, titulo, descripcion, listas: deListas }: Textos = TEXTOS_MDX[kind];
  const claves = kind === 'compromisos' ? { plan: refiere(DICCIONARIO.plan, 'planes'), id } : { id };
  const propia = { nombre: kind, titulo, descripcion, clave: Object.keys(claves), lista: undefined };
  return [
    { ...propia, columnas: [...columnsOf(z.object(claves)), ...flatColumns(esquema)] },
    ...Object.entries(deListas).map(([lista, dicho]) => {
      const de = refiere(DICCIONARIO.deQueEs(singular), kind);
      const columnas = [...columnsOf(z.object({ [singular]: de })), ...columnsOf(recordOf(esquema, lista))];
      return { nombre: listTable(kind, lista), ...dicho, clave: [], lista, columnas };
    }),
  ];
}

const id = clave(DICCIONARIO.clavePorArchivo);

/** The keys that hold one value or several ids, which stand in a cell with `|` between them. */
function flatColumns(esquema: z.ZodObject): Columna[] {
  return Object.entries(esquema.shape as Record<string, z.ZodType>).flatMap(([nombre, valor]) => {
    const elemento = elementOf(valor);
    const campo = campos.get(elemento ?? valor);
    if (!elemento || !campo) return columnsOf(z.object(campo ? { [nombre]: valor } : {}));
    const enLista: CampoRegistrado = { ...campo, requerido: false, lista: true };
    return [columnOf(nombre, enLista, (celda) => (celda === '' ? null : celda))];
  });
}

function recordOf(esquema: z.ZodObject, lista: string): z.ZodObject {
  const elemento = elementOf(esquema.shape[lista] as z.ZodType);
  if (!(elemento instanceof z.ZodObject)) throw new Error(`${lista} is no list of records.`);
  return elemento;
}

function writtenTexts(sitio: SitioCalculado, kind: NombreDeTexto): Escrito[] {
  const written = (texto: { id: string }, plan = '') => {
    const plain = sitio.origins.get(texto)?.plain as Escrito['plain'];
    return { id: texto.id, plan, plain };
  };
  if (kind === 'planes') return sitio.planes.map(({ plan }) => written(plan));
  if (kind !== 'compromisos') return sitio[kind].map((texto) => written(texto));
  return sitio.planes.flatMap(({ id, compromisos }) => compromisos.map((uno) => written(uno, id)));
}

function rowOf({ id, plan, plain }: Escrito): Record<string, string> {
  const celdas = Object.entries(plain).map(([nombre, valor]) => [nombre, cellOf(valor)] as const);
  return { plan, ...Object.fromEntries(celdas), id };
}

/** A list of records has a table of its own. */
function cellOf(valor: Escrito['plain'][string]): string {
  return typeof valor === 'string' ? valor : valor.filter((uno) => typeof uno === 'string').join('|');
}

function recordsOf(kind: NombreDeTexto, { id, plain }: Escrito, lista: string): Record<string, string>[] {
  const registros = (plain[lista] ?? []) as Record<string, string>[];
  return registros.map((registro) => ({ [TEXTOS_MDX[kind].singular]: id, ...registro }));
}
