import type { Severity } from './problems/kind.ts';
import { makeProblem, type Place, type Problem } from './problems/problem.ts';

/** A most that is more than any real document needs, and little enough to be read in seconds. */
interface Limite {
  valor: number;
  unidad: string;
  /** What has it, as a sentence begins. */
  de: string;
  /** What whoever meets it can do. */
  consejo: string;
}

/** Every limit of what editors send: checked before the work that it bounds, told by messages and by docs/editores.md. */
export const LIMITES = {
  archivoCsv: {
    valor: 100_000_000,
    unidad: 'bytes',
    de: 'Una tabla (.csv)',
    consejo: 'Divídala, por ejemplo una por año, o publique aparte el detalle y aquí sus totales.',
  },
  renglones: {
    valor: 1_000_000,
    unidad: 'renglones',
    de: 'Una tabla (.csv)',
    consejo: 'Divídala, por ejemplo una por año, o publique aparte el detalle y aquí sus totales.',
  },
  columnas: {
    valor: 300,
    unidad: 'columnas',
    de: 'Una tabla (.csv)',
    consejo: 'Borre las columnas que sobran; si son periodos, escríbalos en renglones.',
  },
  celdas: {
    valor: 6_000_000,
    unidad: 'celdas',
    de: 'Una tabla (.csv)',
    consejo: 'Divídala, por ejemplo una por año, o publique aparte el detalle y aquí sus totales.',
  },
  datosDeTabla: {
    valor: 200_000_000,
    unidad: 'bytes',
    de: 'Un conjunto de datos, con el nombre de su columna en cada celda como lo publica su JSON,',
    consejo: 'Acorte los nombres de las columnas, o divida el conjunto.',
  },
  celda: {
    valor: 32_767,
    unidad: 'letras',
    de: 'Una celda o un dato',
    consejo: 'Escriba ahí lo principal. Si son muchos renglones juntos, revise las comillas.',
  },
  elementosDeCelda: {
    valor: 500,
    unidad: 'elementos',
    de: 'Una lista en una celda',
    consejo: 'Deje los que da el documento; si son tantos, reúnalos antes en grupos.',
  },
  referencias: {
    valor: 3_000_000,
    unidad: 'claves de otras tablas',
    de: 'Una tabla (.csv)',
    consejo: 'Acorte las listas con «|» de este renglón y de los demás.',
  },
  clave: {
    valor: 100,
    unidad: 'letras',
    de: 'Una clave',
    consejo: 'Escriba una más corta: de ella salen direcciones y nombres de archivos.',
  },
  formula: {
    valor: 1000,
    unidad: 'letras',
    de: 'Una fórmula',
    consejo: 'Sume antes las variables, con la columna «partes» de variables.csv.',
  },
  terminos: {
    valor: 50,
    unidad: 'números y variables',
    de: 'Una fórmula',
    consejo: 'Sume antes las variables, con la columna «partes» de variables.csv.',
  },
  nivelesDeFormula: {
    valor: 50,
    unidad: 'paréntesis o signos «−», uno dentro de otro',
    de: 'Una fórmula',
    consejo: 'Quite los paréntesis y los signos «−» que no cambian el resultado.',
  },
  cifras: {
    valor: 15,
    unidad: 'cifras',
    de: 'Un número',
    consejo: 'Escríbalo en miles o en millones, y dígalo en la unidad.',
  },
  decimales: {
    valor: 9,
    unidad: 'decimales',
    de: 'Un número',
    consejo: 'Redondéelo, o escríbalo en una unidad menor y dígalo en la unidad.',
  },
  cifrasDeEntero: {
    valor: 9,
    unidad: 'cifras',
    de: 'Un número entero, si no es un tamaño en bytes,',
    consejo: 'Escríbalo en miles o en millones, y dígalo en el nombre de la columna.',
  },
  anios: {
    valor: 100,
    unidad: 'años',
    de: 'Un periodo',
    consejo: 'Revise los dos años.',
  },
  archivoMdx: {
    valor: 500_000,
    unidad: 'bytes',
    de: 'Un texto (.mdx)',
    consejo: 'Divídalo en varios textos, o publique el documento entero en la carpeta «public» y aquí lo principal.',
  },
  datosDeTexto: {
    valor: 200_000,
    unidad: 'bytes',
    de: 'La parte de un texto entre los renglones «---»',
    consejo: 'Deje ahí los datos y escriba lo demás debajo, en el texto. Revise que el segundo «---» esté en su lugar.',
  },
  partesDeTexto: {
    valor: 100_000,
    unidad: 'partes',
    de: 'Un texto (.mdx)',
    consejo: 'Divídalo en varios textos. Si es una tabla o una lista muy larga, publíquela como conjunto de datos.',
  },
  signosDeTexto: {
    valor: 5000,
    unidad: 'signos «<», «{» y «&»',
    de: 'Un texto (.mdx)',
    consejo: 'Escriba «&» sin «amp;», y borre los «<» y «{» que no sean de un elemento.',
  },
  nivelesDeTexto: {
    valor: 100,
    unidad: 'niveles, uno dentro de otro',
    de: 'Un texto (.mdx)',
    consejo: 'Quite signos «>», «-» o «*» de más al principio del renglón, o elementos que estén dentro de otros.',
  },
  tiempoDeTexto: {
    valor: 1,
    unidad: 's de procesador',
    de: 'Leer un texto (.mdx)',
    consejo: 'Busque un signo repetido cientos de veces («<», «{», «&», «>», «-») y bórrelo, o divida el texto.',
  },
  memoriaDeTexto: {
    valor: 250_000_000,
    unidad: 'bytes',
    de: 'Leer un texto (.mdx)',
    consejo: 'Busque un signo repetido cientos de veces («<», «{», «&», «>», «-») y bórrelo, o divida el texto.',
  },
  archivoJson: {
    valor: 200_000,
    unidad: 'bytes',
    de: 'Una descripción (.json)',
    consejo: 'Deje solo la descripción; los datos van en un archivo .csv.',
  },
  signosDeDatos: {
    valor: 50_000,
    unidad: 'nombres, valores y signos',
    de: 'Una descripción (.json), o los datos de un texto',
    consejo: 'Deje solo los datos que se piden; lo demás va en una tabla o en el texto.',
  },
  claves: {
    valor: 1000,
    unidad: 'datos juntos',
    de: 'Una descripción (.json), o los datos de un texto',
    consejo: 'Deje solo los datos que se piden. Los nombres que se admiten están en el diccionario del sitio.',
  },
  elementos: {
    valor: 10_000,
    unidad: 'elementos',
    de: 'Una lista entre los datos',
    consejo: 'Divida el archivo, o publique la lista como conjunto de datos.',
  },
  nivelesDeDatos: {
    valor: 20,
    unidad: 'niveles, uno dentro de otro',
    de: 'Una descripción (.json), o los datos de un texto',
    consejo: 'Revise las sangrías y los signos «[», «{», «-» y «?» que se abren uno dentro de otro.',
  },
  problemas: {
    valor: 200_000,
    unidad: 'problemas',
    de: 'La lista de problemas de un archivo',
    consejo: 'Corrija los que se dicen y repita la revisión: los demás pueden ser lo mismo.',
  },
} as const satisfies Record<string, Limite>;

export type NombreDeLimite = keyof typeof LIMITES;

const ENTERO = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });

/** «1.5 MB», «300 columnas». */
export function describeAmount(cuanto: number, unidad: string): string {
  return unidad === 'bytes' ? `${ENTERO.format(cuanto / 1_000_000)} MB` : `${ENTERO.format(cuanto)} ${unidad}`;
}

/** What goes past a limit, in words; `found` is how much there is, where it was counted to its end. */
export function describeLimit(limite: NombreDeLimite, found?: number): { message: string; hint: string } {
  const { valor, unidad, de, consejo }: Limite = LIMITES[limite];
  const hay = found === undefined ? 'Aquí hay más' : `Aquí hay ${describeAmount(found, unidad)}`;
  return { message: `${hay}. ${de} admite hasta ${describeAmount(valor, unidad)}.`, hint: consejo };
}

export function limitProblem(place: Place, limite: NombreDeLimite, found?: number, value = ''): Problem {
  return makeProblem('limit', place, { value, ...describeLimit(limite, found) });
}

/** What a list was given of a file: how many problems, and of which severity the last of them tells that there are more. */
interface Given {
  count: number;
  told: Severity | undefined;
}

const GIVEN = new WeakMap<Problem[], Map<string, Given>>();

/**
 * Adds the problems of one step over one file to those of the steps before it, up to the limit. Past it, one more says so
 * and the others are not even made: whoever mends thousands is told the rest the next time.
 */
export function addUpToLimit(problems: Problem[], found: Iterable<Problem>): void {
  for (const problem of found) {
    const given = givenOf(problems, problem.file);
    given.count += 1;
    if (given.count <= LIMITES.problemas.valor) problems.push(problem);
    else if (given.told === 'error') return;
    else tellTheRest(problems, problem, given);
  }
}

/** The same of problems of any files. */
export function addAllUpToLimit(problems: Problem[], found: readonly Problem[]): void {
  for (const own of Map.groupBy(found, ({ file }) => file).values()) addUpToLimit(problems, own);
}

function givenOf(problems: Problem[], file: string): Given {
  const files = GIVEN.get(problems) ?? new Map<string, Given>();
  const given = files.get(file) ?? { count: 0, told: undefined };
  GIVEN.set(problems, files.set(file, given));
  return given;
}

/** As an error only where one is left out: warnings stop no publication, however many they are. */
function tellTheRest(problems: Problem[], { file, line, column, severity }: Problem, given: Given): void {
  const as = severity === 'error' ? 'error' : 'warning';
  if (given.told === as) return;
  given.told = as;
  problems.push({ ...limitProblem({ file, line, column }, 'problemas'), severity: as });
}
