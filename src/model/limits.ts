import type { Severity } from './problems/kind.ts';
import { perLocale } from './speech/locale.ts';
import { say } from './speech/speech.ts';
import { makeProblem, type Place, type Problem } from './problems/problem.ts';

/** More than any real document needs, and little enough to be read in seconds. */
interface Limit {
  most: number;
  unit: string;
  /** What has the limit, as the beginning of a sentence. */
  subject: string;
  /** What to do about it. */
  advice: string;
}

/** Every limit of what editors send: checked before the work that it bounds, given in messages and in docs/editores.md. */
export const LIMITS = {
  csvFile: {
    most: 100_000_000,
    unit: 'bytes',
    subject: 'Una tabla (.csv)',
    advice: 'Divídala, por ejemplo una por año, o publique aparte el detalle y aquí sus totales.',
  },
  rows: {
    most: 1_000_000,
    unit: 'renglones',
    subject: 'Una tabla (.csv)',
    advice: 'Divídala, por ejemplo una por año, o publique aparte el detalle y aquí sus totales.',
  },
  columns: {
    most: 300,
    unit: 'columnas',
    subject: 'Una tabla (.csv)',
    advice: 'Borre las columnas que sobran; si son periodos, escríbalos en renglones.',
  },
  cells: {
    most: 6_000_000,
    unit: 'celdas',
    subject: 'Una tabla (.csv)',
    advice: 'Divídala, por ejemplo una por año, o publique aparte el detalle y aquí sus totales.',
  },
  tableData: {
    most: 200_000_000,
    unit: 'bytes',
    subject: 'Un conjunto de datos, con el nombre de su columna en cada celda como lo publica su JSON,',
    advice: 'Acorte los nombres de las columnas, o divida el conjunto.',
  },
  cell: {
    most: 32_767,
    unit: 'letras',
    subject: 'Una celda o un dato',
    advice: 'Escriba ahí lo principal. Si son muchos renglones juntos, revise las comillas.',
  },
  cellElements: {
    most: 500,
    unit: 'elementos',
    subject: 'Una lista en una celda',
    advice: 'Deje los que da el documento; si son tantos, reúnalos antes en grupos.',
  },
  references: {
    most: 3_000_000,
    unit: 'claves de otras tablas',
    subject: 'Una tabla (.csv)',
    advice: 'Acorte las listas con «|» de este renglón y de los demás.',
  },
  key: {
    most: 100,
    unit: 'letras',
    subject: 'Una clave',
    advice: 'Escriba una más corta: de ella salen direcciones y nombres de archivos.',
  },
  formula: {
    most: 1000,
    unit: 'letras',
    subject: 'Una fórmula',
    advice: 'Sume antes las variables, con la columna «partes» de variables.csv.',
  },
  terms: {
    most: 50,
    unit: 'números y variables',
    subject: 'Una fórmula',
    advice: 'Sume antes las variables, con la columna «partes» de variables.csv.',
  },
  formulaLevels: {
    most: 50,
    unit: 'paréntesis o signos «−», uno dentro de otro',
    subject: 'Una fórmula',
    advice: 'Quite los paréntesis y los signos «−» que no cambian el resultado.',
  },
  indexLevels: {
    most: 10,
    unit: 'índices, cada uno dentro de otro',
    subject: 'La fórmula de un índice',
    advice: 'Escríbala con las variables de sus [indicadores].',
  },
  digits: {
    most: 15,
    unit: 'cifras',
    subject: 'Un número, si no es el que calcula una hoja de cálculo, con hasta 17,',
    advice: 'Escríbalo en miles o en millones, y dígalo en la unidad.',
  },
  decimals: {
    most: 17,
    unit: 'decimales',
    subject: 'Un número',
    advice: 'Redondéelo, o escríbalo en una unidad menor y dígalo en la unidad.',
  },
  integerDigits: {
    most: 9,
    unit: 'cifras',
    subject: 'Un número entero, si no es un tamaño en bytes,',
    advice: 'Escríbalo en miles o en millones, y dígalo en el nombre de la columna.',
  },
  years: {
    most: 100,
    unit: 'años',
    subject: 'Un periodo',
    advice: 'Revise los dos años.',
  },
  mdxFile: {
    most: 500_000,
    unit: 'bytes',
    subject: 'Un texto (.mdx)',
    advice: 'Divídalo en varios textos, o publique el documento entero en la carpeta «public» y aquí lo principal.',
  },
  textData: {
    most: 200_000,
    unit: 'bytes',
    subject: 'La parte de un texto entre los renglones «---»',
    advice: 'Deje ahí los datos y escriba lo demás debajo, en el texto. Revise que el segundo «---» esté en su lugar.',
  },
  textParts: {
    most: 100_000,
    unit: 'partes',
    subject: 'Un texto (.mdx)',
    advice: 'Divídalo en varios textos. Si es una tabla o una lista muy larga, publíquela como conjunto de datos.',
  },
  textMarks: {
    most: 5000,
    unit: 'signos «<», «{» y «&»',
    subject: 'Un texto (.mdx)',
    advice: 'Escriba «&» sin «amp;», y borre los «<» y «{» que no sean de un elemento.',
  },
  textLevels: {
    most: 100,
    unit: 'niveles, uno dentro de otro',
    subject: 'Un texto (.mdx)',
    advice: 'Quite signos «>», «-» o «*» de más al principio del renglón, o elementos que estén dentro de otros.',
  },
  // Four times what the most parts that are admitted take: a text is not to be refused because a machine is busy.
  textTime: {
    most: 3,
    unit: 's de procesador',
    subject: 'Leer un texto (.mdx)',
    advice: 'Busque un signo repetido cientos de veces («<», «{», «&», «>», «-») y bórrelo, o divida el texto.',
  },
  textMemory: {
    most: 250_000_000,
    unit: 'bytes',
    subject: 'Leer un texto (.mdx)',
    advice: 'Busque un signo repetido cientos de veces («<», «{», «&», «>», «-») y bórrelo, o divida el texto.',
  },
  jsonFile: {
    most: 200_000,
    unit: 'bytes',
    subject: 'Una descripción (.json)',
    advice: 'Deje solo la descripción; los datos van en un archivo .csv.',
  },
  dataTokens: {
    most: 50_000,
    unit: 'nombres, valores y signos',
    subject: 'Una descripción (.json), o los datos de un texto',
    advice: 'Deje solo los datos que se piden; lo demás va en una tabla o en el texto.',
  },
  keys: {
    most: 1000,
    unit: 'datos juntos',
    subject: 'Una descripción (.json), o los datos de un texto',
    advice: 'Deje solo los datos que se piden. Los nombres que se admiten están en el diccionario del sitio.',
  },
  elements: {
    most: 10_000,
    unit: 'elementos',
    subject: 'Una lista entre los datos',
    advice: 'Divida el archivo, o publique la lista como conjunto de datos.',
  },
  dataLevels: {
    most: 20,
    unit: 'niveles, uno dentro de otro',
    subject: 'Una descripción (.json), o los datos de un texto',
    advice: 'Revise las sangrías y los signos «[», «{», «-» y «?» que se abren uno dentro de otro.',
  },
  problems: {
    most: 200_000,
    unit: 'problemas',
    subject: 'La lista de problemas de un archivo',
    advice: 'Corrija los que se dicen y repita la revisión: los demás pueden ser lo mismo.',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

const amountFormat = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** «1.5 MB», «300 columnas». */
export function describeAmount(amount: number, unit: string): string {
  return unit === 'bytes'
    ? `${amountFormat().format(amount / 1_000_000)} MB`
    : `${amountFormat().format(amount)} ${unit}`;
}

/** What goes past a limit, in words; `found` is how much there is, where it was counted to its end. */
export function describeLimit(name: LimitName, found?: number): { message: string; hint: string } {
  const { most, unit, subject, advice }: Limit = LIMITS[name];
  const excess = found === undefined ? 'Aquí hay más' : `Aquí hay ${describeAmount(found, unit)}`;
  return { message: `${excess}. ${subject} admite hasta ${describeAmount(most, unit)}.`, hint: say(advice) };
}

export function limitProblem(place: Place, name: LimitName, found?: number, value = ''): Problem {
  return makeProblem('limit', place, { value, ...describeLimit(name, found) });
}

/** How many problems of a file a list was given, and the severity of the one that says there are more. */
interface Given {
  count: number;
  reported: Severity | undefined;
}

const GIVEN = new WeakMap<Problem[], Map<string, Given>>();

/**
 * Adds the problems of one step over one file to those of the steps before it, up to the limit. Past it, one more says so
 * and the others are not made: after thousands are mended, the next run reports the rest.
 */
export function addUpToLimit(problems: Problem[], found: Iterable<Problem>): void {
  for (const problem of found) {
    const given = givenOf(problems, problem.file);
    given.count += 1;
    if (given.count <= LIMITS.problems.most) problems.push(problem);
    else if (given.reported === 'error') return;
    else reportTheRest(problems, problem, given);
  }
}

/** The same for problems of several files. */
export function addAllUpToLimit(problems: Problem[], found: readonly Problem[]): void {
  for (const own of Map.groupBy(found, ({ file }) => file).values()) addUpToLimit(problems, own);
}

function givenOf(problems: Problem[], file: string): Given {
  const files = GIVEN.get(problems) ?? new Map<string, Given>();
  const given = files.get(file) ?? { count: 0, reported: undefined };
  GIVEN.set(problems, files.set(file, given));
  return given;
}

/** As an error only where one is left out: warnings stop no publication, however many they are. */
function reportTheRest(problems: Problem[], { file, line, column, severity }: Problem, given: Given): void {
  const as = severity === 'error' ? 'error' : 'warning';
  if (given.reported === as) return;
  given.reported = as;
  problems.push({ ...limitProblem({ file, line, column }, 'problems'), severity: as });
}
