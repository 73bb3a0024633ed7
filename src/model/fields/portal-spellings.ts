/** A way in which portals and spreadsheets write what is no plain number, and what to write in its place. */
interface Spelling {
  form: RegExp;
  /** The number in it, as far as there is one; what is around it is given back by `advise`. */
  number?: (parts: RegExpExecArray) => string;
  /** How many places its decimal point moves: of «1.5 millones», 6. */
  places?: number;
  /** Nothing where the number can't be read. */
  advise: (number: string, text: string) => string;
}

const AS_PRINTED = (number: string, text: string) =>
  `Escriba «${number}»; «${text}», como está impreso, va en la columna «publicado» si la tabla la tiene.`;

/** Digits with whatever separates them. */
const UNSIGNED = "[\\d.,\\s’']*\\d";
const FIGURE = `-?${UNSIGNED}`;

/** Currency symbols, and the three letters of a currency with or without one. */
const CURRENCY = '[$€£]|[A-Z]{3}\\s?\\$?|US\\$|MX\\$';
const AFTER_MONEY = 'pesos(?:\\s+mexicanos|\\s+m\\.?\\s?n\\.?)?|[A-Z]{3}|m\\.?\\s?n\\.?|d[oó]lares|[$€£]';
/** What stands before or after a figure, be it of money or a percentage. */
const BEFORE = `(?:${CURRENCY})?\\s*`;
const AFTER = '\\s*%?';

const scaled = (words: string, places: number): Spelling => ({
  form: new RegExp(`^(?:${CURRENCY})?\\s*(${FIGURE})\\s*(?:${words})(?:\\s+(?:de\\s+)?pesos)?\\.?$`),
  number: ([, figure = '']) => figure,
  places,
  advise: (number) =>
    `Escriba «${number}», con todas sus cifras; con menos, solo si la unidad de su columna son miles o millones.`,
});

const STATES: Readonly<Record<string, string>> = { p: 'preliminar', e: 'estimado', d: 'definitivo', r: 'revisado' };

const stateOf = (text: string) => STATES[/[pedr]/i.exec(text)?.[0].toLowerCase() ?? ''] ?? '';

export const SPELLINGS: readonly Spelling[] = [
  {
    form: /^(?:ning[uú]n[oa]?|nada)$/i,
    advise: () => 'Escriba «0» si quiere decir cero; si no hay dato, deje la celda en blanco.',
  },
  {
    form: /^(?:\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|(?:19|20)\d\d-(?:0[1-9]|1[0-2])|(?:\d{1,2}[-/ ])?(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)(?:ro|rero|zo|il|o|io|sto|tiembre|ubre|iembre)?\.?[-/ ]?\d{0,4})$/i,
    advise: () =>
      'Es una fecha: las hojas de cálculo cambian así números como «1.1» o «1-2». Escriba el número que da el documento.',
  },
  {
    form: /^(?:x|[✓✔☑✗✘•●])$/i,
    advise: (_, text) => `«${text}» es una marca, y aquí va cuánto: escriba el número, o deje la celda en blanco.`,
  },
  {
    form: /^(?:(?:ver|v[eé]ase|consultar?)\b.+|https?:\/\/.+|www\..+)$/i,
    advise: () =>
      'Aquí va la cifra que está allá: escríbala; si no hay dato, deje la celda en blanco. Dónde consta se dice en «fuente».',
  },
  {
    form: new RegExp(`^(?:${CURRENCY})?\\s*\\(\\s*(?:${CURRENCY})?\\s*(${FIGURE})\\s*%?\\s*\\)\\s*%?$`),
    number: ([, figure = '']) => figure,
    advise: (number) =>
      `En contabilidad, entre paréntesis es negativo: escriba «-${number}», o «${number}» si no lo es.`,
  },
  {
    form: new RegExp(
      `^(?:<=|=<|<|≤|⩽|menos de|menor (?:a|que|de)|hasta|a lo m[aá]s|m[aá]ximo(?: de)?)\\s*(?:${CURRENCY})?\\s*(${FIGURE})\\s*%?$|^(?:${CURRENCY})?\\s*(${FIGURE})\\s*%?\\s*o menos$`,
      'i',
    ),
    number: ([, after, before = '']) => after ?? before,
    advise: (number, text) =>
      `El documento no da la cifra, solo que no ${/^(?:<(?!=)|menos|menor)/i.test(text) ? 'llega a' : 'pasa de'} ${number}: deje la celda en blanco. En mediciones.csv, además, «reservado» en «estado» y «${text}» en «publicado».`,
  },
  {
    form: new RegExp(
      `^(?:(?:>=|=>|>|≥|⩾|m[aá]s de|mayor (?:a|que|de)|al menos|por lo menos|m[ií]nimo(?: de)?|desde)\\s*(?:${CURRENCY})?\\s*(${FIGURE})|(?:${CURRENCY})?\\s*(${FIGURE})\\s*%?\\s*(?:\\+|o m[aá]s|y m[aá]s))\\s*%?$`,
      'i',
    ),
    number: ([, after, before = '']) => after ?? before,
    advise: AS_PRINTED,
  },
  {
    form: new RegExp(
      `^(?:[~≈≅∼˜±]|c(?:a|erca)?\\.|alrededor de|cerca de|casi|unos|unas|apr[oó]x\\.?|aproximadamente)\\s*(?:${CURRENCY})?\\s*(${FIGURE})\\s*%?$|^(?:${CURRENCY})?\\s*(${FIGURE})\\s*%?\\s*(?:\\(?apr[oó]x\\.?\\)?|\\(?aproximad(?:amente|o|a)s?\\)?|~)$`,
      'i',
    ),
    number: ([, after, before = '']) => after ?? before,
    advise: AS_PRINTED,
  },
  {
    form: new RegExp(
      `^entre\\s+${BEFORE}${UNSIGNED}${AFTER}\\s*y\\s*${BEFORE}${UNSIGNED}${AFTER}$|^(?:de(?:sde)?\\s+)?${BEFORE}${UNSIGNED}${AFTER}\\s*(?:[-–—−‐‑]|\\ba\\b|\\bhasta\\b)\\s*${BEFORE}${UNSIGNED}${AFTER}$`,
      'i',
    ),
    advise: (_, text) =>
      `Es un rango, y aquí va una cifra. En metas.csv: «entre» en «comparador», la menor en «valor» y la mayor en «valor_hasta». En mediciones.csv: en blanco, con «no-disponible» en «estado» y «${text}» en «publicado».`,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s*(?:±|\\+\\/-)\\s*${UNSIGNED}\\s*%?$`),
    number: ([, figure = '']) => figure,
    advise: AS_PRINTED,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s*(?:[([]?[pedr][)\\]/]|[pedr])$`, 'i'),
    number: ([, figure = '']) => figure,
    advise: (number, text) =>
      `Escriba «${number}», sin la llamada; si la nota la da por ${stateOf(text)}, en mediciones.csv va «${stateOf(text)}» en «estado».`,
  },
  {
    form: new RegExp(
      `^(${FIGURE})\\s*(?:[([]?\\*+[)\\]]?|[¹²³⁴⁵⁶⁷⁸⁹]+|[†‡§]|[([]?[\\da-z]{1,2}[)\\]/])$|^\\*+\\s*(${FIGURE})$`,
      'i',
    ),
    number: ([, before, after = '']) => before ?? after,
    advise: (number, text) =>
      `Escriba «${number}», sin la llamada; lo que dice la nota de «${text}» va en la columna «nota» si la tabla la tiene.`,
  },
  {
    form: new RegExp(
      `^${UNSIGNED}\\s*%?\\s*(?:(?:\\/|:|\\||;|,\\s|y|de|de un total de)\\s*${UNSIGNED}\\s*%?|\\(\\s*${UNSIGNED}\\s*%?\\s*\\))$`,
      'i',
    ),
    advise: (_, text) => `«${text}» son dos cifras: escriba aquí la que va en este lugar, y la otra en el suyo.`,
  },
  scaled('[Mm]il [Mm]illones|MIL MILLONES', 9),
  scaled('[Mm]ill[oó]n(?:es)?|MILLONES|mdp|MDP|mdd|MDD|M', 6),
  scaled('[Mm]il(?:es)?|MIL|[kK]', 3),
  {
    form: new RegExp(
      `^(-?)\\s*(?:${CURRENCY})\\s*(${FIGURE})(?:\\s*(?:${AFTER_MONEY}))?$|^(${FIGURE})\\s*(?:${AFTER_MONEY})$`,
      'i',
    ),
    number: ([, sign = '', after, before = '']) => (after === undefined ? before : sign + after),
    advise: (number) => `Escriba «${number}», sin el signo de moneda ni separar millares; la unidad va en su columna.`,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s*(?:%|por ?ciento|p\\.?\\s?p\\.?|puntos porcentuales)\\.?$`, 'i'),
    number: ([, figure = '']) => figure,
    advise: (number) => `Escriba «${number}», sin el signo %; la unidad va en su columna.`,
  },
  {
    form: /^(\d*)\s?([¼½¾⅕⅖⅗⅘⅛⅜⅝⅞])$/,
    number: ([, whole = '', fraction = '']) => String(Number(whole || '0') + (FRACTIONS[fraction] ?? 0)),
    advise: (number) => `Escriba «${number}».`,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s+[a-záéíóúñ][a-záéíóúñ\\s]*\\.?$`, 'i'),
    number: ([, figure = '']) => figure,
    advise: (number) => `Escriba «${number}», sin palabras; la unidad va en su columna.`,
  },
  {
    form: new RegExp(
      `^(${FIGURE})\\s*\\([a-záéíóúñ\\s]+\\)$|^[a-záéíóúñ\\s]+\\(\\s*(${FIGURE})\\s*\\)$|^(?:#|n[o°º]\\.?|n[uú]m\\.?|total:?)\\s*(${FIGURE})$`,
      'i',
    ),
    number: ([, before, between, after = '']) => before ?? between ?? after,
    advise: (number) => `Escriba «${number}», sin palabras.`,
  },
  {
    form: new RegExp(`^¿?(${FIGURE})\\s?\\?+$`),
    number: ([, figure = '']) => figure,
    advise: (number) =>
      `Vea qué dice el documento: escriba «${number}» si es la cifra; si no se sabe, deje la celda en blanco.`,
  },
  {
    form: new RegExp(`^["'“”‘’«]?(${FIGURE})[.,;:!"'“”‘’»-]*$`),
    number: ([, figure = '']) => figure,
    advise: (number) => `Escriba «${number}», sin más signos.`,
  },
];

/** Those that end. */
const FRACTIONS: Readonly<Record<string, number>> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅕': 0.2,
  '⅖': 0.4,
  '⅗': 0.6,
  '⅘': 0.8,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};
