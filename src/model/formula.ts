import jsep, { type Expression } from 'jsep';
import { oncePer } from '../base/once-per.ts';
import { LIMITS, type LimitName } from './limits.ts';

/** Arithmetic over named variables, and over other indicators in brackets, `[talleres-1]`: the whole language of a formula. */
export type Formula =
  | { kind: 'number'; text: string }
  | { kind: 'variable'; id: string }
  | { kind: 'indicador'; id: string }
  | { kind: 'negative'; of: Formula }
  | { kind: 'operation'; operator: Operator; left: Formula; right: Formula };

export type Operator = '+' | '-' | '*' | '/';

/** A formula that can't be read; `offset` counts UTF-16 units from the start of the text. */
interface FormulaError {
  offset: number;
  found: string;
  /** The limit that it goes past, and how far. */
  limit?: { name: LimitName; count: number };
}

const NUMBER = /^\d+(\.\d+)?$/;
const VARIABLE = /^[a-z][a-z0-9_]*$/;
/** An id has dashes, which would be subtractions: brackets keep it whole. */
const INDICADOR = /\[\s*([a-z0-9][a-z0-9.-]*)\s*\]/g;
/** Brackets beside a name or other brackets, with no sign between them. */
const UNSIGNED = /(?<=[a-z0-9_.\]]\s*)\[|(?<=\]\s*)[a-z0-9_.(]|(?<=\)\s*)\[/;
const PRINTED_OPERATORS: Record<string, Operator> = { '×': '*', '÷': '/', '−': '-' };

/**
 * Reads a formula. Everything but numbers, names, indicators in brackets, + − × ÷ (also `*` `/` `-`) and parentheses is
 * refused. jsep reads the precedence; what it knows beyond arithmetic stops here.
 */
export function parseFormula(text: string): Formula | FormulaError {
  const printed = text.replace(/[×÷−]/g, (sign) => PRINTED_OPERATORS[sign] ?? sign);
  const indicadores = [...printed.matchAll(INDICADOR)].map(([, id = '']) => id);
  // Names of as many letters, so that a place in one is a place in the other.
  const plain = printed.replace(INDICADOR, (written) => 'i'.repeat(written.length));
  const stranger = /[^a-z0-9_.+\-*/()\s]/.exec(plain);
  if (stranger) return { offset: stranger.index, found: stranger[0] };
  const joined = UNSIGNED.exec(printed);
  if (joined) return { offset: joined.index, found: joined[0] };
  const excess = findExcess(plain);
  if (excess) return excess;
  let next = 0;
  const named = printed.replace(INDICADOR, (written) => nameOfIndicador(next++, written.length));
  try {
    return readNode(jsep(named) as Node, indicadores);
  } catch (error) {
    if (error instanceof Refused) return { offset: Math.max(0, plain.indexOf(error.found)), found: error.found };
    return { offset: errorOffset(error), found: '' };
  }
}

/** What stands for an indicator while a formula is read: no variable begins with `$`, and there are fewer than 100. */
const nameOfIndicador = (index: number, length: number) => `$${String(index).padStart(length - 1, '0')}`;

/** What would make a formula too long to read, or its result too long to work out: exact fractions keep every digit. */
function findExcess(plain: string): FormulaError | undefined {
  const past = (name: LimitName, count: number, offset = 0, found = ''): FormulaError => ({
    offset,
    found,
    limit: { name, count },
  });
  if (plain.length > LIMITS.formula.most) return past('formula', plain.length);
  const terms = [...plain.matchAll(/[a-z0-9_.]+/g)];
  if (terms.length > LIMITS.terms.most) return past('terms', terms.length);
  for (const { 0: term, index } of terms) {
    const digits = /^[\d.]+$/.test(term) ? term.replaceAll('.', '').length : 0;
    if (digits > LIMITS.digits.most) return past('digits', digits, index, term);
  }
  const levels = deepestLevel(plain);
  return levels > LIMITS.formulaLevels.most ? past('formulaLevels', levels) : undefined;
}

const BLANK = /\s/;

/** How deep parentheses and unary signs are nested: the reader of a formula calls itself for each. */
function deepestLevel(plain: string): number {
  let [open, signs, deepest] = [0, 0, 0];
  for (const character of plain) {
    if (character === '(') open += 1;
    else if (character === ')') open -= 1;
    // The first of several signs may be a subtraction.
    else if (character === '-') signs += 1;
    if (character !== '(' && character !== '-' && !BLANK.test(character)) signs = 0;
    if (open + signs > deepest) deepest = open + signs;
  }
  return deepest;
}

export function isFormulaError(result: unknown): result is FormulaError {
  return typeof result === 'object' && result !== null && 'offset' in result && 'found' in result;
}

/** What an indicator's formula says; undefined where it has none. Read once, since each of its goals asks for it. */
export const formulaOrError = oncePer(({ formula }: { formula?: string | undefined }) =>
  formula === undefined ? undefined : parseFormula(formula),
);

/** Ids of the variables of a formula, each once, in order of appearance. */
export const formulaVariables = (formula: Formula): readonly string[] => namesOf(formula).variable;

/** Ids of the indicators that a formula names, each once, in order of appearance. */
export const formulaIndicadores = (formula: Formula): readonly string[] => namesOf(formula).indicador;

/** An indicator as a formula names it; no variable is written so. */
export const indicadorKey = (id: string) => `[${id}]`;

const namesOf = oncePer((formula: Formula) => {
  const found = { variable: new Set<string>(), indicador: new Set<string>() };
  addNames(formula, found);
  return { variable: [...found.variable], indicador: [...found.indicador] };
});

function addNames(formula: Formula, found: Record<'variable' | 'indicador', Set<string>>): void {
  if (formula.kind === 'variable' || formula.kind === 'indicador') found[formula.kind].add(formula.id);
  if (formula.kind === 'negative') addNames(formula.of, found);
  if (formula.kind !== 'operation') return;
  addNames(formula.left, found);
  addNames(formula.right, found);
}

/** A part of a formula that is not arithmetic. */
class Refused extends Error {
  readonly found: string;
  constructor(found: string) {
    super(found);
    this.found = found;
  }
}

/** What jsep gives: each kind of node with its own fields. */
type Node = Expression & {
  raw: string;
  name: string;
  operator: string;
  argument: Node;
  left: Node;
  right: Node;
};

function readNode(node: Node, indicadores: readonly string[]): Formula {
  switch (node.type) {
    case 'Literal':
      if (!NUMBER.test(node.raw)) throw new Refused(node.raw);
      return { kind: 'number', text: node.raw };
    case 'Identifier':
      if (node.name.startsWith('$')) return { kind: 'indicador', id: indicadores[Number(node.name.slice(1))] ?? '' };
      if (!VARIABLE.test(node.name)) throw new Refused(node.name);
      return { kind: 'variable', id: node.name };
    case 'UnaryExpression':
      if (node.operator !== '-') throw new Refused(node.operator);
      return { kind: 'negative', of: readNode(node.argument, indicadores) };
    case 'BinaryExpression':
      if (!isOperator(node.operator)) throw new Refused(node.operator);
      return {
        kind: 'operation',
        operator: node.operator,
        left: readNode(node.left, indicadores),
        right: readNode(node.right, indicadores),
      };
    default:
      throw new Refused('');
  }
}

function isOperator(operator: string): operator is Operator {
  return ['+', '-', '*', '/'].includes(operator);
}

function errorOffset(error: unknown): number {
  const index = (error as { index?: unknown }).index;
  return typeof index === 'number' ? index : 0;
}
