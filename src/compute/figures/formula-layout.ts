import { type Formula, indicadorKey, type Operator } from '../../model/formula.ts';

/** A formula laid out as MathML does it: divisions as fractions, the rest in a row with its signs. */
export type MathPiece = { tag: 'mn' | 'mo' | 'mtext'; text: string } | { tag: 'mfrac' | 'mrow'; children: MathPiece[] };

/** What stands for a variable, or for an indicator by its name in brackets: a name, or a number. */
export type WriteVariable = (variable: string) => { name: string } | { number: string };

const SIGNS: Record<Exclude<Operator, '/'>, string> = { '+': '+', '-': '−', '*': '×' };

/** Parentheses only where the drawing needs them; a fraction's bar spares most of them. */
export function layoutFormula(formula: Formula, write: WriteVariable): MathPiece {
  switch (formula.kind) {
    case 'number':
      return { tag: 'mn', text: formula.text };
    case 'variable':
    case 'indicador': {
      const written = write(formula.kind === 'indicador' ? indicadorKey(formula.id) : formula.id);
      return 'number' in written ? { tag: 'mn', text: written.number } : { tag: 'mtext', text: written.name };
    }
    case 'negative':
      return row(
        sign('−'),
        wrap(layoutFormula(formula.of, write), formula.of.kind === 'negative' || isRow(formula.of)),
      );
    case 'operation':
      return layoutOperation(formula, write);
  }
}

function layoutOperation({ operator, left, right }: Operation, write: WriteVariable): MathPiece {
  const [a, b] = [layoutFormula(left, write), layoutFormula(right, write)];
  if (operator === '/') return { tag: 'mfrac', children: [a, b] };
  const isProduct = operator === '*';
  const needsParentheses = isProduct ? isSum(right) || isRow(right) : operator === '-' && isSum(right);
  return row(
    wrap(a, isProduct && isSum(left)),
    sign(SIGNS[operator]),
    wrap(b, needsParentheses || right.kind === 'negative'),
  );
}

type Operation = Extract<Formula, { kind: 'operation' }>;

const isSum = (formula: Formula) =>
  formula.kind === 'operation' && (formula.operator === '+' || formula.operator === '-');
const isRow = (formula: Formula) => formula.kind === 'operation' && formula.operator !== '/';
const sign = (text: string): MathPiece => ({ tag: 'mo', text });
const row = (...children: MathPiece[]): MathPiece => ({ tag: 'mrow', children });

function wrap(piece: MathPiece, needed: boolean): MathPiece {
  return needed ? row(sign('('), piece, sign(')')) : piece;
}
