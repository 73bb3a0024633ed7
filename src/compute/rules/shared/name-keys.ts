/** A name as it is compared: without case, punctuation, spacing and the years of a term. Accents count. */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d{4}\s*[-–—/]\s*\d{4}/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that join those of a name; which one a document uses makes no difference. */
const JOINING = new Set('a al de del e el en la las lo los para por'.split(' '));
const ORDINALS: Record<string, string> = { '1er': 'primer', '2o': 'segundo', '2do': 'segundo', '3er': 'tercer' };

/**
 * What a name of a unit, a body or a plan says: equal for names that differ only in how their words are joined, in the
 * years of a term, or in a last complement that says their place in words of the entity: «Congreso», «Congreso del
 * Estado de Villa».
 */
export function nameKey(written: string, lugar: readonly string[]): string {
  const words = foldName(written)
    .split(' ')
    .map((word) => ORDINALS[word] ?? word);
  const to = words.findLastIndex((word) => !JOINING.has(word) && !isOfPlace(word, lugar));
  return (to < 0 ? words : words.slice(0, to + 1)).filter((word) => !JOINING.has(word)).join(' ');
}

/** Whether a name says its place. */
export function namesPlace(written: string, lugar: readonly string[]): boolean {
  return isOfPlace(foldName(written).split(' ').at(-1) ?? '', lugar);
}

/** The words of the name of an entity: «Municipio de Villa» → municipio, villa. */
export const wordsOfPlace = (entidad: string): string[] =>
  foldName(entidad)
    .split(' ')
    .filter((word) => word !== '' && !JOINING.has(word));

/** A word of the place, or its abbreviation: «Gto.» has letters of «Guanajuato» in their order, from the first. */
function isOfPlace(word: string, lugar: readonly string[]): boolean {
  return lugar.some((one) => one === word || (word.length === 3 && isAbbreviation(word, one)));
}

function isAbbreviation(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let from = 0;
  return [...short].every((letter) => (from = long.indexOf(letter, from) + 1) > 0);
}

/**
 * Whether a form is a short form of a name: a declared one, one with a declared acronym in it, its initials, or its
 * beginning up to a complement.
 */
export function isShortForm(written: string, nombre: string, shortForms: readonly string[]): boolean {
  const words = foldName(written).split(' ');
  return (
    shortForms.some((shortForm) => foldName(shortForm) === foldName(written)) ||
    shortForms.some((shortForm) => /^\p{Lu}{2,}$/u.test(shortForm) && words.includes(foldName(shortForm))) ||
    isInitials(written, nombre) ||
    isBeginning(words, foldName(nombre).split(' '))
  );
}

/** Words without which it isn't clear that a beginning names something: «Dirección de» is no name. */
const SHORT_NAME_WORDS = 3;

/**
 * «Comité Técnico Local» of «Comité Técnico Local de Gobierno Abierto». Not if the rest begins with «y»: the «Dirección
 * de Obras» may not be the «Dirección de Obras y Parques».
 */
function isBeginning(short: readonly string[], long: readonly string[]): boolean {
  const [follows, ...rest] = long.slice(short.length);
  return (
    short.length >= SHORT_NAME_WORDS &&
    short.every((word, i) => word === long[i]) &&
    (follows === 'de' || follows === 'del') &&
    !rest.includes('y')
  );
}

/** «UT» of «Unidad de Transparencia»: words in lower case don't count, and the last ones may be left out. */
function isInitials(written: string, nombre: string): boolean {
  const initials = (nombre.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');
  return written.length > 1 && plain(initials).startsWith(plain(written));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const CONNECTORS = new Set('a al con de del e el en la las lo los para por y'.split(' '));

/** The words of a post that say which it is, in a fixed order, without those that only join. */
function wordsOfPost(cargo: string): string[] {
  const words = foldName(cargo).split(' ');
  return [...new Set(words.filter((word) => word !== '' && !CONNECTORS.has(word)))].sort();
}

/** Equal for posts with the same words. */
export const postKey = (cargo: string): string => wordsOfPost(cargo).join(' ');

/** No post has more words; longer texts are only compared whole, because each of their keys would be as long. */
const LONGEST_POST = 40;

/** The keys of the posts that have one word less. */
export function shorterPostKeys(cargo: string): string[] {
  const words = wordsOfPost(cargo);
  if (words.length > LONGEST_POST) return [];
  return words.map((_, i) => words.toSpliced(i, 1).join(' '));
}

const CALIDAD =
  /^(?:personas?|integrantes?|ciudadan[ao]s?|facilitador(?:as?|es)?|propietari[ao]s?|titular(?:es)?|suplentes?|invitad[ao]s?|permanentes?|representantes?)$/;

/** Whether a text names a post, and not just in what capacity someone takes part: «Integrante ciudadana» is no post. */
export function isPost(cargo: string): boolean {
  return wordsOfPost(cargo).some((word) => !CALIDAD.test(word));
}
