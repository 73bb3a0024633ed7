import { z } from 'zod';
import { readFecha } from './read-date.ts';
import { rejectLong, rejectSpreadsheet } from './spreadsheet-marks.ts';
import { withoutInvisible } from '../../base/invisible.ts';
import { withinBounds } from './bounds.ts';
import type { Lectura } from './reading.ts';
import {
  FALTA,
  readBase,
  readCarpeta,
  readClave,
  readDireccion,
  readFuente,
  readHora,
  readLista,
  readOpcion,
  readPeriodo,
  readSha256,
  readShort,
  readTamano,
  readTexto,
  readValorDeMeta,
  readVariable,
} from './readings.ts';
import { readLlavePublica } from './read-public-key.ts';
import { readEntero, readNumero } from './read-number.ts';
import { LIMITES } from '../limits.ts';
import { PATRON } from './patterns.ts';

/** What a column or key is, beside what zod knows: read by validation, by the open data and by the docs. */
export interface Campo {
  descripcion: string;
  tipo:
    | 'texto'
    | 'clave'
    | 'referencia'
    | 'entero'
    | 'numero'
    | 'numero-o-si'
    | 'dia'
    | 'fecha'
    | 'fecha-parcial'
    | 'periodo'
    | 'opcion'
    | 'hora';
  /** Names of the tables of which the value is an id: by their types, `model/tables/index.ts` refuses what is none. */
  referencia?: readonly string[];
  opciones?: readonly string[];
  /** The form of the text written, whole, as XML Schema writes regular expressions; in a list, of each of its values. */
  patron?: string;
  /** Most letters of the text written. */
  largo?: number;
  /** Several values in one cell, with `|` between them. */
  lista?: true;
  /** The least and the most that a number may be. */
  minimo?: number;
  maximo?: number;
  unidad?: string;
}

/** A column or key as its builder registered it. */
export interface CampoRegistrado extends Campo {
  requerido: boolean;
}

export const campos = z.registry<CampoRegistrado>();

/** What a column reads of a cell: its value, why it has none, or nothing where it is blank and may be. */
type LecturaDeCelda<T> = (escrito: string) => ReturnType<Lectura<T>> | undefined;

const LECTURAS = new WeakMap<z.ZodType, LecturaDeCelda<unknown>>();

/** How the schema of a column reads a cell; a large table has millions of them, and zod makes several objects for each. */
export const lecturaDeCelda = (esquema: z.ZodType): LecturaDeCelda<unknown> | undefined => LECTURAS.get(esquema);

/** A required value. */
function requerido<T>(lectura: Lectura<T>, campo: Campo) {
  const bounded = withinBounds(lectura, campo);
  const read = (escrito: string) => readCell(bounded, escrito) ?? FALTA;
  const esquema = z.string().transform((escrito, ctx): T => {
    const resultado = read(escrito);
    if ('lee' in resultado) return resultado.lee;
    ctx.issues.push({ code: 'custom', input: escrito, params: resultado.rechaza });
    return z.NEVER;
  });
  LECTURAS.set(esquema, read);
  return esquema.register(campos, { ...campo, requerido: true });
}

/** A value that may be blank: then it is `undefined`, never 0 or an empty text. */
function opcional<T>(lectura: Lectura<T>, campo: Campo) {
  const bounded = withinBounds(lectura, campo);
  const read = (escrito: string) => readCell(bounded, escrito);
  const esquema = z
    .string()
    .optional()
    .transform((escrito, ctx): T | undefined => {
      const resultado = read(escrito ?? '');
      if (resultado === undefined) return undefined;
      if ('lee' in resultado) return resultado.lee;
      ctx.issues.push({ code: 'custom', input: escrito, params: resultado.rechaza });
      return z.NEVER;
    });
  LECTURAS.set(esquema, read);
  return esquema.register(campos, { ...campo, requerido: false });
}

/** Reads what is written, once it is known that a person wrote it and not a spreadsheet; undefined where it is blank. */
function readCell<T>(lectura: Lectura<T>, escrito: string): ReturnType<Lectura<T>> | undefined {
  const long = rejectLong(escrito);
  if (long || isBlank(escrito)) return long;
  const texto = escrito.trim();
  return rejectSpreadsheet(texto) ?? lectura(texto);
}

/** Most cells begin with a letter or a figure, and are not looked through. */
const isBlank = (escrito: string) => !/^\w/.test(escrito) && withoutInvisible(escrito) === '';

type Rasgos = Omit<Campo, 'tipo' | 'descripcion'>;
const campo = (tipo: Campo['tipo'], descripcion: string, rasgos: Rasgos = {}): Campo => ({
  tipo,
  descripcion,
  ...rasgos,
});

const unTexto = (d: string) => campo('texto', d);
const unEntero = (d: string, rasgos: Rasgos) => campo('entero', d, { minimo: 0, ...rasgos });
const unaFecha = (d: string) => campo('fecha', d, { patron: PATRON.fecha });
const unaParcial = (d: string) => campo('fecha-parcial', d, { patron: PATRON.parcial });
const unaClave = (d: string, patron: string) => campo('clave', d, { patron, largo: LIMITES.clave.valor });
const unDia = (d: string) => campo('dia', d);
const unaHora = (d: string) => campo('hora', d, { patron: PATRON.hora });
const unaDireccion = (d: string) => campo('texto', d, { patron: PATRON.direccion });
const DE_FUENTE = { referencia: ['documentos'], patron: PATRON.fuente } as const;
const unaFuente = (d: string) => campo('referencia', d, DE_FUENTE);

/** Builders of columns and keys. `Opc` marks what may be blank. */
export const texto = (d: string) => requerido(readTexto, unTexto(d));
export const textoOpc = (d: string) => opcional(readTexto, unTexto(d));
export const clave = (d: string) => requerido(readShort(readClave), unaClave(d, PATRON.clave));
export const claveVariable = (d: string) => requerido(readShort(readVariable), unaClave(d, PATRON.variable));
export const entero = (d: string, rasgos: Rasgos = {}) => requerido(readEntero, unEntero(d, rasgos));
export const enteroOpc = (d: string, rasgos: Rasgos = {}) => opcional(readEntero, unEntero(d, rasgos));
export const numero = (d: string, rasgos: Rasgos = {}) => requerido(readNumero, campo('numero', d, rasgos));
export const numeroOpc = (d: string, rasgos: Rasgos = {}) => opcional(readNumero, campo('numero', d, rasgos));
/** A day or a month. */
export const fecha = (d: string) => requerido(readFecha(['dia', 'mes']), unaFecha(d));
export const fechaOpc = (d: string) => opcional(readFecha(['dia', 'mes']), unaFecha(d));
/** A day, a month or a year: the term of a plan or body, as far as its document tells it. */
export const fechaParcial = (d: string) => requerido(readFecha(['dia', 'mes', 'anio']), unaParcial(d));
export const fechaParcialOpc = (d: string) => opcional(readFecha(['dia', 'mes', 'anio']), unaParcial(d));
export const dia = (d: string) => requerido(readFecha(['dia']), unDia(d));
export const hora = (d: string) => requerido(readHora, unaHora(d));
export const valorDeMeta = (d: string) =>
  requerido(readValorDeMeta, campo('numero-o-si', d, { patron: PATRON.valorDeMeta }));
export const periodo = (d: string) => requerido(readPeriodo, campo('periodo', d, { patron: PATRON.periodo }));
export const direccion = (d: string) => requerido(readDireccion, unaDireccion(d));
/** The address of a folder of the web: addresses of what is in it are made by adding to it. */
export const direccionDeCarpeta = (d: string) => requerido(readCarpeta, unaDireccion(d));
export const direccionDeBaseOpc = (d: string) => opcional(readBase, unaDireccion(d));
export const direccionOpc = (d: string) => opcional(readDireccion, unaDireccion(d));
/** A number of bytes, which may be more than `entero` takes. */
export const tamano = (d: string) => requerido(readTamano, unEntero(d, { minimo: 1, unidad: 'bytes' }));
export const sha256 = (d: string) => requerido(readSha256, campo('texto', d, { patron: PATRON.sha256 }));
/** A public key of SSH, in the line of its `.pub`. */
export const llavePublicaOpc = (d: string) =>
  opcional(readLlavePublica, campo('texto', d, { patron: PATRON.llavePublica }));
export const fuente = (d = 'Documento y lugar en que consta') => refers(requerido(readFuente, unaFuente(d)), DE_FUENTE);
export const fuenteOpc = (d: string) => refers(opcional(readFuente, unaFuente(d)), DE_FUENTE);

export const opcion = <const O extends string>(opciones: readonly O[], d: string) =>
  requerido(readOpcion(opciones), campo('opcion', d, { opciones }));
export const opcionOpc = <const O extends string>(opciones: readonly O[], d: string) =>
  opcional(readOpcion(opciones), campo('opcion', d, { opciones }));

/**
 * Who says so: blank, the document cited; «sitio», whoever edits the site. What the editors themselves establish is never
 * shown as if a document said it.
 */
export const segun = (d: string) => opcionOpc(['sitio'], `${d}: en blanco, el documento citado; «sitio», quien edita`);

const lecturaDe = (tablas: readonly string[]): Lectura<string> =>
  tablas.includes('compromisos-de-planes') ? readTexto : tablas.includes('variables') ? readVariable : readClave;
const patronDe = (tablas: readonly string[]) =>
  tablas.includes('compromisos-de-planes')
    ? PATRON.deOtroPlan
    : tablas.includes('variables')
      ? PATRON.variable
      : PATRON.clave;

function referido(d: string, tablas: readonly string[], rasgos: Rasgos = {}): Campo {
  return campo('referencia', d, { referencia: tablas, patron: patronDe(tablas), ...rasgos });
}

/** The id of a record of one of the tables named. */
export const refiere = <const N extends string>(d: string, ...referencia: N[]) =>
  refers(requerido(lecturaDe(referencia), referido(d, referencia)), { referencia });
export const refiereOpc = <const N extends string>(d: string, ...referencia: N[]) =>
  refers(opcional(lecturaDe(referencia), referido(d, referencia)), { referencia });
/** Several ids in one cell, with `|` between them. */
export const refierenOpc = <const N extends string>(d: string, ...referencia: N[]) =>
  refers(opcional(readLista(lecturaDe(referencia)), referido(d, referencia, { lista: true })), { referencia });

/** Keeps in the type of a column what it refers to. */
function refers<E extends z.ZodType, N extends string>(esquema: E, { referencia }: { referencia: readonly N[] }) {
  return Object.assign(esquema, { referencia });
}

/** What a list of frontmatter holds; undefined for what is no list. */
export const elementOf = (lista: z.ZodType): z.ZodType | undefined =>
  'elemento' in lista && lista.elemento instanceof z.ZodType ? lista.elemento : undefined;

/** A list of frontmatter; absent is the same as empty. */
export function lista<T extends z.ZodType>(elemento: T) {
  const esquema = z
    .array(elemento)
    .optional()
    .transform((elementos) => elementos ?? []);
  return Object.assign(esquema, { elemento });
}
