/** A word of a text, as compared, and where it stands in UTF-16 units. */
export interface Palabra {
  clave: string;
  desde: number;
  hasta: number;
}

/** A number with its separators, letters and digits together, or a sign that says something of a number. */
export const PALABRA = /\p{N}{1,3}(?:,\p{N}{3}){1,9}(?:\.\p{N}+)?(?!\p{N})|\p{N}+\.\p{N}+|[\p{L}\p{M}\p{N}]+|[%<>≤≥]/gu;
/**
 * Articles and «de» tell no fact by themselves: «mesas trabajo» says what «las mesas de trabajo» says. Nor does the «H.»
 * (honorable) of a body: «H. Ayuntamiento» is the Ayuntamiento.
 */
const VACIAS = new Set(['el', 'la', 'lo', 'los', 'las', 'un', 'una', 'unos', 'unas', 'de', 'del', 'h']);
/** What a message quotes of each text. */
const CABE = 90;

/** The words of a text in order. Punctuation, quotes, dashes, case and how the accents are encoded are form. */
export function readPalabras(texto: string): Palabra[] {
  return [...texto.matchAll(PALABRA)].map(({ 0: escrita, index }) => ({
    clave: escrita.normalize('NFC').toLowerCase().replaceAll(',', ''),
    desde: index,
    hasta: index + escrita.length,
  }));
}

const isVacia = ({ clave }: Palabra) => VACIAS.has(clave);

/** The words that say something. */
export function readContenido(texto: string): Palabra[] {
  return readPalabras(texto).filter((palabra) => !isVacia(palabra));
}

/** No name of a unit or a variable has more words: what is longer is not looked for in a text. */
export const PALABRAS_DE_NOMBRE = 60;

/** Equal for texts that say the same word by word; spaces don't count: «100 %» is «100%». */
export function toKey(texto: string): string {
  return readContenido(texto)
    .map(({ clave }) => clave)
    .join('');
}

/** The two texts as a message quotes them: whole, or cut around where they part. */
export function quoteDifference(uno: string, otro: string): [string, string] {
  const a = readContenido(uno);
  const b = readContenido(otro);
  const corta = Math.min(a.length, b.length);
  let antes = 0;
  while (antes < corta && a[antes]?.clave === b[antes]?.clave) antes++;
  let despues = 0;
  while (despues < corta - antes && a.at(-1 - despues)?.clave === b.at(-1 - despues)?.clave) despues++;
  return [quote(uno, a, antes, a.length - despues), quote(otro, b, antes, b.length - despues)];
}

/** The words of a document, whole: without their full stop, and their quotes are the inner ones. */
export function quoteWhole(texto: string): string {
  return `«${texto.trim().replace(/\.$/, '').replaceAll('«', '“').replaceAll('»', '”')}»`;
}

/** A text cut to what fits. */
export function quoteStart(texto: string, cabe = CABE): string {
  return quote(texto, readContenido(texto), 0, 1, cabe);
}

/** The end of a text, as much as fits. */
export function quoteEnd(texto: string): string {
  const palabras = readContenido(texto);
  return quote(texto, palabras, palabras.length, palabras.length);
}

/** The words from one to another, and around them as many as fit. */
function quote(texto: string, palabras: readonly Palabra[], primera: number, ultima: number, cabe = CABE): string {
  const cut = (i: number, j: number) => cutAt(texto, palabras, i, j);
  // Each word has a letter: of more words than letters fit, no cut has to be tried.
  let [i, j] = [primera, Math.min(ultima, primera + cabe)];
  while (j - i > 1 && cut(i, j).length > cabe) j--;
  for (let grew = true; grew;) {
    grew = false;
    if (i > 0 && cut(i - 1, j).length <= cabe) [i, grew] = [i - 1, true];
    if (j < palabras.length && cut(i, j + 1).length <= cabe) [j, grew] = [j + 1, true];
  }
  return cut(i, j);
}

/** The text of some words, «…» where it was cut; whole words at its ends keep what closes them, but no full stop. */
function cutAt(texto: string, palabras: readonly Palabra[], i: number, j: number): string {
  const desde = i === 0 ? 0 : (palabras[i]?.desde ?? texto.length);
  const hasta = j >= palabras.length ? texto.length : (palabras[j - 1]?.hasta ?? desde);
  const cortado = texto.slice(desde, Math.max(desde, hasta));
  return `${i > 0 ? '…' : ''}${cortado.trim().replace(/\.$/, '')}${j < palabras.length ? '…' : ''}`;
}
