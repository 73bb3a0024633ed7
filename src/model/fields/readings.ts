import { fold } from '../../base/fold.ts';
import { withoutInvisible } from '../../base/invisible.ts';
import { type Reading, type Refusal, refuse } from './reading.ts';
import { describeLimit, LIMITS } from '../limits.ts';
import { readNumero } from './read-number.ts';
import { PATTERNS } from './patterns.ts';
import { periodoDays, rewritePeriodo, yearsOf } from '../periodo.ts';
import { parseRango, rewriteRango } from '../ranges.ts';
import { isWrittenNumber, type NumeroEscrito } from '../written-number.ts';
import { excerpt } from '../problems/problem.ts';
import { say, saying } from '../speech/speech.ts';

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

const KEY = whole(PATTERNS.clave);
const VARIABLE = whole(PATTERNS.variable);
const SHA256 = whole(PATTERNS.sha256);
const CURRENCY = whole(PATTERNS.moneda);

export const readTexto: Reading<string> = (text) => ({ value: text });

export const readClave: Reading<string> = (text) =>
  KEY.test(text)
    ? { value: text }
    : refuse(
        'type-error',
        `«${excerpt(text)}» no es una clave${withoutInvisible(text) === text ? '' : ': lleva signos que no se ven'}.`,
        `Use minúsculas sin acentos, números, guion o punto, por ejemplo «${proposeKey(text) ?? 'talleres-3'}».`,
      );

export const isKey = (text: string) => KEY.test(text) && text.length <= LIMITS.key.most;

/** The reading of an id where it is given; where it is cited, that it isn't there is problem enough. */
export const readShort =
  (reading: Reading<string>): Reading<string> =>
  (text) =>
    text.length <= LIMITS.key.most
      ? reading(text)
      : refuse(
          'constraint-error',
          `La clave tiene ${text.length} letras y caben ${LIMITS.key.most}.`,
          'Escriba una más corta: de ella salen direcciones y nombres de archivos.',
        );

/** The id that a name would make; undefined if it looks like several. */
export function proposeKey(text: string): string | undefined {
  const key = fold(text).replace(/_/g, '-');
  return KEY.test(key) && key.length <= 60 ? key : undefined;
}

/** What a spreadsheet makes of «1.1» or «1-1» when it takes them for a day. */
const DAY_OF_SPREADSHEET =
  /^(?:\d{1,2}[-/ ](?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)\b|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|\d{4}-\d{2}-\d{2}$)/i;

/** The number of something in a document, as it is written there. */
export const readNumeroEscrito: Reading<NumeroEscrito> = (text) => {
  if (DAY_OF_SPREADSHEET.test(text)) {
    return refuse(
      'type-error',
      `«${excerpt(text)}» es una fecha: las hojas de cálculo cambian así números como «1.1» o «1-1».`,
      'Dé a la columna formato de texto, y escriba el número como está en el documento.',
    );
  }
  return isWrittenNumber(text)
    ? { value: text }
    : refuse(
        'type-error',
        `«${excerpt(text)}» no es un número.`,
        'Escríbalo como en el documento: «1», «1.1», «1 bis», «I», «a)», «MXSPG0003».',
      );
};

export const readVariable: Reading<string> = (text) =>
  VARIABLE.test(text)
    ? { value: text }
    : refuse(
        'type-error',
        `«${excerpt(text)}» no es el nombre de una variable.`,
        'Use minúsculas sin acentos, números y guion bajo, por ejemplo «talleres_realizados».',
      );

export const readPeriodo: Reading<string> = (text) => {
  const years = yearsOf(text);
  if (years > LIMITS.years.most) return { refusal: { code: 'limit', ...describeLimit('years', years) } };
  return periodoDays(text) ? { value: text } : refusePeriodo(text);
};

function refusePeriodo(text: string): { refusal: Refusal } {
  const written = rewritePeriodo(text);
  return written === undefined
    ? refuse(
        'type-error',
        `«${excerpt(text)}» no es un periodo.`,
        'Escriba un año «2025», semestre «2025-S1», cuatrimestre «2025-C1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08», años «2019/2021» o meses «2024-10/2025-09».',
      )
    : refuse(
        'type-error',
        `«${excerpt(text)}» es un periodo que se escribe de otro modo.`,
        `Escriba «${written}», que es lo mismo.`,
      );
}

export const readMoneda: Reading<string> = (text) =>
  CURRENCY.test(text)
    ? { value: text }
    : refuse(
        'type-error',
        `«${excerpt(text)}» no es la clave de una moneda.`,
        'Escriba las tres letras de la moneda, por ejemplo «MXN».',
      );

export const readOpcion =
  <const O extends string>(options: readonly O[]): Reading<O> =>
  (text) => {
    const option = options.find((one) => one === text);
    return option !== undefined ? { value: option } : refuseOption(text, options);
  };

function refuseOption(text: string, options: readonly string[]): { refusal: Refusal } {
  const message = `«${excerpt(text)}» no es una de las opciones.`;
  const same = options.find((one) => fold(one) === fold(text));
  const hint = same === undefined ? `Escriba una de estas: ${options.join(', ')}.` : `Escriba «${same}».`;
  return { refusal: { code: 'constraint-error', message, hint, ...(same === undefined && { options }) } };
}

export const readBooleano: Reading<'true' | 'false'> = (text) =>
  text === 'true' || text === 'false'
    ? { value: text }
    : refuse(
        'type-error',
        `«${excerpt(text)}» no es ni sí ni no.`,
        'Escriba «true» o «false», o diga en el .json cómo se escriben («trueValues», «falseValues»).',
      );

const YES_NO = ['si', 'no'] as const;

export const readSize: Reading<number> = (text) =>
  /^[1-9]\d{0,14}$/.test(text)
    ? { value: Number(text) }
    : refuse('type-error', `«${text}» no es un tamaño en bytes.`, 'Escriba solo cifras, por ejemplo «1763668».');

/** A text of so many words at most. */
export const readBrief =
  (most: number): Reading<string> =>
  (text) => {
    const words = text.split(/\s+/).length;
    return words <= most
      ? readTexto(text)
      : refuse('constraint-error', `Tiene ${words} palabras, y caben ${most}.`, `Dígalo en ${most} palabras o menos.`);
  };

export const readSha256: Reading<string> = (text) =>
  SHA256.test(text)
    ? { value: text }
    : refuse(
        'type-error',
        `«${text}» no es una suma SHA-256.`,
        'Escriba las 64 cifras (0 a 9, a a f) que están en el .txt junto al archivo.',
      );

/** The goal's value: a number, or si/no for what is either done or not. */
export const readValorDeMeta: Reading<number | 'si' | 'no'> = (text) =>
  YES_NO.some((one) => fold(one) === fold(text)) ? readOpcion(YES_NO)(text) : readNumero(text);

const MISSING_PART = refuse(
  'constraint-error',
  'Falta un valor junto a un signo «|».',
  'Escriba el que falta, o borre el «|» que sobra: va solo entre un valor y otro.',
);

export const readLista =
  <T>(reading: Reading<T>): Reading<T[]> =>
  (text) => {
    const parts = text.split('|');
    if (parts.length > LIMITS.cellElements.most) {
      return { refusal: { code: 'limit', ...describeLimit('cellElements', parts.length) } };
    }
    const values: T[] = [];
    for (const part of parts) {
      const result = part.trim() === '' ? MISSING_PART : reading(part.trim());
      if ('refusal' in result) return separatedOtherwise(part) ?? result;
      values.push(result.value);
    }
    return { value: values };
  };

function separatedOtherwise(part: string) {
  const keys = part.split(/[,;\n]/).map((one) => one.trim());
  if (keys.length < 2 || !keys.every((one) => KEY.test(one) || VARIABLE.test(one))) return undefined;
  return refuse(
    'type-error',
    `«${excerpt(part)}» son varias claves, y entre una y otra no hay «|».`,
    `Escriba «${excerpt(keys.join('|'))}».`,
  );
}

const OF_OTHER_TEXT = whole(PATTERNS.ofOtherText);

/** An agreement, with the minutes that hold it. */
export const readAcuerdo: Reading<string> = (text) =>
  OF_OTHER_TEXT.test(text)
    ? { value: text }
    : refuse(
        'type-error',
        saying`«${excerpt(text)}» no dice [acta] [y acuerdo].`,
        say('Escriba la clave [del acta], «/» y la [del acuerdo]: «acta-1/acuerdo-2».'),
      );

/** A place in a document: `documento#lugar`. */
export interface Fuente {
  documento: string;
  lugar: string;
}

export const readFuente: Reading<Fuente> = (text) => {
  const [documento = '', lugar = '', ...rest] = text.split('#').map((part) => part.trim());
  if (KEY.test(documento) && lugar !== '' && rest.length === 0) return { value: { documento, lugar } };
  return refuse(
    'type-error',
    `«${excerpt(text)}» no dice documento y lugar.`,
    `Escriba la clave del documento, «#» y el lugar: «${excerpt(KEY.test(documento) ? documento : 'plan-2026')}#${excerpt(lugar === '' ? 'página 3' : lugar)}».`,
  );
};

/** A range, of which the text is kept: it is shown as it is written. */
export const readRango: Reading<string> = (text) => {
  if (parseRango(text)) return { value: text };
  const written = rewriteRango(text);
  return refuse(
    'type-error',
    `«${excerpt(text)}» no es un rango.`,
    written === undefined
      ? 'Escriba de cuánto a cuánto («90 a 110»), «>=90», «<70», o «70 a <90» si el segundo número no entra.'
      : `Escriba «${written}».`,
  );
};

/** Rows of a table as people count them: from 1, both included. */
export interface Filas {
  from: number;
  to: number;
}

const FILAS = whole(PATTERNS.filas);

export const readFilas: Reading<Filas> = (text) => {
  const [first = 1, last] = text.split(/[-–]/).map(Number);
  const filas = last === undefined ? { from: 1, to: first } : { from: first, to: last };
  if (FILAS.test(text) && filas.from <= filas.to) return { value: filas };
  return refuse(
    'type-error',
    `«${excerpt(text)}» no dice qué filas.`,
    'Escriba cuántas, desde la primera («5»), o de cuál a cuál («3-8»).',
  );
};
