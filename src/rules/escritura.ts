/** How a name is compared: case, punctuation, spacing and the years of a term apart. Accents count. */
export function foldName(texto: string): string {
  return texto
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d{4}\s*[-–—/]\s*\d{4}/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a form is a short one of a name: one of those declared, one with a declared acronym in it, or its initials. */
export function isShortForm(escrito: string, nombre: string, cortos: readonly string[]): boolean {
  const palabras = foldName(escrito).split(' ');
  return (
    cortos.some((corto) => foldName(corto) === foldName(escrito)) ||
    cortos.some((corto) => /^\p{Lu}{2,}$/u.test(corto) && palabras.includes(foldName(corto))) ||
    isInitials(escrito, nombre)
  );
}

/** «UT» of «Unidad de Transparencia»: words in lower case don't count, and the last ones may be left out. */
function isInitials(escrito: string, nombre: string): boolean {
  const iniciales = (nombre.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');
  return escrito.length > 1 && plain(iniciales).startsWith(plain(escrito));
}

const plain = (texto: string) => texto.normalize('NFD').replace(/\p{M}/gu, '');

const ENLACES = new Set('a al con de del e el en la las lo los para por y'.split(' '));

/** The words of a post that say which it is, in a fixed order: those that only join them apart. */
function wordsOfPost(cargo: string): string[] {
  const palabras = foldName(cargo).split(' ');
  return [...new Set(palabras.filter((palabra) => palabra !== '' && !ENLACES.has(palabra)))].sort();
}

/** The same for posts with the same words. */
export const postKey = (cargo: string): string => wordsOfPost(cargo).join(' ');

/** No post has more words; of a longer text only the whole is compared, for each of its keys would be as long. */
const PALABRAS_DE_CARGO = 40;

/** The keys of the posts that have one word less. */
export function shorterPostKeys(cargo: string): string[] {
  const palabras = wordsOfPost(cargo);
  if (palabras.length > PALABRAS_DE_CARGO) return [];
  return palabras.map((_, i) => palabras.toSpliced(i, 1).join(' '));
}

const CALIDAD =
  /^(?:personas?|integrantes?|ciudadan[ao]s?|facilitador(?:as?|es)?|propietari[ao]s?|titular(?:es)?|suplentes?|invitad[ao]s?|permanentes?|representantes?)$/;

/** Whether a text tells a post, and not only as what someone takes part: «Integrante ciudadana» is none. */
export function isPost(cargo: string): boolean {
  return wordsOfPost(cargo).some((palabra) => !CALIDAD.test(palabra));
}
