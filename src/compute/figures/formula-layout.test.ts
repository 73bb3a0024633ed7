import { expect, test } from 'vitest';
import { isFormulaError, parseFormula } from '../../model/formula.ts';
import { layoutFormula, type Pieza } from './formula-layout.ts';

/** A drawing as text: a fraction between braces, the rest as it stands. */
function draw(pieza: Pieza): string {
  if (!('hijos' in pieza)) return pieza.tipo === 'mtext' ? `«${pieza.texto}»` : pieza.texto;
  return pieza.tipo === 'mfrac' ? `{${pieza.hijos.map(draw).join(' | ')}}` : pieza.hijos.map(draw).join(' ');
}

function drawFormula(texto: string, numeros: Record<string, string> = {}): string {
  const formula = parseFormula(texto);
  if (isFormulaError(formula)) throw new Error(texto);
  const escribe = (id: string) => (numeros[id] === undefined ? { nombre: id } : { numero: numeros[id] });
  return draw(layoutFormula(formula, escribe));
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
])('%s is drawn as %s', (formula, dibujo) => {
  expect(drawFormula(formula)).toBe(dibujo);
});

test('a substitution shows numbers in the place of names', () => {
  expect(drawFormula('a / b * 100', { a: '1,234', b: '5' })).toBe('{1,234 | 5} × 100');
});
