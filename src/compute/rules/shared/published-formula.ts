import Fraction from 'fraction.js';
import { evaluateFormula } from '../../figures/evaluate-formula.ts';
import { type Formula, formulaVariables, isFormulaError, parseFormula } from '../../../model/formula.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { LIMITS } from '../../../model/limits.ts';
import { hasValor, type Result } from '../../../model/result.ts';
import { WORD, LONGEST_NAME, readTellingWords } from './words.ts';

/** The names of variables, and the variables by the words of their names. */
export interface NombresDeVariables {
  nombres: Map<string, string>;
  ids: Map<string, string[]>;
  /** Words of the longest. */
  largo: number;
}

/**
 * A formula as published; `incompleta` where it is cut, and undefined where it holds anything that is
 * neither a variable nor arithmetic: of that nothing is said.
 */
export type Publicada = Formula | 'incompleta' | undefined;

const SIGNOS = new Map(Object.entries({ '[': '(', ']': ')', '{': '(', '}': ')', '–': '-', x: '*', X: '*' }));
const ARITMETICA = /^[()+\-*/×÷−]$/;
const NUMERO = /^\d+(?:\.\d+)?$/;
/** They surround the names, and say nothing of the arithmetic. */
const ADORNO = /^["'“”‘’«».,;:]$/;

export function namesOf(variables: readonly Variable[]): NombresDeVariables {
  const nombres = variables.map(({ id, nombre }) => ({ id, words: readTellingWords(nombre) }));
  const porNombre = Map.groupBy(nombres, ({ words }) => words.map(({ key }) => key).join(' '));
  return {
    nombres: new Map(variables.map(({ id, nombre }) => [id, nombre])),
    ids: new Map([...porNombre].map(([nombre, suyas]) => [nombre, suyas.map(({ id }) => id)])),
    largo: Math.min(
      LONGEST_NAME,
      nombres.reduce((largo, { words }) => Math.max(largo, words.length), 0),
    ),
  };
}

/** A published formula in pieces: signs and numbers, and of each name, the variables that have it. */
type Pieces = readonly (string | readonly string[])[];

/** Reads a published formula: each time the longest name that is known, and between names, arithmetic. */
export function readPieces(text: string, nombres: NombresDeVariables): Pieces | undefined {
  const escritas = splitPieces(text);
  const piezas: (string | readonly string[])[] = [];
  for (let i = 0; i < escritas.length;) {
    const nombre = longestName(escritas, i, nombres);
    const escrita = escritas[i] ?? '';
    const signo = SIGNOS.get(escrita) ?? escrita;
    if (nombre) piezas.push(nombre.ids);
    else if (ARITMETICA.test(signo) || NUMERO.test(signo)) piezas.push(signo);
    else return undefined;
    i = nombre?.fin ?? i + 1;
  }
  return piezas;
}

/** Where two variables have one name, that of the formula with which the site computes is meant. */
export function toPublicada(piezas: Pieces | undefined, usada: Formula): Publicada {
  if (!piezas || piezas.length > LIMITS.formula.most) return undefined;
  const usadas = new Set(formulaVariables(usada));
  const salida = piezas.map((pieza) =>
    typeof pieza === 'string' ? pieza : (pieza.find((id) => usadas.has(id)) ?? pieza[0] ?? ''),
  );
  const formula = parseFormula(salida.join(' '));
  if (!isFormulaError(formula)) return formula;
  return isCut(salida) ? 'incompleta' : undefined;
}

/** Ends where something must follow, or leaves a parenthesis open. */
function isCut(piezas: readonly string[]): boolean {
  const count = (cual: string) => piezas.filter((pieza) => pieza === cual).length;
  return /^[(+\-*/×÷−]$/.test(piezas.at(-1) ?? '') || count('(') !== count(')');
}

/** Words and signs in order, without what adorns them. */
function splitPieces(text: string): string[] {
  const piezas = text.matchAll(new RegExp(`${WORD.source}|\\S`, 'gu'));
  return [...piezas].map(([pieza]) => pieza).filter((pieza) => !ADORNO.test(pieza));
}

/** A name may hold dashes: «elementos - aplicaciones». */
function longestName(piezas: readonly string[], from: number, { ids, largo }: NombresDeVariables) {
  let words = '';
  let encontrado: { ids: readonly string[]; fin: number } | undefined;
  for (let i = from, cuantas = 0; i < piezas.length && cuantas <= largo; i++) {
    const pieza = piezas[i] ?? '';
    if (/^[-–−]$/.test(pieza) && i > from) continue;
    if (ARITMETICA.test(SIGNOS.get(pieza) ?? pieza) && pieza.toLowerCase() !== 'x') break;
    const [word] = readTellingWords(pieza);
    if (word) words += `${cuantas++ > 0 ? ' ' : ''}${word.key}`;
    const suyas = word && ids.get(words);
    if (suyas) encontrado = { ids: suyas, fin: i + 1 };
  }
  return encontrado;
}

/** Whether two formulas give the same, whatever their variables are worth. */
export function areSameFunction(una: Formula, otra: Formula): boolean {
  const ids = [...new Set([una, otra].flatMap(formulaVariables))];
  return [1, 17, 4093].every((semilla) => {
    const valores = sample(semilla, ids.length);
    return sameResult(evaluateWith(una, ids, valores), evaluateWith(otra, ids, valores));
  });
}

/** The same large numbers each time, of which no small formula makes another (Park and Miller's generator). */
function sample(semilla: number, cuantos: number): number[] {
  let numero = semilla;
  return Array.from({ length: cuantos }, () => (numero = (numero * 48271) % 2147483647));
}

/** The value of a formula with a number for each variable. */
export function evaluateWith(formula: Formula, ids: readonly string[], valores: readonly number[]): Result<Fraction> {
  return evaluateFormula(formula, new Map(ids.map((id, i) => [id, { valor: new Fraction(valores[i] ?? 0) }])));
}

/** Of what grows too long to be worked out, nothing is said. */
function sameResult(uno: Result<Fraction>, otro: Result<Fraction>): boolean {
  if ([uno, otro].some((una) => !hasValor(una) && una.sinDato.codigo === 'demasiadas-cifras')) return true;
  return hasValor(uno) && hasValor(otro) ? uno.valor.equals(otro.valor) : hasValor(uno) === hasValor(otro);
}
