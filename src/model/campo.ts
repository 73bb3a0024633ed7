import { z } from 'zod';
import { isWebAddress } from './direcciones.ts';
import { readFecha } from './fecha-escrita.ts';
import { fold } from './fold.ts';
import { rejectSpreadsheet } from './hoja.ts';
import { withoutInvisible } from './invisible.ts';
import { type Lectura, type Rechazo, reject } from './lectura.ts';
import { readEntero, readNumero } from './numero.ts';
import { periodoDays } from './periodo.ts';
import { excerpt } from './problema.ts';

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
  /** Tables of which the value is an id. */
  referencia?: readonly NombreTabla[];
  opciones?: readonly string[];
  /** The form of the text written, whole, as XML Schema writes regular expressions; in a list, of each of its values. */
  patron?: string;
  /** Several values in one cell, with `|` between them. */
  lista?: true;
  minimo?: number;
  maximo?: number;
  unidad?: string;
}

/** A column or key as its builder registered it. */
export interface CampoRegistrado extends Campo {
  requerido: boolean;
}

/** The tables that other records refer to; those of a plan are looked up in the same plan. */
export type NombreTabla =
  | 'entidades'
  | 'dependencias'
  | 'organos'
  | 'personas'
  | 'sesiones'
  | 'documentos'
  | 'ods'
  | 'planes'
  | 'compromisos'
  | 'compromisos-de-planes'
  | 'actividades'
  | 'indicadores'
  | 'variables'
  | 'metas'
  | 'actas'
  | 'informes'
  | 'paginas'
  | 'marco-juridico'
  | 'conjuntos';

export const campos = z.registry<CampoRegistrado>();

const MES = '(0[1-9]|1[0-2])';
const DIA = '(0[1-9]|[12][0-9]|3[01])';

/** Forms that the open data tell too: what XML Schema and JavaScript read alike, without anchors. */
const PATRON = {
  clave: '[a-z0-9]+([-.][a-z0-9]+)*',
  variable: '[a-z][a-z0-9]*(_[a-z0-9]+)*',
  fecha: `[0-9]{4}-${MES}(-${DIA})?`,
  parcial: `[0-9]{4}(-${MES}(-${DIA})?)?`,
  periodo: `[0-9]{4}(/[0-9]{4}|-S[12]|-T[1-4]|-B[1-6]|-${MES})?`,
  valorDeMeta: '(si|no|-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?)',
  hora: '([01][0-9]|2[0-3]):[0-5][0-9]',
  direccion: '[Hh][Tt][Tt][Pp][Ss]?://.+',
  fuente: '[a-z0-9]+([-.][a-z0-9]+)*\\s*#\\s*[^#\\s][^#]*',
  deOtroPlan: '[a-z0-9]+([-.][a-z0-9]+)*/[a-z0-9]+([-.][a-z0-9]+)*',
  sha256: '[0-9a-f]{64}',
} as const;
const whole = (patron: string) => new RegExp(`^(?:${patron})$`);

const CLAVE = whole(PATRON.clave);
const VARIABLE = whole(PATRON.variable);
const SHA256 = whole(PATRON.sha256);
const HORA = whole(PATRON.hora);

/** A required value. */
function requerido<T>(lectura: Lectura<T>, campo: Campo) {
  const esquema = z.string().transform((escrito, ctx): T => {
    const resultado = isBlank(escrito) ? FALTA : readWritten(lectura, escrito);
    if ('lee' in resultado) return resultado.lee;
    ctx.issues.push({ code: 'custom', input: escrito, params: resultado.rechaza });
    return z.NEVER;
  });
  return esquema.register(campos, { ...campo, requerido: true });
}

/** A value that may be blank: then it is `undefined`, never 0 or an empty text. */
function opcional<T>(lectura: Lectura<T>, campo: Campo) {
  const esquema = z
    .string()
    .optional()
    .transform((escrito, ctx): T | undefined => {
      if (escrito === undefined || isBlank(escrito)) return undefined;
      const resultado = readWritten(lectura, escrito);
      if ('lee' in resultado) return resultado.lee;
      ctx.issues.push({ code: 'custom', input: escrito, params: resultado.rechaza });
      return z.NEVER;
    });
  return esquema.register(campos, { ...campo, requerido: false });
}

const FALTA: { rechaza: Rechazo } = {
  rechaza: {
    code: 'constraint-error',
    message: 'Falta el valor: este dato no puede quedar en blanco.',
    hint: 'Escriba el valor como lo da el documento.',
  },
};

/** Reads what is written, once it is known that a person wrote it and not a spreadsheet. */
function readWritten<T>(lectura: Lectura<T>, escrito: string): ReturnType<Lectura<T>> {
  const texto = escrito.trim();
  return rejectSpreadsheet(texto) ?? lectura(texto);
}

const isBlank = (escrito: string) => withoutInvisible(escrito) === '';

const readTexto: Lectura<string> = (texto) => ({ lee: texto });

const readClave: Lectura<string> = (texto) =>
  CLAVE.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${excerpt(texto)}» no es una clave${withoutInvisible(texto) === texto ? '' : ': lleva signos que no se ven'}.`,
        `Use minúsculas sin acentos, números, guion o punto, por ejemplo «${proposeClave(texto) ?? 'datos-abiertos-3'}».`,
      );

export const isClave = (texto: string) => CLAVE.test(texto);

/** The id that a name would be; none for what looks like several. */
export function proposeClave(texto: string): string | undefined {
  const clave = fold(texto).replace(/_/g, '-');
  return CLAVE.test(clave) && clave.length <= 60 ? clave : undefined;
}

const readVariable: Lectura<string> = (texto) =>
  VARIABLE.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${excerpt(texto)}» no es el nombre de una variable.`,
        'Use minúsculas sin acentos, números y guion bajo, por ejemplo «talleres_realizados».',
      );

const readPeriodo: Lectura<string> = (texto) =>
  periodoDays(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${excerpt(texto)}» no es un periodo.`,
        'Escriba un año «2025», semestre «2025-S1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08» o años «2019/2021».',
      );

const readHora: Lectura<string> = (texto) =>
  HORA.test(texto)
    ? { lee: texto }
    : reject('type-error', `«${excerpt(texto)}» no es una hora.`, 'Escriba horas y minutos, por ejemplo «13:14».');

const readOpcion =
  <const O extends string>(opciones: readonly O[]): Lectura<O> =>
  (texto) => {
    const opcion = opciones.find((una) => una === texto);
    return opcion !== undefined ? { lee: opcion } : rejectOpcion(texto, opciones);
  };

function rejectOpcion(texto: string, opciones: readonly string[]): { rechaza: Rechazo } {
  const message = `«${excerpt(texto)}» no es una de las opciones.`;
  const igual = opciones.find((una) => fold(una) === fold(texto));
  const hint = igual === undefined ? `Escriba una de estas: ${opciones.join(', ')}.` : `Escriba «${igual}».`;
  return { rechaza: { code: 'constraint-error', message, hint, ...(igual === undefined && { opciones }) } };
}

const readDireccion: Lectura<string> = (texto) =>
  isWebAddress(texto)
    ? { lee: texto }
    : reject(
        'unsafe-link',
        `«${excerpt(texto)}» no es una dirección web.`,
        'Escriba la dirección completa, que empiece con «https://».',
      );

const readCarpeta: Lectura<string> = (texto) => {
  const direccion = readDireccion(texto);
  if ('rechaza' in direccion || /^[^?#]*\/$/.test(texto)) return direccion;
  return reject(
    'constraint-error',
    `«${excerpt(texto)}» no termina con «/».`,
    `Escriba la dirección de la carpeta del sitio: «${excerpt(texto.replace(/\/?(?:[?#].*)?$/, '/'))}».`,
  );
};

const SI_NO = ['si', 'no'] as const;

const readTamano: Lectura<number> = (texto) =>
  /^[1-9]\d{0,14}$/.test(texto)
    ? { lee: Number(texto) }
    : reject('type-error', `«${texto}» no es un tamaño en bytes.`, 'Escriba solo cifras, por ejemplo «1763668».');

const readSha256: Lectura<string> = (texto) =>
  SHA256.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${texto}» no es una suma SHA-256.`,
        'Escriba las 64 cifras (0 a 9, a a f) que están en el .txt junto al archivo.',
      );

/** The goal's value: a number, or si/no for what is either done or not. */
const readValorDeMeta: Lectura<number | 'si' | 'no'> = (texto) =>
  SI_NO.some((una) => fold(una) === fold(texto)) ? readOpcion(SI_NO)(texto) : readNumero(texto);

const readLista =
  <T>(lectura: Lectura<T>): Lectura<T[]> =>
  (texto) => {
    const leidos: T[] = [];
    for (const parte of texto.split('|')) {
      const resultado = parte.trim() === '' ? FALTA : lectura(parte.trim());
      if ('rechaza' in resultado) return separatedOtherwise(parte) ?? resultado;
      leidos.push(resultado.lee);
    }
    return { lee: leidos };
  };

function separatedOtherwise(parte: string) {
  const claves = parte.split(/[,;\n]/).map((una) => una.trim());
  if (claves.length < 2 || !claves.every((una) => CLAVE.test(una) || VARIABLE.test(una))) return undefined;
  return reject(
    'type-error',
    `«${excerpt(parte)}» son varias claves, y entre una y otra no hay «|».`,
    `Escriba «${excerpt(claves.join('|'))}».`,
  );
}

/** A place in a document: `documento#lugar`. */
export interface Fuente {
  documento: string;
  lugar: string;
}

const readFuente: Lectura<Fuente> = (texto) => {
  const [documento = '', lugar = '', ...resto] = texto.split('#').map((parte) => parte.trim());
  if (CLAVE.test(documento) && lugar !== '' && resto.length === 0) return { lee: { documento, lugar } };
  return reject(
    'type-error',
    `«${excerpt(texto)}» no dice documento y lugar.`,
    'Escriba la clave del documento, «#» y el lugar: «pamga-leon-2025-2027#4.1 actividad 3».',
  );
};

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
const unDia = (d: string) => campo('dia', d);
const unaHora = (d: string) => campo('hora', d, { patron: PATRON.hora });
const unaDireccion = (d: string) => campo('texto', d, { patron: PATRON.direccion });
const unaFuente = (d: string) => campo('referencia', d, { referencia: ['documentos'], patron: PATRON.fuente });

/** Builders of columns and keys. `Opc` marks what may be blank. */
export const texto = (d: string) => requerido(readTexto, unTexto(d));
export const textoOpc = (d: string) => opcional(readTexto, unTexto(d));
export const clave = (d: string) => requerido(readClave, campo('clave', d, { patron: PATRON.clave }));
export const claveVariable = (d: string) => requerido(readVariable, campo('clave', d, { patron: PATRON.variable }));
export const entero = (d: string, rasgos: Rasgos = {}) => requerido(readEntero, unEntero(d, rasgos));
export const enteroOpc = (d: string, rasgos: Rasgos = {}) => opcional(readEntero, unEntero(d, rasgos));
export const numero = (d: string) => requerido(readNumero, campo('numero', d));
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
export const direccionOpc = (d: string) => opcional(readDireccion, unaDireccion(d));
/** A number of bytes, which may be more than `entero` takes. */
export const tamano = (d: string) => requerido(readTamano, unEntero(d, { minimo: 1, unidad: 'bytes' }));
export const sha256 = (d: string) => requerido(readSha256, campo('texto', d, { patron: PATRON.sha256 }));
export const fuente = (d = 'Documento y lugar en que consta') => requerido(readFuente, unaFuente(d));
export const fuenteOpc = (d: string) => opcional(readFuente, unaFuente(d));

export const opcion = <const O extends string>(opciones: readonly O[], d: string) =>
  requerido(readOpcion(opciones), campo('opcion', d, { opciones }));
export const opcionOpc = <const O extends string>(opciones: readonly O[], d: string) =>
  opcional(readOpcion(opciones), campo('opcion', d, { opciones }));

const lecturaDe = (tablas: readonly NombreTabla[]): Lectura<string> =>
  tablas.includes('compromisos-de-planes') ? readTexto : tablas.includes('variables') ? readVariable : readClave;
const patronDe = (tablas: readonly NombreTabla[]) =>
  tablas.includes('compromisos-de-planes')
    ? PATRON.deOtroPlan
    : tablas.includes('variables')
      ? PATRON.variable
      : PATRON.clave;

function referido(d: string, tablas: readonly NombreTabla[], rasgos: Rasgos = {}): Campo {
  return campo('referencia', d, { referencia: tablas, patron: patronDe(tablas), ...rasgos });
}

/** The id of a record of one of the tables named. */
export const refiere = (d: string, ...tablas: NombreTabla[]) => requerido(lecturaDe(tablas), referido(d, tablas));
export const refiereOpc = (d: string, ...tablas: NombreTabla[]) => opcional(lecturaDe(tablas), referido(d, tablas));
/** Several ids in one cell, with `|` between them. */
export const refierenOpc = (d: string, ...tablas: NombreTabla[]) =>
  opcional(readLista(lecturaDe(tablas)), referido(d, tablas, { lista: true }));

const ELEMENTOS = new WeakMap<z.ZodType, z.ZodType>();

/** What a list of frontmatter holds; undefined for what is no list. */
export const elementOf = (lista: z.ZodType): z.ZodType | undefined => ELEMENTOS.get(lista);

/** A list of frontmatter; absent is the same as empty. */
export function lista<T extends z.ZodType>(elemento: T) {
  const esquema = z
    .array(elemento)
    .optional()
    .transform((elementos) => elementos ?? []);
  ELEMENTOS.set(esquema, elemento);
  return esquema;
}
