import type { Peso } from '../../../model/problems/kind.ts';
import { actsIn } from './acts.ts';
import { type Word, readTellingWords } from './words.ts';

/** Words that join others, and verbs that only introduce what a text asks for. */
const LIGHT = new Set(
  `a al ante con en entre hasta para por que se su sus y e o u el más tardar
  contar tener lograr alcanzar cumplir llevar cabo realizar implementar participación`.split(/\s+/),
);
const PARTICIPLE = /^(?:realizad|implementad|lograd|alcanzad|cumplid)[oa]s?$/;
const INFINITIVE = /^[\p{L}\p{M}]+[aei]r$/u;
/** A word that negates, excludes or counts. */
const WEIGHTY = /^(?:no|sin|ni|salvo|excepto|solo|sólo|.*\p{N}.*|[%<>≤≥])$/u;

/**
 * The weight of a difference between two texts. It is form if the words that only one of them has join others, are the
 * verb with which it begins, or are one word at its end; all else is substance. An act, such as publishing or
 * validating, is never form.
 */
export function weighDifference(one: string, other: string): Peso {
  const [own, foreign] = [readTellingWords(one), readTellingWords(other)];
  const alone = [...onlyIn(own, foreign), ...onlyIn(foreign, own)];
  const keys = alone.map(({ key }) => key);
  if (actsIn(keys.join(' ')).length > 0 || keys.some((key) => WEIGHTY.test(key))) return 'fondo';
  const begins = (word: Word) => [own[0], foreign[0]].includes(word) && INFINITIVE.test(word.key);
  const ends = (word: Word) => alone.length === 1 && [own.at(-1), foreign.at(-1)].includes(word);
  const isLight = (word: Word) => LIGHT.has(word.key) || PARTICIPLE.test(word.key) || begins(word) || ends(word);
  return alone.every(isLight) ? 'forma' : 'fondo';
}

/** The words that a text has more often than another. */
function onlyIn(words: readonly Word[], others: readonly Word[]): Word[] {
  const left = new Map([...Map.groupBy(others, ({ key }) => key)].map(([key, all]) => [key, all.length]));
  return words.filter(({ key }) => {
    const howMany = left.get(key) ?? 0;
    left.set(key, howMany - 1);
    return howMany <= 0;
  });
}
