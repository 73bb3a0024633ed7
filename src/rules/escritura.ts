/** How a name is compared: case, punctuation, spacing and the years of a term apart. Accents count. */
export function foldName(texto: string): string {
  return texto
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d{4}\s*[-–—/]\s*\d{4}/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a form is a name's own short form: one of those declared, alone or beside the name, or its initials. */
export function isShortForm(escrito: string, nombre: string, cortos: readonly string[]): boolean {
  const largo = foldName(nombre);
  const declarados = cortos.map(foldName).filter((corto) => corto !== '');
  const resto = declarados.reduce((texto, corto) => ` ${texto} `.replace(` ${corto} `, ' ').trim(), foldName(escrito));
  return resto === '' || (declarados.length > 0 && resto === largo) || isInitials(escrito, nombre);
}

/** «UT» of «Unidad de Transparencia»: words in lower case don't count, and the last ones may be left out. */
function isInitials(escrito: string, nombre: string): boolean {
  const iniciales = (nombre.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');
  return escrito.length > 1 && plain(iniciales).startsWith(plain(escrito));
}

const plain = (texto: string) => texto.normalize('NFD').replace(/\p{M}/gu, '');

const ENLACES = new Set('a al con de del e el en la las lo los para por y'.split(' '));

/** The words of a post that say which it is: those that only join them apart. */
export function wordsOfPost(cargo: string): Set<string> {
  return new Set(
    foldName(cargo)
      .split(' ')
      .filter((palabra) => palabra !== '' && !ENLACES.has(palabra)),
  );
}

const CALIDAD =
  /^(?:personas?|integrantes?|ciudadan[ao]s?|facilitador(?:as?|es)?|propietari[ao]s?|titular(?:es)?|suplentes?|invitad[ao]s?|permanentes?|representantes?)$/;

/** Whether a text tells a post, and not only as what someone takes part: «Integrante ciudadana» is none. */
export function isPost(cargo: string): boolean {
  return [...wordsOfPost(cargo)].some((palabra) => !CALIDAD.test(palabra));
}

/** Whether two texts may tell one post: the same words, or one word more. */
export function mayBeSamePost(uno: string, otro: string): boolean {
  return wordsOfPost(uno).symmetricDifference(wordsOfPost(otro)).size <= 1;
}
