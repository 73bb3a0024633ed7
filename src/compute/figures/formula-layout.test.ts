import { expect, test } from 'vitest';
import { isFormulaError, parseFormula } from '../../model/formula.ts';
import { layoutFormula, type MathPiece } from './formula-layout.ts';

/** A drawing as text: a fraction between braces, the rest as it stands. */
function draw(piece: MathPiece): string {
  if (!('children' in piece)) return piece.tag === 'mtext' ? `«${piece.text}»` : piece.text;
  return piece.tag === 'mfrac' ? `{${piece.children.map(draw).join(' | ')}}` : piece.children.map(draw).join(' ');
}

function drawFormula(text: string, numbers: Record<string, string> = {}): string {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(text);
  const write = (id: string) => (numbers[id] === undefined ? { name: id } : { number: numbers[id] });
  return draw(layoutFormula(formula, write));
}

// prettier-ignore
test.each([
  ['a / b * 100', '{«a» | «b»} × 100'],
  ['(a - b) / b * 100', '{«a» − «b» | «b»} × 100'],
  ['(a + b) / c', '{«a» + «b» | «c»}'],
  ['a / (b / c)', '{«a» | {«b» | «c»}}'],
  ['(a + b) * c', '( «a» + «b» ) × «c»'],
  ['a * (b - c)', '«a» × ( «b» − «c» )'],
  ['a * (b * c)', '«a» × ( «b» × «c» )'],
  ['a - (b - c)', '«a» − ( «b» − «c» )'],
  ['a - b - c', '«a» − «b» − «c»'],
  ['a + (b + c)', '«a» + «b» + «c»'],
  ['a - b * c', '«a» − «b» × «c»'],
  ['-(a + b)', '− ( «a» + «b» )'],
  ['-a / b', '{− «a» | «b»}'],
  ['a - -b', '«a» − ( − «b» )'],
  ['a * (b / c)', '«a» × {«b» | «c»}'],
])('%s is drawn as %s', (formula, drawing) => {
  expect(drawFormula(formula)).toBe(drawing);
});

test('a substitution shows numbers in the place of names', () => {
  expect(drawFormula('a / b * 100', { a: '1,234', b: '5' })).toBe('{1,234 | 5} × 100');
});
