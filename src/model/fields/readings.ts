import { baseAddressOf, isBaseAddress, isWebAddress } from '../addresses/safe-address.ts';
import { fold } from '../../base/fold.ts';
import { rewrittenHost } from '../../base/host.ts';
import { withoutInvisible } from '../../base/invisible.ts';
import { type Lectura, type Rechazo, reject } from './reading.ts';
import { describeLimit, LIMITES } from '../limits.ts';
import { readNumero } from './read-number.ts';
import { PATRON } from './patterns.ts';
import { periodoDays, yearsOf } from '../periodo.ts';
import { excerpt } from '../problems/problem.ts';

const whole = (patron: string) => new RegExp(`^(?:${patron})$`);

const CLAVE = whole(PATRON.clave);
const VARIABLE = whole(PATRON.variable);
const SHA256 = whole(PATRON.sha256);
const HORA = whole(PATRON.hora);

export const FALTA: { rechaza: Rechazo } = {
  rechaza: {
    code: 'constraint-error',
    message: 'Falta el valor: este dato no puede quedar en blanco.',
    hint: 'Escriba el valor como lo da el documento.',
  },
};

export const readTexto: Lectura<string> = (texto) => ({ lee: texto });

export const readClave: Lectura<string> = (texto) =>
  CLAVE.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${excerpt(texto)}» no es una clave${withoutInvisible(texto) === texto ? '' : ': lleva signos que no se ven'}.`,
        `Use minúsculas sin acentos, números, guion o punto, por ejemplo «${proposeClave(texto) ?? 'datos-abiertos-3'}».`,
      );

export const isClave = (texto: string) => CLAVE.test(texto) && texto.length <= LIMITES.clave.valor;

/** The reading of an id where it is given; whoever cites it may say that it isn't there. */
export const readShort =
  (lectura: Lectura<string>): Lectura<string> =>
  (texto) =>
    texto.length <= LIMITES.clave.valor
      ? lectura(texto)
      : reject(
          'constraint-error',
          `La clave tiene ${texto.length} letras y caben ${LIMITES.clave.valor}.`,
          'Escriba una más corta: de ella salen direcciones y nombres de archivos.',
        );

/** The id that a name would be; none for what looks like several. */
export function proposeClave(texto: string): string | undefined {
  const clave = fold(texto).replace(/_/g, '-');
  return CLAVE.test(clave) && clave.length <= 60 ? clave : undefined;
}

export const readVariable: Lectura<string> = (texto) =>
  VARIABLE.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${excerpt(texto)}» no es el nombre de una variable.`,
        'Use minúsculas sin acentos, números y guion bajo, por ejemplo «talleres_realizados».',
      );

export const readPeriodo: Lectura<string> = (texto) => {
  const anios = yearsOf(texto);
  if (anios > LIMITES.anios.valor) return { rechaza: { code: 'limit', ...describeLimit('anios', anios) } };
  return periodoDays(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${excerpt(texto)}» no es un periodo.`,
        'Escriba un año «2025», semestre «2025-S1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08» o años «2019/2021».',
      );
};

export const readHora: Lectura<string> = (texto) =>
  HORA.test(texto)
    ? { lee: texto }
    : reject('type-error', `«${excerpt(texto)}» no es una hora.`, 'Escriba horas y minutos, por ejemplo «13:14».');

export const readOpcion =
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

export const readDireccion: Lectura<string> = (texto) =>
  isWebAddress(texto)
    ? { lee: texto }
    : reject(
        'unsafe-link',
        `«${excerpt(texto)}» no es una dirección web.`,
        adviseHost(texto) ?? 'Escriba la dirección completa, que empiece con «https://».',
      );

/** What to write for a host that a browser reads as another. */
export function adviseHost(direccion: string): string | undefined {
  const host = rewrittenHost(direccion);
  return host === undefined ? undefined : `El navegador iría a «${excerpt(host)}»: si es ese el sitio, escríbalo así.`;
}

/** An address to which others are added. */
export const readBase: Lectura<string> = (texto) => {
  const direccion = readDireccion(texto);
  if ('rechaza' in direccion || isBaseAddress(texto)) return direccion;
  const base = baseAddressOf(texto);
  return reject(
    'unsafe-link',
    `«${excerpt(texto)}» no sirve de principio a otras direcciones: el navegador la lee de otra manera.`,
    base === undefined
      ? 'Escriba la dirección como la muestra el navegador, sin «?», «#», «//» ni «..» después del nombre del sitio.'
      : `Escriba «${excerpt(base)}».`,
  );
};

export const readCarpeta: Lectura<string> = (texto) => {
  const direccion = readDireccion(texto);
  if ('rechaza' in direccion) return direccion;
  if (/^[^?#]*\/$/.test(texto)) return readBase(texto);
  return reject(
    'constraint-error',
    `«${excerpt(texto)}» no termina con «/».`,
    `Escriba la dirección de la carpeta del sitio: «${excerpt(texto.replace(/\/?(?:[?#].*)?$/, '/'))}».`,
  );
};

const SI_NO = ['si', 'no'] as const;

export const readTamano: Lectura<number> = (texto) =>
  /^[1-9]\d{0,14}$/.test(texto)
    ? { lee: Number(texto) }
    : reject('type-error', `«${texto}» no es un tamaño en bytes.`, 'Escriba solo cifras, por ejemplo «1763668».');

export const readSha256: Lectura<string> = (texto) =>
  SHA256.test(texto)
    ? { lee: texto }
    : reject(
        'type-error',
        `«${texto}» no es una suma SHA-256.`,
        'Escriba las 64 cifras (0 a 9, a a f) que están en el .txt junto al archivo.',
      );

/** The goal's value: a number, or si/no for what is either done or not. */
export const readValorDeMeta: Lectura<number | 'si' | 'no'> = (texto) =>
  SI_NO.some((una) => fold(una) === fold(texto)) ? readOpcion(SI_NO)(texto) : readNumero(texto);

export const readLista =
  <T>(lectura: Lectura<T>): Lectura<T[]> =>
  (texto) => {
    const partes = texto.split('|');
    if (partes.length > LIMITES.elementosDeCelda.valor) {
      return { rechaza: { code: 'limit', ...describeLimit('elementosDeCelda', partes.length) } };
    }
    const leidos: T[] = [];
    for (const parte of partes) {
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

export const readFuente: Lectura<Fuente> = (texto) => {
  const [documento = '', lugar = '', ...resto] = texto.split('#').map((parte) => parte.trim());
  if (CLAVE.test(documento) && lugar !== '' && resto.length === 0) return { lee: { documento, lugar } };
  return reject(
    'type-error',
    `«${excerpt(texto)}» no dice documento y lugar.`,
    'Escriba la clave del documento, «#» y el lugar: «pamga-leon-2025-2027#4.1 actividad 3».',
  );
};
