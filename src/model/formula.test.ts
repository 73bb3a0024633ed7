import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Formula, formulaIndicadores, formulaVariables, isFormulaError, parseFormula } from './formula.ts';

/** A formula with all its parentheses. */
function show(formula: Formula): string {
  if (formula.kind === 'number') return formula.text;
  if (formula.kind === 'variable') return formula.id;
  if (formula.kind === 'indicador') return `[${formula.id}]`;
  if (formula.kind === 'negative') return `(-${show(formula.of)})`;
  return `(${show(formula.left)} ${formula.operator} ${show(formula.right)})`;
}

const read = (text: string) => {
  const formula = parseFormula(text);
  return isFormulaError(formula) ? formula : show(formula);
};

// prettier-ignore
test.each([
  ['a', 'a'], ['12.50', '12.50'], ['a + b * c', '(a + (b * c))'], ['a * b + c', '((a * b) + c)'], ['a - b - c', '((a - b) - c)'],
  ['a / b / c', '((a / b) / c)'], ['a / b * c', '((a / b) * c)'], ['(a + b) * c', '((a + b) * c)'], ['a ÷ b × 100', '((a / b) * 100)'],
  ['a − b', '(a - b)'], ['-a * b', '((-a) * b)'], ['a - -b', '(a - (-b))'], ['--a', '(-(-a))'], ['((a))', 'a'], [' a+b ', '(a + b)'],
  ['a_1 +\tb2', '(a_1 + b2)'], ['[talleres-1]', '[talleres-1]'], ['([a-1.1] + [b]) ÷ 2', '(([a-1.1] + [b]) / 2)'],
  ['a-1 − [a-1]', '((a - 1) - [a-1])'], ['[ a-1 ] × i', '([a-1] * i)'], ['-[1-bis] × [a-1]', '((-[1-bis]) * [a-1])'],
])('«%s» is read as %s', (text, formula) => {
  expect(read(text)).toBe(formula);
});

// prettier-ignore
test.each([
  ['[a-1', 0, '['], ['a-1]', 3, ']'], ['[]', 0, '['], ['[A-1]', 0, '['], ['[a_1]', 0, '['], ['[a][b]', 3, '['], ['x[a]', 1, '['], ['[a]x', 3, 'x'],
  ['[a] [b]', 4, '['], ['2[a]', 1, '['], ['(x)[a]', 3, '['], ['[a](x)', 3, '('], ['$00', 0, '$'], ['[[a]]', 0, '['],
  ['Math.max(1)', 0, 'M'], ['max(1)', 0, ''], ['a ** b', 2, '**'], ['a ? b : c', 2, '?'], ['a % b', 2, '%'], ['a.b', 0, ''],
  ['a[0]', 1, '['], ['1e3', 0, '1e3'], ['a + 1e3', 4, '1e3'], ['.5', 0, '.5'], ['5.', 0, '5.'], ['1.2.3', 3, ''], ['+a', 0, '+'],
  ['a b', 0, ''], ['a,b', 1, ','], ['', 0, ''], [' ', 0, ''], ['()', 0, ''], ['a +', 3, ''], ['* a', 0, ''], ['(a', 2, ''], ['a)', 1, ''],
  ['año', 1, 'ñ'], ['A', 0, 'A'], ['_a', 0, '_a'], ['a = 1', 2, '='], ['a && b', 2, '&'], ['"a"', 0, '"'], ['`a`', 0, '`'], ['a; b', 1, ';'],
  ['a // b', 3, ''], ['true', 0, 'true'], ['null', 0, 'null'], ['this', 0, ''], ['a ∕ b', 2, '∕'], ['0x10', 1, ''], ['a!', 1, '!'],
])('«%s» is refused at character %i, for «%s»', (text, offset, found) => {
  expect(read(text)).toEqual({ offset, found });
});

test('each variable is told once, in order of appearance', () => {
  const formula = parseFormula('(b - a) / (a + c) * b');
  expect(isFormulaError(formula) ? [] : formulaVariables(formula)).toEqual(['b', 'a', 'c']);
});

describe('whatever the text', () => {
  const signs = fc.constantFrom(
    ...'ab1. +-*/()×÷−',
    'e',
    '_',
    'constructor',
    '__proto__',
    '**',
    '?',
    '[',
    '=>',
    'new ',
    'in ',
  );

  test('parseFormula never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: signs, maxLength: 20 })), (any) => void parseFormula(any)),
      {
        numRuns: 2000,
      },
    );
  });

  test('what is read holds nothing but arithmetic, and reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 12 }), (any) => {
        const formula = read(any);
        if (typeof formula === 'string') expect(read(formula)).toBe(formula);
      }),
      { numRuns: 2000 },
    );
  });

  test('a very long formula is read or refused', () => {
    for (const text of ['('.repeat(1e5), '-'.repeat(1e5), `a${'+a'.repeat(1e5)}`])
      expect(isFormulaError(parseFormula(text))).toBe(true);
  });
});

test('the indicators that a formula names are told apart from its variables', () => {
  const formula = parseFormula('([talleres-1] × peso + [talleres] + [talleres-1]) ÷ talleres') as Formula;
  expect(formulaIndicadores(formula)).toEqual(['talleres-1', 'talleres']);
  expect(formulaVariables(formula)).toEqual(['peso', 'talleres']);
});
