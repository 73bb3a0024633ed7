import type { Peso } from '../../../model/problems/kind.ts';
import { actsIn } from './acts.ts';
import { type Word, readTellingWords } from './words.ts';

/** Words that join others, and those with which a text only begins to say what it asks for. */
const LIGERAS = new Set(
  `a al ante con en entre hasta para por que se su sus y e o u el más tardar
  contar tener lograr alcanzar cumplir llevar cabo realizar implementar participación`.split(/\s+/),
);
const PARTICIPIO = /^(?:realizad|implementad|lograd|alcanzad|cumplid)[oa]s?$/;
const INFINITIVO = /^[\p{L}\p{M}]+[aei]r$/u;
/** A word that turns what is said around, or counts. */
const PESADA = /^(?:no|sin|ni|salvo|excepto|solo|sólo|.*\p{N}.*|[%<>≤≥])$/u;

/**
 * What weighs that two texts differ: form, where the words that only one of them has join others, are the verb with which
 * it begins, or are one word at its end; all else is substance. An act, as publishing or validating, never is form.
 */
export function weighDifference(uno: string, otro: string): Peso {
  const [suyas, ajenas] = [readTellingWords(uno), readTellingWords(otro)];
  const solas = [...onlyIn(suyas, ajenas), ...onlyIn(ajenas, suyas)];
  const claves = solas.map(({ key }) => key);
  if (actsIn(claves.join(' ')).length > 0 || claves.some((key) => PESADA.test(key))) return 'fondo';
  const begins = (word: Word) => [suyas[0], ajenas[0]].includes(word) && INFINITIVO.test(word.key);
  const ends = (word: Word) => solas.length === 1 && [suyas.at(-1), ajenas.at(-1)].includes(word);
  const isLigera = (word: Word) => LIGERAS.has(word.key) || PARTICIPIO.test(word.key) || begins(word) || ends(word);
  return solas.every(isLigera) ? 'forma' : 'fondo';
}

/** The words of a text that another one doesn't have as often. */
function onlyIn(words: readonly Word[], otras: readonly Word[]): Word[] {
  const quedan = new Map([...Map.groupBy(otras, ({ key }) => key)].map(([key, todas]) => [key, todas.length]));
  return words.filter(({ key }) => {
    const cuantas = quedan.get(key) ?? 0;
    quedan.set(key, cuantas - 1);
    return cuantas <= 0;
  });
}
