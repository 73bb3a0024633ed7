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
const FIGURE = '-?[\\d.,\\s]*\\d';

/** Signs of money, and the three letters of a currency with or without one. */
const CURRENCY = '[$€£]|[A-Z]{3}\\s?\\$?|US\\$|MX\\$';

const scaled = (words: string, places: number): Spelling => ({
  form: new RegExp(`^(?:${CURRENCY})?\\s*(${FIGURE})\\s*(?:${words})(?:\\s+(?:de\\s+)?pesos)?\\.?$`),
  number: ([, figure = '']) => figure,
  places,
  advise: (number) =>
    `Escriba «${number}», con todas sus cifras; con menos, solo si la unidad de su columna son miles o millones.`,
});

const STATES: Readonly<Record<string, string>> = { p: 'preliminar', e: 'estimado', d: 'definitivo', r: 'revisado' };

const stateOf = (text: string) => STATES[/[pedr]/i.exec(text)?.[0].toLowerCase() ?? ''] ?? '';

const SPELLINGS: readonly Spelling[] = [
  {
    form: /^(?:n\s*[./]?\s*d\.?|s\s*[./]\s*d\.?|sin (?:dato|datos|información|informacion)|no disponible|s\s*\/\s*[ir]|sin registro|pendiente|en proceso|por (?:definir|determinar|reportar)|null|nan|none|[.·]{2,3}|…)$/i,
    advise: () =>
      'Quiere decir que no hay dato: deje la celda en blanco; si ahí no se admite, borre el renglón. En mediciones.csv, además, «no-disponible» en la columna «estado».',
  },
  {
    form: /^(?:n\s*[./]\s*a\.?|na|no aplica)$/i,
    advise: () =>
      'Quiere decir que no aplica: deje la celda en blanco; si ahí no se admite, borre el renglón. En mediciones.csv, además, «no-aplica» en la columna «estado».',
  },
  {
    form: /^(?:[-–—−_]+|\*+|x{2,}|\?+)$/i,
    advise: () =>
      'Un guion u otro signo puede ser cero o que no hay dato: vea qué dice el documento. Escriba «0» si es cero; si no hay dato, deje la celda en blanco.',
  },
  {
    form: /^(?:reservad[oa]s?|confidencial(?:es)?|información reservada)$/i,
    advise: () => 'Deje la celda en blanco; en mediciones.csv, con «reservado» en la columna «estado».',
  },
  {
    form: new RegExp(`^\\(\\s*(?:\\$\\s*)?(${FIGURE})\\s*\\)$`),
    number: ([, figure = '']) => figure,
    advise: (number) =>
      `En contabilidad, entre paréntesis es negativo: escriba «-${number}», o «${number}» si no lo es.`,
  },
  {
    form: new RegExp(`^(?:<|≤|menos de|menor a|menor que)\\s*(${FIGURE})$`, 'i'),
    number: ([, figure = '']) => figure,
    advise: (number, text) =>
      `El documento no da la cifra, solo que no llega a ${number}: deje la celda en blanco. En mediciones.csv, además, «reservado» en «estado» y «${text}» en «publicado».`,
  },
  {
    form: new RegExp(
      `^(?:(?:>|≥|más de|mas de|mayor a|mayor que)\\s*(${FIGURE})|(${FIGURE})\\s*(?:\\+|o más|o mas|y más))$`,
      'i',
    ),
    number: ([, after, before = '']) => after ?? before,
    advise: AS_PRINTED,
  },
  {
    form: new RegExp(
      `^(?:[~≈∼±]|ca\\.?|cerca de|aprox\\.?|aproximadamente)\\s*(${FIGURE})$|^(${FIGURE})\\s*(?:aprox\\.?|aproximadamente)$`,
      'i',
    ),
    number: ([, after, before = '']) => after ?? before,
    advise: AS_PRINTED,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s*(?:[([]?[pedr][)\\]/]|[pedr])$`, 'i'),
    number: ([, figure = '']) => figure,
    advise: (number, text) =>
      `Escriba «${number}», sin la llamada; si la nota la da por ${stateOf(text)}, en mediciones.csv va «${stateOf(text)}» en «estado».`,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s*(?:\\*+|[¹²³⁴⁵]|[†‡]|[([]?[\\da-z]{1,2}[)\\]/])$`, 'i'),
    number: ([, figure = '']) => figure,
    advise: (number, text) =>
      `Escriba «${number}», sin la llamada; lo que dice la nota de «${text}» va en la columna «nota» si la tabla la tiene.`,
  },
  {
    form: /^\d+\s*(?:\/|:|de)\s*\d+$/,
    advise: (_, text) => `«${text}» son dos cifras: escriba aquí la que va en este lugar, y la otra en el suyo.`,
  },
  scaled('[Mm]il [Mm]illones|MIL MILLONES', 9),
  scaled('[Mm]ill[oó]n(?:es)?|MILLONES|mdp|MDP|mdd|MDD|M', 6),
  scaled('[Mm]il(?:es)?|MIL|[kK]', 3),
  {
    form: new RegExp(
      `^(-?)\\s*(?:${CURRENCY})\\s*(${FIGURE})$|^(${FIGURE})\\s*(?:pesos|[A-Z]{3}|m\\.?n\\.?|[€£])$`,
      'i',
    ),
    number: ([, sign = '', after, before = '']) => (after === undefined ? before : sign + after),
    advise: (number) => `Escriba «${number}», sin el signo de moneda ni separar millares; la unidad va en su columna.`,
  },
  {
    form: new RegExp(`^(${FIGURE})\\s*%$`),
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

/**
 * What to write in place of what a portal wrote. `readings` gives the numbers that a figure with separators may be.
 */
export function advisePortalValue(text: string, readings: (figure: string) => string[]): string | undefined {
  for (const { form, number, places = 0, advise } of SPELLINGS) {
    const parts = form.exec(text);
    if (!parts) continue;
    if (!number) return advise('', text);
    const [one, other] = readings(number(parts).trim()).map((reading) => movePoint(reading, places));
    if (one === undefined) continue;
    return other === undefined
      ? advise(one, text)
      : `Escriba «${one}» si la coma separa millares, o «${other}» si separa decimales.`;
  }
  return undefined;
}

/** A number with its decimal point so many places to the right, as text: no figure is lost. */
function movePoint(number: string, places: number): string {
  if (places === 0) return number;
  const [whole = '', decimals = ''] = number.split('.');
  const digits = decimals.padEnd(places, '0');
  const rest = digits.slice(places);
  const moved = (whole + digits.slice(0, places)).replace(/^(-?)0+(?=\d)/, '$1');
  return rest === '' ? moved : `${moved}.${rest}`;
}
