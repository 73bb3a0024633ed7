import Fraction from 'fraction.js';
import { evaluateFormula } from '../../figures/evaluate-formula.ts';
import { type Formula, formulaVariables, isFormulaError, parseFormula } from '../../../model/formula.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { LIMITS } from '../../../model/limits.ts';
import { hasValor, type Result } from '../../../model/result.ts';
import { WORD, LONGEST_NAME, readTellingWords } from './words.ts';

/** The names of variables, and the variables by the words of their names. */
export interface VariableNames {
  nombres: Map<string, string>;
  ids: Map<string, string[]>;
  /** Words of the longest. */
  longest: number;
}

/**
 * A formula as published; `incompleta` where it is cut, and undefined where it holds anything that is
 * neither a variable nor arithmetic: of that nothing is said.
 */
type PublishedFormula = Formula | 'incompleta' | undefined;

const OPERATOR_SPELLINGS = new Map(
  Object.entries({ '[': '(', ']': ')', '{': '(', '}': ')', '–': '-', x: '*', X: '*' }),
);
const ARITHMETIC = /^[()+\-*/×÷−]$/;
const NUMBER = /^\d+(?:\.\d+)?$/;
/** They surround the names, and say nothing of the arithmetic. */
const ADORNMENT = /^["'“”‘’«».,;:]$/;

export function namesOf(variables: readonly Variable[]): VariableNames {
  const nombres = variables.map(({ id, nombre }) => ({ id, words: readTellingWords(nombre) }));
  const byName = Map.groupBy(nombres, ({ words }) => words.map(({ key }) => key).join(' '));
  return {
    nombres: new Map(variables.map(({ id, nombre }) => [id, nombre])),
    ids: new Map([...byName].map(([nombre, own]) => [nombre, own.map(({ id }) => id)])),
    longest: Math.min(
      LONGEST_NAME,
      nombres.reduce((longest, { words }) => Math.max(longest, words.length), 0),
    ),
  };
}

/** A published formula in pieces: signs and numbers, and of each name, the variables that have it. */
type Pieces = readonly (string | readonly string[])[];

/** Reads a published formula: each time the longest name that is known, and between names, arithmetic. */
export function readPieces(text: string, nombres: VariableNames): Pieces | undefined {
  const written = splitPieces(text);
  const pieces: (string | readonly string[])[] = [];
  for (let i = 0; i < written.length;) {
    const nombre = longestName(written, i, nombres);
    const piece = written[i] ?? '';
    const sign = OPERATOR_SPELLINGS.get(piece) ?? piece;
    if (nombre) pieces.push(nombre.ids);
    else if (ARITHMETIC.test(sign) || NUMBER.test(sign)) pieces.push(sign);
    else return undefined;
    i = nombre?.end ?? i + 1;
  }
  return pieces;
}

/** Where two variables have one name, that of the formula with which the site computes is meant. */
export function toPublished(pieces: Pieces | undefined, used: Formula): PublishedFormula {
  if (!pieces || pieces.length > LIMITS.formula.most) return undefined;
  const usedIds = new Set(formulaVariables(used));
  const output = pieces.map((piece) =>
    typeof piece === 'string' ? piece : (piece.find((id) => usedIds.has(id)) ?? piece[0] ?? ''),
  );
  const formula = parseFormula(output.join(' '));
  if (!isFormulaError(formula)) return formula;
  return isCut(output) ? 'incompleta' : undefined;
}

/** Whether it ends where something must follow, or leaves a parenthesis open. */
function isCut(pieces: readonly string[]): boolean {
  const count = (which: string) => pieces.filter((piece) => piece === which).length;
  return /^[(+\-*/×÷−]$/.test(pieces.at(-1) ?? '') || count('(') !== count(')');
}

/** Words and signs in order, without what adorns them. */
function splitPieces(text: string): string[] {
  const pieces = text.matchAll(new RegExp(`${WORD.source}|\\S`, 'gu'));
  return [...pieces].map(([piece]) => piece).filter((piece) => !ADORNMENT.test(piece));
}

/** A name may hold dashes: «elementos - aplicaciones». */
function longestName(pieces: readonly string[], from: number, { ids, longest }: VariableNames) {
  let words = '';
  let found: { ids: readonly string[]; end: number } | undefined;
  for (let i = from, howMany = 0; i < pieces.length && howMany <= longest; i++) {
    const piece = pieces[i] ?? '';
    if (/^[-–−]$/.test(piece) && i > from) continue;
    if (ARITHMETIC.test(OPERATOR_SPELLINGS.get(piece) ?? piece) && piece.toLowerCase() !== 'x') break;
    const [word] = readTellingWords(piece);
    if (word) words += `${howMany++ > 0 ? ' ' : ''}${word.key}`;
    const own = word && ids.get(words);
    if (own) found = { ids: own, end: i + 1 };
  }
  return found;
}

/** Whether two formulas give the same, whatever their variables are worth. */
export function areSameFunction(one: Formula, other: Formula): boolean {
  const ids = [...new Set([one, other].flatMap(formulaVariables))];
  return [1, 17, 4093].every((seed) => {
    const valores = sample(seed, ids.length);
    return sameResult(evaluateWith(one, ids, valores), evaluateWith(other, ids, valores));
  });
}

/** The same large, unrelated numbers each time (Park and Miller's generator). */
function sample(seed: number, howMany: number): number[] {
  let state = seed;
  return Array.from({ length: howMany }, () => (state = (state * 48271) % 2147483647));
}

/** The value of a formula with a number for each variable. */
export function evaluateWith(formula: Formula, ids: readonly string[], valores: readonly number[]): Result<Fraction> {
  return evaluateFormula(formula, new Map(ids.map((id, i) => [id, { valor: new Fraction(valores[i] ?? 0) }])));
}

/** Two results that grow too long to be computed count as equal. */
function sameResult(one: Result<Fraction>, other: Result<Fraction>): boolean {
  if ([one, other].some((each) => !hasValor(each) && each.sinDato.codigo === 'demasiadas-cifras')) return true;
  return hasValor(one) && hasValor(other) ? one.valor.equals(other.valor) : hasValor(one) === hasValor(other);
}
