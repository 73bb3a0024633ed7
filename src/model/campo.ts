import { z } from 'zod';
import { isWebAddress } from './direcciones.ts';
import { fechaPrecision } from './fecha.ts';
import { periodoDays } from './periodo.ts';

/** What a column or key is, beside what zod knows: read by validation, by the open data and by the docs. */
export interface Campo {
  descripcion: string;
  tipo: 'texto' | 'clave' | 'referencia' | 'entero' | 'numero' | 'fecha' | 'periodo' | 'opcion' | 'hora';
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
  | 'informes'
  | 'marco-juridico'
  | 'conjuntos';

export const campos = z.registry<CampoRegistrado>();

/** What a conversion says of a text that it can't take. */
export interface Rechazo {
  code: 'type-error' | 'constraint-error' | 'unsafe-link';
  message: string;
  hint: string;
}

/** A strict reading of one text: the value, or why not. Nothing is guessed. */
type Lectura<T> = (texto: string) => { lee: T } | { rechaza: Rechazo };

/** Forms that the open data tell too: what XML Schema and JavaScript read alike, without anchors. */
const PATRON = {
  clave: '[a-z0-9]+([-.][a-z0-9]+)*',
  variable: '[a-z][a-z0-9]*(_[a-z0-9]+)*',
  mes: '[0-9]{4}-[0-9]{2}(-[0-9]{2})?',
  parcial: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?',
  periodo: '[0-9]{4}(/[0-9]{4}|-S[12]|-T[1-4]|-B[1-6]|-[0-9]{2})?',
  valorDeMeta: 'si|no|-?[0-9]{1,15}(\\.[0-9]{1,9})?',
  hora: '[0-9]{2}:[0-9]{2}',
  direccion: '[Hh][Tt][Tt][Pp][Ss]?://.+',
  fuente: '[a-z0-9]+([-.][a-z0-9]+)*\\s*#[^#]+',
} as const;
const whole = (patron: string) => new RegExp(`^(?:${patron})$`);

const CLAVE = whole(PATRON.clave);
const VARIABLE = whole(PATRON.variable);
const ENTERO = /^(?:0|[1-9]\d{0,8})$/;
/** No more than 15 digits in all: those that a double holds exactly. */
const NUMERO = /^-?(?=(?:\.?\d){1,15}$)(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;
const HORA = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A required value. */
function requerido<T>(lectura: Lectura<T>, campo: Campo) {
  const esquema = z.string().transform((escrito, ctx): T => {
    const resultado = escrito.trim() === '' ? FALTA : lectura(escrito.trim());
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
      if (escrito === undefined || escrito.trim() === '') return undefined;
      const resultado = lectura(escrito.trim());
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

const reject = (code: Rechazo['code'], message: string, hint: string) => ({
  rechaza: { code, message, hint },
});

const readTexto: Lectura<string> = (texto) => ({ lee: texto });

const readClave: Lectura<string> = (texto) =>
  CLAVE.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${texto}» no es una clave.`,
        'Use minúsculas sin acentos, números, guion o punto, por ejemplo «datos-abiertos-3».',
      );

const readVariable: Lectura<string> = (texto) =>
  VARIABLE.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${texto}» no es el nombre de una variable.`,
        'Use minúsculas sin acentos, números y guion bajo, por ejemplo «talleres_realizados».',
      );

const readEntero: Lectura<number> = (texto) =>
  ENTERO.test(texto)
    ? { lee: Number(texto) }
    : reject('type-error', `«${texto}» no es un número entero.`, 'Escriba solo cifras, por ejemplo «12».');

const readNumero: Lectura<number> = (texto) => (NUMERO.test(texto) ? { lee: Number(texto) } : rejectNumber(texto));

function rejectNumber(texto: string) {
  const [una, otra] = numberReadings(texto);
  if (una !== undefined && otra !== undefined) {
    return reject(
      'type-error',
      `«${texto}» se puede leer de dos maneras: la coma puede separar millares o decimales.`,
      `Escriba «${una}» si son millares, o «${otra}» si son decimales.`,
    );
  }
  const hint =
    una === undefined
      ? 'Escriba solo cifras y, si hace falta, punto decimal: «12.5».'
      : `Escriba «${una}»: sin separar millares y con punto decimal.`;
  return reject('type-error', `«${texto}» no es un número.`, hint);
}

/** What a number with separators can mean: with commas between thousands, and with a decimal comma. */
function numberReadings(texto: string): string[] {
  const millares = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(texto);
  const decimales = /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(texto);
  return [
    ...(millares ? [texto.replaceAll(',', '')] : []),
    ...(decimales ? [texto.replaceAll('.', '').replace(',', '.')] : []),
  ];
}

const readFecha =
  (precisiones: readonly string[]): Lectura<string> =>
  (texto) => {
    const precision = fechaPrecision(texto);
    if (precision && precisiones.includes(precision)) return { lee: texto };
    return rejectDate(texto);
  };

function rejectDate(texto: string) {
  const [una, otra] = dateReadings(texto);
  if (una !== undefined && otra !== undefined) {
    return reject(
      'type-error',
      `«${texto}» se puede leer de dos maneras: no dice cuál es el día y cuál el mes.`,
      `Escriba año-mes-día: «${una}» si el día va primero, o «${otra}» si va primero el mes.`,
    );
  }
  if (/^\d{4}(-\d{2}){1,2}$/.test(texto)) {
    return reject(
      'type-error',
      `«${texto}» no existe en el calendario.`,
      'Revise el día y el mes; se escriben año-mes-día.',
    );
  }
  return reject(
    'type-error',
    `«${texto}» no es una fecha.`,
    `Escriba año-mes-día, por ejemplo «${una ?? '2025-08-15'}».`,
  );
}

/** The days that a date with slashes can mean: with the day first, and with the month first. */
function dateReadings(texto: string): string[] {
  const [, a = '', b = '', anio = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texto) ?? [];
  const iso = (mes: string, dia: string) => `${anio}-${mes.padStart(2, '0')}-${dia.padStart(2, '0')}`;
  return [...new Set([iso(b, a), iso(a, b)])].filter((dia) => fechaPrecision(dia) === 'dia');
}

const readPeriodo: Lectura<string> = (texto) =>
  periodoDays(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${texto}» no es un periodo.`,
        'Escriba un año «2025», semestre «2025-S1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08» o años «2019/2021».',
      );

const readHora: Lectura<string> = (texto) =>
  HORA.test(texto)
    ? { lee: texto }
    : reject('type-error', `«${texto}» no es una hora.`, 'Escriba horas y minutos, por ejemplo «13:14».');

const readOpcion =
  <const O extends string>(opciones: readonly O[]): Lectura<O> =>
  (texto) => {
    const opcion = opciones.find((una) => una === texto);
    return opcion !== undefined
      ? { lee: opcion }
      : reject(
          'constraint-error',
          `«${texto}» no es una de las opciones.`,
          `Escriba una de estas: ${opciones.join(', ')}.`,
        );
  };

const readDireccion: Lectura<string> = (texto) =>
  isWebAddress(texto)
    ? { lee: texto }
    : reject(
        'unsafe-link',
        `«${texto}» no es una dirección web.`,
        'Escriba la dirección completa, que empiece con «https://».',
      );

/** The goal's value: a number, or si/no for what is either done or not. */
const readValorDeMeta: Lectura<number | 'si' | 'no'> = (texto) =>
  texto === 'si' || texto === 'no' ? { lee: texto } : readNumero(texto);

const readLista =
  <T>(lectura: Lectura<T>): Lectura<T[]> =>
  (texto) => {
    const leidos: T[] = [];
    for (const parte of texto.split('|')) {
      const resultado = parte.trim() === '' ? FALTA : lectura(parte.trim());
      if ('rechaza' in resultado) return resultado;
      leidos.push(resultado.lee);
    }
    return { lee: leidos };
  };

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
    `«${texto}» no dice documento y lugar.`,
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
const unMes = (d: string) => campo('fecha', d, { patron: PATRON.mes });
const unaParcial = (d: string) => campo('fecha', d, { patron: PATRON.parcial });
const unDia = (d: string) => campo('fecha', d);
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
export const fecha = (d: string) => requerido(readFecha(['dia', 'mes']), unMes(d));
export const fechaOpc = (d: string) => opcional(readFecha(['dia', 'mes']), unMes(d));
/** A day, a month or a year: the term of a plan or body, as far as its document tells it. */
export const fechaParcial = (d: string) => requerido(readFecha(['dia', 'mes', 'anio']), unaParcial(d));
export const fechaParcialOpc = (d: string) => opcional(readFecha(['dia', 'mes', 'anio']), unaParcial(d));
export const dia = (d: string) => requerido(readFecha(['dia']), unDia(d));
export const diaOpc = (d: string) => opcional(readFecha(['dia']), unDia(d));
export const hora = (d: string) => requerido(readHora, unaHora(d));
export const horaOpc = (d: string) => opcional(readHora, unaHora(d));
export const valorDeMeta = (d: string) =>
  requerido(readValorDeMeta, campo('numero', d, { patron: PATRON.valorDeMeta }));
export const periodo = (d: string) => requerido(readPeriodo, campo('periodo', d, { patron: PATRON.periodo }));
export const direccion = (d: string) => requerido(readDireccion, unaDireccion(d));
export const direccionOpc = (d: string) => opcional(readDireccion, unaDireccion(d));
export const fuente = (d = 'Documento y lugar en que consta: «documento#lugar»') => requerido(readFuente, unaFuente(d));
export const fuenteOpc = (d: string) => opcional(readFuente, unaFuente(d));

export const opcion = <const O extends string>(opciones: readonly O[], d: string) =>
  requerido(readOpcion(opciones), campo('opcion', d, { opciones }));
export const opcionOpc = <const O extends string>(opciones: readonly O[], d: string) =>
  opcional(readOpcion(opciones), campo('opcion', d, { opciones }));

const lecturaDe = (tablas: readonly NombreTabla[]): Lectura<string> =>
  tablas.includes('compromisos-de-planes') ? readTexto : tablas.includes('variables') ? readVariable : readClave;
const patronDe = (tablas: readonly NombreTabla[]) => (tablas.includes('variables') ? PATRON.variable : PATRON.clave);

function referido(d: string, tablas: readonly NombreTabla[], rasgos: Rasgos = {}): Campo {
  const patron = tablas.includes('compromisos-de-planes') ? {} : { patron: patronDe(tablas) };
  return campo('referencia', d, { referencia: tablas, ...patron, ...rasgos });
}

/** The id of a record of one of the tables named. */
export const refiere = (d: string, ...tablas: NombreTabla[]) => requerido(lecturaDe(tablas), referido(d, tablas));
export const refiereOpc = (d: string, ...tablas: NombreTabla[]) => opcional(lecturaDe(tablas), referido(d, tablas));
/** Several ids in one cell, with `|` between them. */
export const refierenOpc = (d: string, ...tablas: NombreTabla[]) =>
  opcional(readLista(lecturaDe(tablas)), referido(d, tablas, { lista: true }));

/** A list of frontmatter; absent is the same as empty. */
export const lista = <T extends z.ZodType>(elemento: T) =>
  z
    .array(elemento)
    .optional()
    .transform((elementos) => elementos ?? []);
