import jsep, { type Expression } from 'jsep';

/** Arithmetic over named variables: the whole language of a formula. */
export type Formula =
  | { tipo: 'numero'; texto: string }
  | { tipo: 'variable'; id: string }
  | { tipo: 'negativo'; de: Formula }
  | { tipo: 'operacion'; signo: Signo; izquierda: Formula; derecha: Formula };

export type Signo = '+' | '-' | '*' | '/';

/** A formula that can't be read; `offset` counts UTF-16 units from the start of the text. */
export interface FormulaError {
  offset: number;
  found: string;
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
  try {
    return readNode(jsep(llano), llano);
  } catch (error) {
    return isFormulaError(error) ? error : { offset: errorOffset(error), found: '' };
  }
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

function readNode(nodo: Expression, texto: string): Formula {
  switch (nodo.type) {
    case 'Literal':
      return readNumber(String(nodo['raw']), texto);
    case 'Identifier':
      return readVariable(String(nodo['name']), texto);
    case 'UnaryExpression':
      if (nodo['operator'] !== '-') throw refuse(String(nodo['operator']), texto);
      return { tipo: 'negativo', de: readNode(nodo['argument'] as Expression, texto) };
    case 'BinaryExpression':
      return readOperation(nodo, texto);
    default:
      throw refuse('', texto);
  }
}

function readOperation(nodo: Expression, texto: string): Formula {
  const signo = String(nodo['operator']);
  if (!['+', '-', '*', '/'].includes(signo)) throw refuse(signo, texto);
  return {
    tipo: 'operacion',
    signo: signo as Signo,
    izquierda: readNode(nodo['left'] as Expression, texto),
    derecha: readNode(nodo['right'] as Expression, texto),
  };
}

function readNumber(raw: string, texto: string): Formula {
  if (!NUMERO.test(raw)) throw refuse(raw, texto);
  return { tipo: 'numero', texto: raw };
}

function readVariable(name: string, texto: string): Formula {
  if (!VARIABLE.test(name)) throw refuse(name, texto);
  return { tipo: 'variable', id: name };
}

function refuse(found: string, texto: string): FormulaError {
  return { offset: Math.max(0, texto.indexOf(found)), found };
}

function errorOffset(error: unknown): number {
  const index = (error as { index?: unknown }).index;
  return typeof index === 'number' ? index : 0;
}
