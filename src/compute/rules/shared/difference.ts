import type { Peso } from '../../../model/problems/kind.ts';
import { actsIn } from './acts.ts';
import { type Palabra, readContenido } from './words.ts';

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
  const [suyas, ajenas] = [readContenido(uno), readContenido(otro)];
  const solas = [...onlyIn(suyas, ajenas), ...onlyIn(ajenas, suyas)];
  const claves = solas.map(({ clave }) => clave);
  if (actsIn(claves.join(' ')).length > 0 || claves.some((clave) => PESADA.test(clave))) return 'fondo';
  const begins = (palabra: Palabra) => [suyas[0], ajenas[0]].includes(palabra) && INFINITIVO.test(palabra.clave);
  const ends = (palabra: Palabra) => solas.length === 1 && [suyas.at(-1), ajenas.at(-1)].includes(palabra);
  const isLigera = (palabra: Palabra) =>
    LIGERAS.has(palabra.clave) || PARTICIPIO.test(palabra.clave) || begins(palabra) || ends(palabra);
  return solas.every(isLigera) ? 'forma' : 'fondo';
}

/** The words of a text that another one doesn't have as often. */
function onlyIn(palabras: readonly Palabra[], otras: readonly Palabra[]): Palabra[] {
  const quedan = new Map([...Map.groupBy(otras, ({ clave }) => clave)].map(([clave, todas]) => [clave, todas.length]));
  return palabras.filter(({ clave }) => {
    const cuantas = quedan.get(clave) ?? 0;
    quedan.set(clave, cuantas - 1);
    return cuantas <= 0;
  });
}
