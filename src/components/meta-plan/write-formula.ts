import type { Formula, Signo } from '../../model/formula.ts';

const SIGNS: Record<Signo, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
/** How strongly an operator binds. */
const STRENGTH: Record<Signo, number> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** A formula as people write it, each variable as `nameOf` gives it, with the parentheses that it needs and no others. */
export function writeFormula(formula: Formula, nameOf: (variable: string) => string): string {
  return write(formula, nameOf, 0);
}

function write(formula: Formula, nameOf: (variable: string) => string, around: number): string {
  if (formula.tipo === 'numero') return formula.texto;
  if (formula.tipo === 'variable') return nameOf(formula.id);
  if (formula.tipo === 'negativo') return `−${write(formula.de, nameOf, 3)}`;
  const strength = STRENGTH[formula.signo];
  const left = write(formula.izquierda, nameOf, strength);
  const right = write(formula.derecha, nameOf, strength + 1);
  const text = `${left} ${SIGNS[formula.signo]} ${right}`;
  return strength < around ? `(${text})` : text;
}
