import jsep, { type Expression } from 'jsep';
import { LIMITES, type NombreDeLimite } from './limits.ts';

/** Arithmetic over named variables: the whole language of a formula. */
export type Formula =
  | { tipo: 'numero'; texto: string }
  | { tipo: 'variable'; id: string }
  | { tipo: 'negativo'; de: Formula }
  | { tipo: 'operacion'; signo: Signo; izquierda: Formula; derecha: Formula };

export type Signo = '+' | '-' | '*' | '/';

/** A formula that can't be read; `offset` counts UTF-16 units from the start of the text. */
interface FormulaError {
  offset: number;
  found: string;
  /** The limit that it goes past, and how far. */
  limite?: { nombre: NombreDeLimite; hay: number };
}

const NUMERO = /^\d+(\.\d+)?$/;
const VARIABLE = /^[a-z][a-z0-9_]*$/;
const SIGNOS_IMPRESOS: Record<string, Signo> = { '×': '*', '÷': '/', '−': '-' };

/**
 * Reads a formula. Everything but numbers, names, + − × ÷ (also `*` `/` `-`) and parentheses is refused.
 * jsep reads the precedence; what it knows beyond arithmetic stops here.
 */
export function parseFormula(texto: string): Formula | FormulaError {
  const llano = texto.replace(/[×÷−]/g, (signo) => SIGNOS_IMPRESOS[signo] ?? signo);
  const ajeno = /[^a-z0-9_.+\-*/()\s]/.exec(llano);
  if (ajeno) return { offset: ajeno.index, found: ajeno[0] };
  const excess = findExcess(llano);
  if (excess) return excess;
  try {
    return readNode(jsep(llano) as Node);
  } catch (error) {
    if (error instanceof Refused) return { offset: Math.max(0, llano.indexOf(error.found)), found: error.found };
    return { offset: errorOffset(error), found: '' };
  }
}

/** What would make a formula too long to read, or its result too long to work out: exact fractions keep every digit. */
function findExcess(llano: string): FormulaError | undefined {
  const past = (nombre: NombreDeLimite, hay: number, offset = 0, found = ''): FormulaError => ({
    offset,
    found,
    limite: { nombre, hay },
  });
  if (llano.length > LIMITES.formula.valor) return past('formula', llano.length);
  const terms = [...llano.matchAll(/[a-z0-9_.]+/g)];
  if (terms.length > LIMITES.terminos.valor) return past('terminos', terms.length);
  for (const { 0: term, index } of terms) {
    const cifras = /^[\d.]+$/.test(term) ? term.replaceAll('.', '').length : 0;
    if (cifras > LIMITES.cifras.valor) return past('cifras', cifras, index, term);
  }
  const niveles = deepestLevel(llano);
  return niveles > LIMITES.nivelesDeFormula.valor ? past('nivelesDeFormula', niveles) : undefined;
}

/** How many parentheses and signs before a value stand one inside another: who reads a formula calls itself for each. */
function deepestLevel(llano: string): number {
  let [open, signs, deepest] = [0, 0, 0];
  for (const [piece] of llano.matchAll(/[a-z0-9_.]+|[()+*/-]/g)) {
    if (piece === '(') open += 1;
    else if (piece === ')') open -= 1;
    // The first of several signs may be a subtraction.
    signs = piece === '-' ? signs + 1 : piece === '(' ? signs : 0;
    deepest = Math.max(deepest, open + signs);
  }
  return deepest;
}

export function isFormulaError(resultado: unknown): resultado is FormulaError {
  return typeof resultado === 'object' && resultado !== null && 'offset' in resultado && 'found' in resultado;
}

/** Ids of the variables of a formula, each once, in order of appearance. */
export function formulaVariables(formula: Formula): string[] {
  const ids = new Set<string>();
  const visit = (nodo: Formula): void => {
    if (nodo.tipo === 'variable') ids.add(nodo.id);
    if (nodo.tipo === 'negativo') visit(nodo.de);
    if (nodo.tipo === 'operacion') [nodo.izquierda, nodo.derecha].forEach(visit);
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

function readNode(nodo: Node): Formula {
  switch (nodo.type) {
    case 'Literal':
      if (!NUMERO.test(nodo.raw)) throw new Refused(nodo.raw);
      return { tipo: 'numero', texto: nodo.raw };
    case 'Identifier':
      if (!VARIABLE.test(nodo.name)) throw new Refused(nodo.name);
      return { tipo: 'variable', id: nodo.name };
    case 'UnaryExpression':
      if (nodo.operator !== '-') throw new Refused(nodo.operator);
      return { tipo: 'negativo', de: readNode(nodo.argument) };
    case 'BinaryExpression':
      if (!isSigno(nodo.operator)) throw new Refused(nodo.operator);
      return {
        tipo: 'operacion',
        signo: nodo.operator,
        izquierda: readNode(nodo.left),
        derecha: readNode(nodo.right),
      };
    default:
      throw new Refused('');
  }
}

function isSigno(operator: string): operator is Signo {
  return ['+', '-', '*', '/'].includes(operator);
}

function errorOffset(error: unknown): number {
  const index = (error as { index?: unknown }).index;
  return typeof index === 'number' ? index : 0;
}
