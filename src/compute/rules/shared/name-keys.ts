/** How a name is compared: case, punctuation, spacing and the years of a term apart. Accents count. */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d{4}\s*[-–—/]\s*\d{4}/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that join those of a name; which of them a document takes says nothing. */
const UNEN = new Set('a al de del e el en la las lo los para por'.split(' '));
const ORDINALES: Record<string, string> = { '1er': 'primer', '2o': 'segundo', '2do': 'segundo', '3er': 'tercer' };

/**
 * What a name of a unit, a body or a plan says: the same for those that differ in how their words are joined, in the years
 * of a term, or in a last complement that only says of which place it is, with words of its entity: «Congreso», «Congreso
 * del Estado de Villa».
 */
export function nameKey(escrito: string, lugar: readonly string[]): string {
  const words = foldName(escrito)
    .split(' ')
    .map((word) => ORDINALES[word] ?? word);
  const to = words.findLastIndex((word) => !UNEN.has(word) && !isOfPlace(word, lugar));
  return (to < 0 ? words : words.slice(0, to + 1)).filter((word) => !UNEN.has(word)).join(' ');
}

/** Whether a name says of which place it is. */
export function namesPlace(escrito: string, lugar: readonly string[]): boolean {
  return isOfPlace(foldName(escrito).split(' ').at(-1) ?? '', lugar);
}

/** The words of the name of an entity: «Municipio de Villa» → municipio, villa. */
export const wordsOfPlace = (entidad: string): string[] =>
  foldName(entidad)
    .split(' ')
    .filter((word) => word !== '' && !UNEN.has(word));

/** A word of the place, or its abbreviation: «Gto.» has letters of «Guanajuato» in their order, from the first. */
function isOfPlace(word: string, lugar: readonly string[]): boolean {
  return lugar.some((una) => una === word || (word.length === 3 && isAbbreviation(word, una)));
}

function isAbbreviation(corta: string, larga: string): boolean {
  if (corta[0] !== larga[0]) return false;
  let from = 0;
  return [...corta].every((letra) => (from = larga.indexOf(letra, from) + 1) > 0);
}

/**
 * Whether a form is a short one of a name: one of those declared, one with a declared acronym in it, its initials, or its
 * beginning up to a complement.
 */
export function isShortForm(escrito: string, nombre: string, cortos: readonly string[]): boolean {
  const words = foldName(escrito).split(' ');
  return (
    cortos.some((corto) => foldName(corto) === foldName(escrito)) ||
    cortos.some((corto) => /^\p{Lu}{2,}$/u.test(corto) && words.includes(foldName(corto))) ||
    isInitials(escrito, nombre) ||
    isBeginning(words, foldName(nombre).split(' '))
  );
}

/** Words without which it isn't clear that a beginning names something: «Dirección de» is no name. */
const PALABRAS_DE_CORTO = 3;

/**
 * «Comité Técnico Local» of «Comité Técnico Local de Gobierno Abierto». What goes on with «y» is another half: the
 * «Dirección de Obras» may not be the «Dirección de Obras y Parques».
 */
function isBeginning(corta: readonly string[], larga: readonly string[]): boolean {
  const [sigue, ...resto] = larga.slice(corta.length);
  return (
    corta.length >= PALABRAS_DE_CORTO &&
    corta.every((word, i) => word === larga[i]) &&
    (sigue === 'de' || sigue === 'del') &&
    !resto.includes('y')
  );
}

/** «UT» of «Unidad de Transparencia»: words in lower case don't count, and the last ones may be left out. */
function isInitials(escrito: string, nombre: string): boolean {
  const iniciales = (nombre.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');
  return escrito.length > 1 && plain(iniciales).startsWith(plain(escrito));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const ENLACES = new Set('a al con de del e el en la las lo los para por y'.split(' '));

/** The words of a post that say which it is, in a fixed order: those that only join them apart. */
function wordsOfPost(cargo: string): string[] {
  const words = foldName(cargo).split(' ');
  return [...new Set(words.filter((word) => word !== '' && !ENLACES.has(word)))].sort();
}

/** The same for posts with the same words. */
export const postKey = (cargo: string): string => wordsOfPost(cargo).join(' ');

/** No post has more words; of a longer text only the whole is compared, for each of its keys would be as long. */
const PALABRAS_DE_CARGO = 40;

/** The keys of the posts that have one word less. */
export function shorterPostKeys(cargo: string): string[] {
  const words = wordsOfPost(cargo);
  if (words.length > PALABRAS_DE_CARGO) return [];
  return words.map((_, i) => words.toSpliced(i, 1).join(' '));
}

const CALIDAD =
  /^(?:personas?|integrantes?|ciudadan[ao]s?|facilitador(?:as?|es)?|propietari[ao]s?|titular(?:es)?|suplentes?|invitad[ao]s?|permanentes?|representantes?)$/;

/** Whether a text tells a post, and not only as what someone takes part: «Integrante ciudadana» is none. */
export function isPost(cargo: string): boolean {
  return wordsOfPost(cargo).some((word) => !CALIDAD.test(word));
}
