import type { Formula, Signo } from '../../model/formula.ts';

export const SIGNOS: Record<Signo, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
/** How strongly a sign binds. */
export const FUERZA: Record<Signo, number> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** A formula in readable signs, each variable as `nombre` gives it, with the parentheses that it needs and no others. */
export function writeFormula(formula: Formula, nombre: (variable: string) => string): string {
  return write(formula, nombre, 0);
}

function write(formula: Formula, nombre: (variable: string) => string, alrededor: number): string {
  if (formula.tipo === 'numero') return formula.texto;
  if (formula.tipo === 'variable') return nombre(formula.id);
  if (formula.tipo === 'negativo') return `−${write(formula.de, nombre, 3)}`;
  const fuerza = FUERZA[formula.signo];
  const izquierda = write(formula.izquierda, nombre, fuerza);
  const derecha = write(formula.derecha, nombre, fuerza + 1);
  const texto = `${izquierda} ${SIGNOS[formula.signo]} ${derecha}`;
  return fuerza < alrededor ? `(${texto})` : texto;
}
