import { compareText } from '../base/compare-text.ts';

/** A number as its document writes it: `1`, `1.1`, `1 bis`, `I`, `a)`, `MXSPG0003`. */
export type NumeroEscrito = string;

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/i;
const LETTER = /^\p{L}$/u;

/** What comes between a number and the next one, in the order in which it does. */
const SUFFIXES = ['bis', 'ter', 'quáter', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies'];
const SUFFIX = new RegExp(`[\\s-]+(${SUFFIXES.join('|')}|quater)$`, 'i');

/** Whether a text numbers something: it has a figure, or it is a Roman number or a letter; `I bis` is one too. */
export function isWrittenNumber(text: string): boolean {
  const bare = text.replace(/^[\s(]+|[\s.,):°ºª-]+$/g, '').replace(SUFFIX, '');
  return numberKey(text) !== '' && (/[0-9]/.test(text) || LETTER.test(bare) || isRoman(bare));
}

const isRoman = (text: string) => text !== '' && ROMAN.test(text);

/** What of it stands in ids and addresses: `1 bis` → `1-bis`, `1.1` → `1.1`, `IV` → `iv`. */
export const numberKey = (numero: NumeroEscrito): string =>
  numero
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[-.]*-[-.]*/g, '-')
    .replace(/\.+/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');

/** As it stands before a name: «1.1.», «a)». */
export const numberBefore = (numero: NumeroEscrito): string => (/[.):]$/.test(numero) ? numero : `${numero}.`);

/** Something with its number before it: «1.1. Dar talleres», «a) Dar talleres». */
export const withNumber = (numero: NumeroEscrito, name: string): string => `${numberBefore(numero)} ${name}`;

/** What has no place of its own comes after what has one. */
const LAST = Number.MAX_SAFE_INTEGER;

interface Numbered {
  numero: NumeroEscrito;
  orden?: number | undefined;
}

/**
 * In the order of a plan: by `orden` where it is given, then by number, figures by their value. Where all are Roman, so
 * are they.
 */
export function sortByNumber<R extends Numbered>(records: readonly R[]): R[] {
  const allRoman = records.every(({ numero }) => isRoman(numero.replace(SUFFIX, '')));
  const compare = allRoman ? compareRoman : compareNatural;
  return [...records].sort((a, b) => (a.orden ?? LAST) - (b.orden ?? LAST) || compare(a.numero, b.numero));
}

/** `1 ter` with its place among what comes after `1`, in figures; small letters and capitals are alike. */
const withRank = (numero: NumeroEscrito) =>
  numero.toLowerCase().replace(SUFFIX, (_, suffix: string) => ` ${rankOf(suffix)}`);

const rankOf = (suffix: string) => SUFFIXES.indexOf(suffix === 'quater' ? 'quáter' : suffix);

/** `2` before `10`, `1` before `1 bis`, `1 ter` before `1 quáter`. */
function compareNatural(a: NumeroEscrito, b: NumeroEscrito): number {
  const [partsA, partsB] = [a, b].map((numero) => withRank(numero).split(/(\d+)/));
  for (const [i, part = ''] of (partsA ?? []).entries()) {
    const other = partsB?.[i];
    if (other === undefined) return 1;
    const difference = i % 2 === 1 ? Number(part) - Number(other) : compareText(part, other);
    if (difference !== 0) return difference;
  }
  return (partsA?.length ?? 0) - (partsB?.length ?? 0);
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(numero: NumeroEscrito): number {
  const values = [...numero.toUpperCase()].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function compareRoman(a: NumeroEscrito, b: NumeroEscrito): number {
  const [valueA = 0, valueB = 0] = [a, b].map((numero) => romanValue(numero.replace(SUFFIX, '')));
  const [rankA = -1, rankB = -1] = [a, b].map((numero) => rankOf(SUFFIX.exec(numero)?.[1]?.toLowerCase() ?? ''));
  return valueA - valueB || rankA - rankB;
}
