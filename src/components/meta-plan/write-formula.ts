import { type Formula, indicadorKey, type Operator } from '../../model/formula.ts';

const SIGNS: Record<Operator, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
/** How strongly an operator binds. */
const STRENGTH: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** A formula as people write it, each variable as `nameOf` gives it, with the parentheses that it needs and no others. */
export function writeFormula(formula: Formula, nameOf: (variable: string) => string): string {
  return write(formula, nameOf, 0);
}

function write(formula: Formula, nameOf: (variable: string) => string, around: number): string {
  if (formula.kind === 'number') return formula.text;
  if (formula.kind === 'variable') return nameOf(formula.id);
  if (formula.kind === 'indicador') return nameOf(indicadorKey(formula.id));
  if (formula.kind === 'negative') return `−${write(formula.of, nameOf, 3)}`;
  const strength = STRENGTH[formula.operator];
  const left = write(formula.left, nameOf, strength);
  const right = write(formula.right, nameOf, strength + 1);
  const text = `${left} ${SIGNS[formula.operator]} ${right}`;
  return strength < around ? `(${text})` : text;
}
