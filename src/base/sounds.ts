/**
 * How a Spanish word sounds in Mexico, roughly, in one letter a sound, of its folded form (`foldWord`): «cavildo» and «cabildo»,
 * «hobra» and «obra» are the same. It compares spellings, and is shown to nobody.
 */
export const soundsOf = (folded: string): string =>
  SPELLINGS.reduce((word, [spelling, sound]) => word.replace(spelling, sound), folded);

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ch/g, '1'],
  [/h/g, ''],
  [/[vw]/g, 'b'],
  [/ll/g, 'y'],
  [/c(?=[ei])|z/g, 's'],
  [/qu(?=[ei])|[cq]/g, 'k'],
  [/g(?=[ei])/g, 'j'],
  [/gu(?=[ei])/g, 'g'],
  [/^i(?=[aeou])/g, 'y'],
  [/(.)\1+/g, '$1'],
];

/** A word without accents, in lower case. */
export const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
