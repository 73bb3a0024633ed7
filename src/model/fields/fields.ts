import * as z from 'zod';
import { readFecha } from './read-date.ts';
import { readAddress, readAddressOrFile, readBaseAddress, readFolderAddress, readTextFile } from './read-address.ts';
import { readMail } from './read-mail.ts';
import { readHora } from './read-time.ts';
import { refuseLong, refuseSpreadsheet } from './spreadsheet-marks.ts';
import { withoutInvisible } from '../../base/invisible.ts';
import { inWords } from '../speech/speech.ts';
import { withinBounds } from './bounds.ts';
import { blankInstead } from './blank-instead.ts';
import type { Field } from './field.ts';
import { refuseBlank } from './missing.ts';
import type { Reading } from './reading.ts';
import {
  readClave,
  readAcuerdo,
  readFilas,
  readBooleano,
  readBrief,
  readFuente,
  readLista,
  readNumeroEscrito,
  readMoneda,
  readOpcion,
  readPeriodo,
  readRango,
  readSha256,
  readShort,
  readSize,
  readTexto,
  readValorDeMeta,
  readVariable,
} from './readings.ts';
import { readIdioma, readOrganismo, readPalabra, readRegion } from './read-speech.ts';
import { REGIONS } from '../speech/regions.ts';
import { readPublicKey } from './read-public-key.ts';
import { readAnio, readAvance, readEntero, readEnteroDeDatos, readNumero } from './read-number.ts';
import { LIMITS } from '../limits.ts';
import { PATTERNS } from './patterns.ts';

/** A column or key as its builder registered it. */
export interface RegisteredField extends Field {
  required: boolean;
}

export const fieldRegistry = z.registry<RegisteredField>();

/** How a column reads a cell: its value, why it has none, or nothing where it is blank and may be. */
type CellReading<T> = (written: string) => ReturnType<Reading<T>> | undefined;

const READINGS = new WeakMap<z.ZodType, CellReading<unknown>>();

/** How the schema of a column reads a cell; a large table has millions of them, and zod makes several objects for each. */
export const cellReading = (schema: z.ZodType): CellReading<unknown> | undefined => READINGS.get(schema);

/** A required value. */
function required<T>(reading: Reading<T>, makeField: Field) {
  const bounded = withinBounds(reading, makeField);
  const field = inWords({ ...makeField, required: true });
  const read = (written: string) => readCell(bounded, written) ?? refuseBlank(field);
  const schema = z.string().transform((written, ctx): T => {
    const result = read(written);
    if ('value' in result) return result.value;
    ctx.issues.push({ code: 'custom', input: written, params: result.refusal });
    return z.NEVER;
  });
  READINGS.set(schema, read);
  return schema.register(fieldRegistry, field);
}

/** A value that may be blank: then it is `undefined`, never 0 or an empty text. */
function optional<T>(reading: Reading<T>, field: Field) {
  const bounded = blankInstead(withinBounds(reading, field), field);
  const read = (written: string) => readCell(bounded, written);
  const schema = z
    .string()
    .optional()
    .transform((written, ctx): T | undefined => {
      const result = read(written ?? '');
      if (result === undefined) return undefined;
      if ('value' in result) return result.value;
      ctx.issues.push({ code: 'custom', input: written, params: result.refusal });
      return z.NEVER;
    });
  READINGS.set(schema, read);
  return schema.register(fieldRegistry, inWords({ ...field, required: false }));
}

/** Reads what is written, once it is known that a person wrote it and not a spreadsheet; undefined where it is blank. */
function readCell<T>(reading: Reading<T>, written: string): ReturnType<Reading<T>> | undefined {
  const long = refuseLong(written);
  if (long || isBlank(written)) return long;
  const text = written.trim();
  return refuseSpreadsheet(text) ?? reading(text);
}

/** Most cells begin with a letter or a figure, and are not looked through. */
const isBlank = (written: string) => !/^\w/.test(written) && withoutInvisible(written) === '';

type Traits = Omit<Field, 'kind' | 'description'>;
const makeField = (kind: Field['kind'], description: string, traits: Traits = {}): Field => ({
  kind,
  description,
  ...traits,
});

const textField = (d: string) => makeField('texto', d);
const integerField = (d: string, traits: Traits) => makeField('entero', d, { minimum: 0, ...traits });
const dateField = (d: string) => makeField('fecha', d, { pattern: PATTERNS.fecha });
const partialDateField = (d: string) => makeField('fecha-parcial', d, { pattern: PATTERNS.partialDate });
const keyField = (d: string, pattern: string) => makeField('clave', d, { pattern, longest: LIMITS.key.most });
const dayField = (d: string) => makeField('dia', d);
const timeField = (d: string) => makeField('hora', d, { pattern: PATTERNS.time });
const addressField = (d: string) => makeField('texto', d, { pattern: PATTERNS.address });
const addressOrFileField = (d: string) => makeField('texto', d, { pattern: PATTERNS.addressOrFile });
const SOURCE = { refersTo: ['documentos'], pattern: PATTERNS.fuente } as const;
const sourceField = (d: string) => makeField('referencia', d, SOURCE);

/** Builders of columns and keys. `Opc` marks what may be blank. */
export const texto = (d: string) => required(readTexto, textField(d));
export const textoOpc = (d: string) => optional(readTexto, textField(d));
/** A text of so many words at most. */
export const textoBreveOpc = (d: string, words: number) =>
  optional(readBrief(words), textField(`${d} (hasta ${words} palabras)`));
/** Several texts in one cell, with `|` between them. */
export const textosOpc = (d: string) => optional(readLista(readTexto), makeField('texto', d, { isList: true }));
export const clave = (d: string) => required(readShort(readClave), keyField(d, PATTERNS.clave));
export const claveVariable = (d: string) => required(readShort(readVariable), keyField(d, PATTERNS.variable));
export const entero = (d: string, traits: Traits = {}) => required(readEntero, integerField(d, traits));
export const enteroOpc = (d: string, traits: Traits = {}) => optional(readEntero, integerField(d, traits));
/** A number as its document writes it, which need not be one: `1.1`, `1 bis`, `IV`. */
export const numeroEscrito = (d: string) =>
  required(readShort(readNumeroEscrito), makeField('texto', d, { longest: LIMITS.key.most }));
/** An integer as Table Schema has it: below zero too, and of any size that a double holds exactly. */
export const enteroDeDatos = (d: string) => required(readEnteroDeDatos, makeField('entero', d));
export const enteroDeDatosOpc = (d: string) => optional(readEnteroDeDatos, makeField('entero', d));
export const anio = (d: string) => required(readAnio, makeField('anio', d));
export const anioOpc = (d: string) => optional(readAnio, makeField('anio', d));
export const booleano = (d: string) => required(readBooleano, makeField('booleano', d));
export const booleanoOpc = (d: string) => optional(readBooleano, makeField('booleano', d));
export const numero = (d: string, traits: Traits = {}) => required(readNumero, makeField('numero', d, traits));
/** How far a goal was met, in per cent of it. */
export const avanceOpc = (d: string) =>
  optional(readAvance, makeField('numero', d, { minimum: 0, unit: 'por ciento' }));
export const numeroOpc = (d: string, traits: Traits = {}) => optional(readNumero, makeField('numero', d, traits));
/** A day or a month. */
export const fecha = (d: string) => required(readFecha(['dia', 'mes']), dateField(d));
export const fechaOpc = (d: string) => optional(readFecha(['dia', 'mes']), dateField(d));
/** A day, a month or a year: the term of a plan or body, as far as its document tells it. */
export const fechaParcial = (d: string) => required(readFecha(['dia', 'mes', 'anio']), partialDateField(d));
export const fechaParcialOpc = (d: string) => optional(readFecha(['dia', 'mes', 'anio']), partialDateField(d));
export const dia = (d: string) => required(readFecha(['dia']), dayField(d));
export const hora = (d: string) => required(readHora, timeField(d));
export const horaOpc = (d: string) => optional(readHora, timeField(d));
export const valorDeMetaOpc = (d: string) =>
  optional(readValorDeMeta, makeField('numero-o-si', d, { pattern: PATTERNS.valorDeMeta }));
export const periodo = (d: string) => required(readPeriodo, makeField('periodo', d, { pattern: PATTERNS.periodo }));
export const periodoOpc = (d: string) => optional(readPeriodo, makeField('periodo', d, { pattern: PATTERNS.periodo }));
/** Several periods in one cell, with `|` between them. */
export const periodosOpc = (d: string) =>
  optional(readLista(readPeriodo), makeField('periodo', d, { pattern: PATTERNS.periodo, isList: true }));
/** Stretches of numbers, with `|` between them. */
export const rangosOpc = (d: string) =>
  optional(readLista(readRango), makeField('texto', d, { pattern: PATTERNS.rango, isList: true }));
/** Rows of a table: how many, or from which to which. */
export const filasOpc = (d: string) => optional(readFilas, makeField('texto', d, { pattern: PATTERNS.filas }));
/** A currency by its code of ISO 4217. */
export const moneda = (d: string) => required(readMoneda, makeField('texto', d, { pattern: PATTERNS.moneda }));
export const direccion = (d: string) => required(readAddress, addressField(d));
/** The address of a folder of the web: addresses of what is in it are made by adding to it. */
export const direccionDeCarpeta = (d: string) => required(readFolderAddress, addressField(d));
export const direccionDeBaseOpc = (d: string) => optional(readBaseAddress, addressField(d));
/** The text of a document, in a file of `public/`, by its address in the site. */
export const archivoDeTextoOpc = (d: string) =>
  optional(readTextFile, makeField('texto', d, { pattern: PATTERNS.textFile }));
/** An address, or a file of the site's own `public/`; and several, with `|` between them. */
export const direccionOArchivoOpc = (d: string) => optional(readAddressOrFile, addressOrFileField(d));
export const direccionesOArchivosOpc = (d: string) =>
  optional(readLista(readAddressOrFile), { ...addressOrFileField(d), isList: true });
export const direccionOpc = (d: string) => optional(readAddress, addressField(d));
/** An address of electronic mail. */
export const correoOpc = (d: string) => optional(readMail, makeField('texto', d, { pattern: PATTERNS.mail }));
/** A number of bytes, which may be more than `entero` takes. */
export const tamano = (d: string) => required(readSize, integerField(d, { minimum: 1, unit: 'bytes' }));
export const sha256 = (d: string) => required(readSha256, makeField('texto', d, { pattern: PATTERNS.sha256 }));
/** A public key of SSH, in the line of its `.pub`. */
export const llavePublicaOpc = (d: string) =>
  optional(readPublicKey, makeField('texto', d, { pattern: PATTERNS.publicKey }));
/** How a site speaks: its language, the country as which it writes, what its body is called, and a noun. */
export const idiomaOpc = (d: string) => optional(readIdioma, makeField('opcion', d, { options: ['es'] }));
export const regionOpc = (d: string) => optional(readRegion, makeField('opcion', d, { options: REGIONS }));
export const organismoOpc = (d: string) => optional(readOrganismo, textField(d));
export const palabra = (d: string) => required(readPalabra, textField(d));
export const fuente = (d = 'Documento y lugar en que consta') => refers(required(readFuente, sourceField(d)), SOURCE);
export const fuenteOpc = (d: string) => refers(optional(readFuente, sourceField(d)), SOURCE);

export const opcion = <const O extends string>(options: readonly O[], d: string) =>
  required(readOpcion(options), makeField('opcion', d, { options }));
export const opcionOpc = <const O extends string>(options: readonly O[], d: string) =>
  optional(readOpcion(options), makeField('opcion', d, { options }));

/**
 * Who says so: blank, the document cited; «sitio», the site's editors. What the editors themselves establish is never
 * shown as if a document said it.
 */
export const segun = (d: string) => opcionOpc(['sitio'], `${d}: en blanco, el documento citado; «sitio», quien edita`);

function readingFor(tables: readonly string[]): Reading<string> {
  if (tables.includes('compromisos-de-planes')) return readTexto;
  if (tables.includes('acuerdos')) return readAcuerdo;
  return tables.includes('variables') ? readVariable : readClave;
}

function patternFor(tables: readonly string[]): string {
  if (tables.includes('compromisos-de-planes') || tables.includes('acuerdos')) return PATTERNS.ofOtherText;
  return tables.includes('variables') ? PATTERNS.variable : PATTERNS.clave;
}

function referenceField(d: string, tables: readonly string[], traits: Traits = {}): Field {
  return makeField('referencia', d, { refersTo: tables, pattern: patternFor(tables), ...traits });
}

/** The id of a record of one of the tables named. */
export const refiere = <const N extends string>(d: string, ...refersTo: N[]) =>
  refers(required(readingFor(refersTo), referenceField(d, refersTo)), { refersTo });
export const refiereOpc = <const N extends string>(d: string, ...refersTo: N[]) =>
  refers(optional(readingFor(refersTo), referenceField(d, refersTo)), { refersTo });
/** Several ids in one cell, with `|` between them. */
export const refierenOpc = <const N extends string>(d: string, ...refersTo: N[]) =>
  refers(optional(readLista(readingFor(refersTo)), referenceField(d, refersTo, { isList: true })), { refersTo });

/** Keeps in the type of a column what it refers to. */
function refers<E extends z.ZodType, N extends string>(schema: E, { refersTo }: { refersTo: readonly N[] }) {
  return Object.assign(schema, { refersTo });
}

/** What a list of frontmatter holds; undefined for what is no list. */
export const elementOf = (list: z.ZodType): z.ZodType | undefined =>
  'element' in list && list.element instanceof z.ZodType ? list.element : undefined;

/** A list of frontmatter; absent is the same as empty. */
export function lista<T extends z.ZodType>(element: T) {
  const schema = z
    .array(element)
    .optional()
    .transform((elements) => elements ?? []);
  return Object.assign(schema, { element });
}
