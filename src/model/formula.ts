import jsep, { type Expression } from 'jsep';
import { LIMITS, type LimitName } from './limits.ts';

/** Arithmetic over named variables: the whole language of a formula. */
export type Formula =
  | { kind: 'number'; text: string }
  | { kind: 'variable'; id: string }
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
const PRINTED_OPERATORS: Record<string, Operator> = { '×': '*', '÷': '/', '−': '-' };

/**
 * Reads a formula. Everything but numbers, names, + − × ÷ (also `*` `/` `-`) and parentheses is refused.
 * jsep reads the precedence; what it knows beyond arithmetic stops here.
 */
export function parseFormula(text: string): Formula | FormulaError {
  const plain = text.replace(/[×÷−]/g, (printed) => PRINTED_OPERATORS[printed] ?? printed);
  const stranger = /[^a-z0-9_.+\-*/()\s]/.exec(plain);
  if (stranger) return { offset: stranger.index, found: stranger[0] };
  const excess = findExcess(plain);
  if (excess) return excess;
  try {
    return readNode(jsep(plain) as Node);
  } catch (error) {
    if (error instanceof Refused) return { offset: Math.max(0, plain.indexOf(error.found)), found: error.found };
    return { offset: errorOffset(error), found: '' };
  }
}

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

/** How deep parentheses and unary signs are nested: the reader of a formula calls itself for each. */
function deepestLevel(plain: string): number {
  let [open, signs, deepest] = [0, 0, 0];
  for (const [piece] of plain.matchAll(/[a-z0-9_.]+|[()+*/-]/g)) {
    if (piece === '(') open += 1;
    else if (piece === ')') open -= 1;
    // The first of several signs may be a subtraction.
    signs = piece === '-' ? signs + 1 : piece === '(' ? signs : 0;
    deepest = Math.max(deepest, open + signs);
  }
  return deepest;
}

export function isFormulaError(result: unknown): result is FormulaError {
  return typeof result === 'object' && result !== null && 'offset' in result && 'found' in result;
}

/** Ids of the variables of a formula, each once, in order of appearance. */
export function formulaVariables(formula: Formula): string[] {
  const ids = new Set<string>();
  const visit = (node: Formula): void => {
    if (node.kind === 'variable') ids.add(node.id);
    if (node.kind === 'negative') visit(node.of);
    if (node.kind === 'operation') [node.left, node.right].forEach(visit);
  };
  visit(formula);
  return [...ids];
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

function readNode(node: Node): Formula {
  switch (node.type) {
    case 'Literal':
      if (!NUMBER.test(node.raw)) throw new Refused(node.raw);
      return { kind: 'number', text: node.raw };
    case 'Identifier':
      if (!VARIABLE.test(node.name)) throw new Refused(node.name);
      return { kind: 'variable', id: node.name };
    case 'UnaryExpression':
      if (node.operator !== '-') throw new Refused(node.operator);
      return { kind: 'negative', of: readNode(node.argument) };
    case 'BinaryExpression':
      if (!isOperator(node.operator)) throw new Refused(node.operator);
      return {
        kind: 'operation',
        operator: node.operator,
        left: readNode(node.left),
        right: readNode(node.right),
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
