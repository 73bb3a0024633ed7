import { fold } from '../../base/fold.ts';
import { advisePortalValue } from './portal-values.ts';
import { type Reading, type Refusal, refuse } from './reading.ts';
import { describeLimit, LIMITS, type LimitName } from '../limits.ts';
import { excerpt } from '../problems/problem.ts';
import { say } from '../speech/speech.ts';

const INTEGER = /^(?:0|[1-9]\d{0,8})$/;
const DATA_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
/** No more than 15 digits in all: those that a double holds exactly. */
const NUMBER = /^-?(?=(?:\.?\d){1,15}$)(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;
/** What a computer works out may have two digits more (`49.90909090909091`), all of which it needs to name the same double. */
const DOUBLE = /^-?(?:0|[1-9]\d{0,14})\.\d{1,17}$/;

const isNumber = (text: string) => NUMBER.test(text) || (DOUBLE.test(text) && String(Number(text)) === text);

export const readEntero: Reading<number> = (text) =>
  INTEGER.test(text) ? { value: Number(text) } : refuseNumber(text, INTEGER, 'Escriba solo cifras, por ejemplo «12».');

export const readEnteroDeDatos: Reading<number> = (text) =>
  DATA_INTEGER.test(text)
    ? { value: Number(text) }
    : refuseNumber(text, DATA_INTEGER, hasDecimals(text) ?? 'Escriba solo cifras, por ejemplo «12» o «-12».');

/** What a column of integers can't hold may be right, and its description wrong. */
function hasDecimals(text: string): string | undefined {
  const number = [text, ...separatorReadings(text)].find((one) => NUMBER.test(one) && !/\.0*$/.test(one));
  return number?.includes('.')
    ? `Tiene decimales: si así va, escriba «${number}», y «number» como «type» de su columna en el .json.`
    : undefined;
}

export const readAnio: Reading<number> = (text) =>
  /^\d{4}$/.test(text) && text !== '0000'
    ? { value: Number(text) }
    : refuse('type-error', `«${excerpt(text)}» no es un año.`, 'Escriba sus cuatro cifras, por ejemplo «2025».');

export const readNumero: Reading<number> = (text) =>
  isNumber(text)
    ? { value: Number(text) }
    : refuseNumber(text, NUMBER, 'Escriba solo cifras y, si hace falta, punto decimal: «12.5».');

const MET_OR_NOT = /^(?:si|no|(?:no_|si_)?cumpli(?:da|do|o)|no_se_cumplio|se_cumplio|true|false|verdadero|falso)$/;

/** How far a goal was met; of one that is met or not, people write which. */
export const readAvance: Reading<number> = (text) =>
  MET_OR_NOT.test(fold(text.trim()))
    ? refuse(
        'type-error',
        `«${excerpt(text)}» no es un número.`,
        say('Escriba «100» si [la meta] se cumplió, «0» si no.'),
      )
    : readNumero(text);

function refuseNumber(text: string, form: RegExp, otherwise: string) {
  const readings = separatorReadings(text);
  const [one, other] = readings.filter((reading) => form.test(reading));
  const excess = one === undefined && [text, ...readings].map((one) => refuseExcess(one, form)).find(Boolean);
  if (excess) return excess;
  if (one !== undefined && other !== undefined) {
    return refuse(
      'type-error',
      `«${text}» se puede leer de dos maneras: la coma puede separar millares o decimales.`,
      `Escriba «${one}» si son millares, o «${other}» si son decimales.`,
    );
  }
  const what = form === NUMBER ? 'un número' : 'un número entero';
  const hint = one === undefined ? explain(text, form) : `Escriba «${one}»: sin separar millares y con punto decimal.`;
  return refuse('type-error', `«${excerpt(text)}» no es ${what}.`, hint ?? otherwise);
}

/** Refuses a well-written number with more digits than are kept: says how many it has, and what to write. */
function refuseExcess(text: string, form: RegExp): { refusal: Refusal } | undefined {
  const [, whole = '', decimals = ''] = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = whole.length + decimals.length;
  const past = (limit: LimitName, hay: number) => {
    const { message, hint } = describeLimit(limit, hay);
    return { refusal: { code: 'limit' as const, message, hint: fewerDecimals(text, whole, decimals) ?? hint } };
  };
  if (form === INTEGER) {
    const whole = decimals === '' && !text.startsWith('-');
    return whole && digits > LIMITS.integerDigits.most ? past('integerDigits', digits) : undefined;
  }
  if (decimals.length > LIMITS.decimals.most) return past('decimals', decimals.length);
  return digits > LIMITS.digits.most ? past('digits', digits) : undefined;
}

/** What to write in place of decimals that are too many; nothing where the figures before them are too many already. */
function fewerDecimals(text: string, whole: string, decimals: string): string | undefined {
  const room = Math.min(LIMITS.decimals.most, LIMITS.digits.most - whole.length);
  if (decimals === '' || room < 0) return undefined;
  const rounded = withoutLastZeros(Number(text).toFixed(room));
  const same = decimals.replace(/0+$/, '').length <= room;
  return `Escriba «${rounded}», ${same ? 'sin los ceros del final' : 'que es lo mismo redondeado'}.`;
}

const withoutLastZeros = (number: string) =>
  number.includes('.') ? number.replace(/\.?0+$/, '').replace(/^-0$/, '0') : number;

/** What a number with separators can mean: with commas between thousands, and with a decimal comma. */
function separatorReadings(text: string): string[] {
  const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
  const decimals = /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(text);
  return [
    ...(thousands ? [text.replaceAll(',', '')] : []),
    ...(decimals ? [text.replaceAll('.', '').replace(',', '.')] : []),
  ];
}

/** Other ways of writing one number, and how to write it here. */
const SPELLINGS: readonly [form: RegExp, number: (text: string) => string, because: string][] = [
  [/^-\s+\d/, (text) => text.replace(/^-\s+/, '-'), 'sin espacio tras el guion'],
  [/^[−–‑]\s?\d/, (text) => text.replace(/^[−–‑]\s?/, '-'), 'con el guion del teclado'],
  [/^-?[\d.]+\s?%$/, (text) => text.replace(/\s?%$/, ''), 'sin el signo %; la unidad va en su columna'],
  [/^\$\s?-?[\d.]+$/, (text) => text.replace(/^\$\s?/, ''), 'sin el signo $; la unidad va en su columna'],
  [/^-?0+\d/, (text) => text.replace(/^(-?)0+(?=\d)/, '$1'), 'sin ceros antes'],
  [/^\+\d/, (text) => text.slice(1), 'sin el signo +'],
  [/^-?\d+\.0+$/, (text) => text.replace(/\.0+$/, ''), 'sin decimales'],
  [/^-?\.\d+$/, (text) => text.replace('.', '0.'), 'con el cero'],
  [/^["'“‘].*["'”’]$/, (text) => text.slice(1, -1), 'sin comillas'],
  [/^\d{1,3}(?:[\s']\d{3})+$/, (text) => text.replace(/[\s']/g, ''), 'sin separar millares'],
];

function explain(text: string, form: RegExp): string | undefined {
  if (/^-?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)) {
    return 'Así abrevia Excel los números largos, y puede perder cifras: escríbalas todas, como en el documento.';
  }
  for (const [spelling, number, because] of SPELLINGS) {
    if (spelling.test(text) && form.test(number(text))) return `Escriba «${number(text)}», ${because}.`;
  }
  return advisePortalValue(text, (figure) => {
    if (/[.,]\s/.test(figure)) return [];
    const whole = figure.replace(/[\s’']/g, '');
    const all = [whole, ...separatorReadings(whole)];
    return (form === NUMBER ? all : all.map((one) => one.replace(/\.0+$/, ''))).filter((one) => form.test(one));
  });
}
