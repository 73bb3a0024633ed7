import { type Lectura, type Rechazo, reject } from './reading.ts';
import { describeLimit, LIMITES, type NombreDeLimite } from '../limits.ts';
import { excerpt } from '../problems/problem.ts';

const ENTERO = /^(?:0|[1-9]\d{0,8})$/;
/** No more than 15 digits in all: those that a double holds exactly. */
const NUMERO = /^-?(?=(?:\.?\d){1,15}$)(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

export const readEntero: Lectura<number> = (texto) =>
  ENTERO.test(texto) ? { lee: Number(texto) } : rejectNumber(texto, ENTERO, 'Escriba solo cifras, por ejemplo «12».');

export const readNumero: Lectura<number> = (texto) =>
  NUMERO.test(texto)
    ? { lee: Number(texto) }
    : rejectNumber(texto, NUMERO, 'Escriba solo cifras y, si hace falta, punto decimal: «12.5».');

function rejectNumber(texto: string, forma: RegExp, otherwise: string) {
  const readings = separatorReadings(texto);
  const [una, otra] = readings.filter((reading) => forma.test(reading));
  const excess = una === undefined && [texto, ...readings].map((one) => rejectExcess(one, forma)).find(Boolean);
  if (excess) return excess;
  if (una !== undefined && otra !== undefined) {
    return reject(
      'type-error',
      `«${texto}» se puede leer de dos maneras: la coma puede separar millares o decimales.`,
      `Escriba «${una}» si son millares, o «${otra}» si son decimales.`,
    );
  }
  const que = forma === ENTERO ? 'un número entero' : 'un número';
  const hint =
    una === undefined ? explain(texto, forma) : `Escriba «${una}»: sin separar millares y con punto decimal.`;
  return reject('type-error', `«${excerpt(texto)}» no es ${que}.`, hint ?? otherwise);
}

/** Of a number written as it should be, but with more figures than are kept: how many they are, and what to write. */
function rejectExcess(texto: string, forma: RegExp): { rechaza: Rechazo } | undefined {
  const [, entero = '', decimales = ''] = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/.exec(texto) ?? [];
  const cifras = entero.length + decimales.length;
  const past = (limite: NombreDeLimite, hay: number) => {
    const { message, hint } = describeLimit(limite, hay);
    return { rechaza: { code: 'limit' as const, message, hint: fewerDecimals(texto, entero, decimales) ?? hint } };
  };
  if (forma === ENTERO) {
    const whole = decimales === '' && !texto.startsWith('-');
    return whole && cifras > LIMITES.cifrasDeEntero.valor ? past('cifrasDeEntero', cifras) : undefined;
  }
  if (decimales.length > LIMITES.decimales.valor) return past('decimales', decimales.length);
  return cifras > LIMITES.cifras.valor ? past('cifras', cifras) : undefined;
}

/** What to write in place of decimals that are too many; nothing where the figures before them are too many already. */
function fewerDecimals(texto: string, entero: string, decimales: string): string | undefined {
  const caben = Math.min(LIMITES.decimales.valor, LIMITES.cifras.valor - entero.length);
  if (decimales === '' || caben < 0) return undefined;
  const rounded = withoutLastZeros(Number(texto).toFixed(caben));
  const same = decimales.replace(/0+$/, '').length <= caben;
  return `Escriba «${rounded}», ${same ? 'sin los ceros del final' : 'que es lo mismo redondeado'}.`;
}

const withoutLastZeros = (numero: string) =>
  numero.includes('.') ? numero.replace(/\.?0+$/, '').replace(/^-0$/, '0') : numero;

/** What a number with separators can mean: with commas between thousands, and with a decimal comma. */
function separatorReadings(texto: string): string[] {
  const millares = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(texto);
  const decimales = /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(texto);
  return [
    ...(millares ? [texto.replaceAll(',', '')] : []),
    ...(decimales ? [texto.replaceAll('.', '').replace(',', '.')] : []),
  ];
}

/** Other ways of writing one number, and how to write it here. */
const ESCRITURAS: readonly [forma: RegExp, numero: (texto: string) => string, porque: string][] = [
  [/^[−–‑]\s?\d/, (texto) => texto.replace(/^[−–‑]\s?/, '-'), 'con el guion del teclado'],
  [/^-?[\d.]+\s?%$/, (texto) => texto.replace(/\s?%$/, ''), 'sin el signo %; la unidad va en su columna'],
  [/^\$\s?-?[\d.]+$/, (texto) => texto.replace(/^\$\s?/, ''), 'sin el signo $; la unidad va en su columna'],
  [/^-?0+\d/, (texto) => texto.replace(/^(-?)0+(?=\d)/, '$1'), 'sin ceros antes'],
  [/^\+\d/, (texto) => texto.slice(1), 'sin el signo +'],
  [/^-?\d+\.0+$/, (texto) => texto.replace(/\.0+$/, ''), 'sin decimales'],
  [/^-?\.\d+$/, (texto) => texto.replace('.', '0.'), 'con el cero'],
  [/^["'“‘].*["'”’]$/, (texto) => texto.slice(1, -1), 'sin comillas'],
  [/^\d{1,3}(?:[\s']\d{3})+$/, (texto) => texto.replace(/[\s']/g, ''), 'sin separar millares'],
];

function explain(texto: string, forma: RegExp): string | undefined {
  if (/^-?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(texto)) {
    return 'Así abrevia Excel los números largos, y puede perder cifras: escríbalas todas, como en el documento.';
  }
  for (const [escritura, numero, porque] of ESCRITURAS) {
    if (escritura.test(texto) && forma.test(numero(texto))) return `Escriba «${numero(texto)}», ${porque}.`;
  }
  return undefined;
}
