/** A Spanish word without capitals, accents and the mark of its plural, so that «Sesiones» and «sesión» are one. */
export function wordStem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length > 3 ? plain.replace(/s$/, '').replace(/e$/, '') : plain;
}
