import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { isFormulaError, parseFormula } from '../../model/formula.ts';
import { hasValor, type Result } from '../../model/result.ts';
import { evaluateFormula, publishable } from './evaluate-formula.ts';

type Valores = Record<string, string | undefined>;

function evaluate(text: string, valores: Valores): Result<Fraction> {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(`«${text}» is no formula`);
  const inputs = Object.entries(valores).map(([id, valor]): [string, Result<Fraction>] => [
    id,
    valor === undefined
      ? { sinDato: { codigo: 'no-publicado', variables: [id], periodos: ['2025'] } }
      : { valor: new Fraction(valor) },
  ]);
  return evaluateFormula(formula, new Map(inputs));
}

// prettier-ignore
test.each<[string, Valores, string]>([
  ['a ÷ b × 100', { a: '7', b: '100' }, '7'], ['a ÷ b × 100', { a: '1', b: '3' }, '33.(3)'], ['a + b', { a: '0.1', b: '0.2' }, '0.3'],
  ['(a - b) / b * 100', { a: '90', b: '120' }, '-25'], ['-a', { a: '0' }, '0'], ['100', {}, '100'],
])('%s with %j is %s', (text, valores, valor) => {
  const result = evaluate(text, valores);
  expect(hasValor(result) && result.valor.toString()).toBe(valor);
});

const unpublished = (...variables: string[]) => ({ codigo: 'no-publicado', variables, periodos: ['2025'] });

// prettier-ignore
test.each<[string, Valores, object]>([
  ['a / b', { a: '1', b: '0' }, { codigo: 'division-entre-cero' }],
  ['a / (b - b)', { a: '1', b: '5' }, { codigo: 'division-entre-cero' }],
  ['a / b', { a: '0', b: '0' }, { codigo: 'cero-entre-cero' }],
  ['a / b * 100', { a: '0', b: '0' }, { codigo: 'cero-entre-cero' }],
  ['(a - b) / b', { a: '0', b: '0' }, { codigo: 'cero-entre-cero' }],
  ['(a - b) / b', { a: '5', b: '0' }, { codigo: 'division-entre-cero' }],
  ['a / (b - b)', { a: '0', b: '5' }, { codigo: 'division-entre-cero' }],
  ['(a - a) / b', { a: '5', b: '0' }, { codigo: 'division-entre-cero' }],
  ['a / 0', { a: '0' }, { codigo: 'division-entre-cero' }],
  ['0 / b', { b: '0' }, { codigo: 'division-entre-cero' }],
  [Array(40).fill('a').join(' / '), { a: '0' }, { codigo: 'cero-entre-cero' }],
  ['a / b', { a: '0', b: undefined }, unpublished('b')],
  ['a / b', { a: undefined, b: '5' }, unpublished('a')],
  ['a / b', { a: undefined, b: '0' }, unpublished('a')],
  ['a / b', { a: '5', b: undefined }, unpublished('b')],
  ['-a * 0', { a: undefined }, unpublished('a')],
  ['a + b * a', { a: undefined, b: undefined }, unpublished('a', 'b')],
])('%s with %j has no value, and says why', (text, valores, sinDato) => {
  expect(evaluate(text, valores)).toEqual({ sinDato });
});

const LARGO = '999999999999999';

// prettier-ignore
test.each<[string, Valores, string | undefined]>([
  ['a', { a: LARGO }, LARGO], ['-a', { a: LARGO }, `-${LARGO}`], ['a - a', { a: LARGO }, '0'],
  ['a + 1', { a: LARGO }, undefined], ['-a - 1', { a: LARGO }, undefined], ['a ÷ b', { a: LARGO, b: '0.000000001' }, undefined],
  ['b ÷ a', { a: LARGO, b: '0.000000001' }, undefined], ['b × b', { b: '0.0000001' }, '0.00000000000001'],
  [Array(40).fill('a').join(' × '), { a: LARGO }, undefined], [`a ÷ (${Array(40).fill('a').join(' × ')})`, { a: LARGO }, undefined],
  [Array(24).fill('1 ÷ a').join(' + '), { a: '100003' }, '0.0002399928002159935'],
])('%s with %j is told only where a figure can tell it', (text, valores, valor) => {
  const result = publishable(evaluate(text, valores));
  if (valor === undefined) expect(result).toEqual({ sinDato: { codigo: 'demasiadas-cifras' } });
  else expect(hasValor(result) && result.valor.valueOf()).toBeCloseTo(Number(valor), 16);
});

test('a variable that nobody knows has no value', () => {
  expect(evaluate('a', {})).toEqual({ sinDato: { codigo: 'no-publicado', variables: ['a'], periodos: [] } });
});

/** A second evaluation, on its own terms: fractions as pairs of integers. */
type Tree = { hoja: string } | { menos: Tree } | { signo: '+' | '-' | '*' | '/'; a: Tree; b: Tree };
type Par = readonly [bigint, bigint];

const { arbol } = fc.letrec<{ arbol: Tree }>((tie) => ({
  arbol: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    { weight: 2, arbitrary: fc.record({ hoja: fc.constantFrom('a', 'b', 'c', '0', '1', '2.5', '100') }) },
    { weight: 1, arbitrary: fc.record({ menos: tie('arbol') }) },
    {
      weight: 5,
      arbitrary: fc.record({ signo: fc.constantFrom('+', '-', '*', '/'), a: tie('arbol'), b: tie('arbol') }),
    },
  ),
}));

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 };
const PRINTED = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/** With no more parentheses than needed, so that precedence is read and not only copied. */
function write(one: Tree, smallest = 0): string {
  if ('hoja' in one) return one.hoja;
  if ('menos' in one) return `-${write(one.menos, 3)}`;
  const strength = STRENGTH[one.signo];
  const text = `${write(one.a, strength)} ${PRINTED[one.signo]} ${write(one.b, strength + 1)}`;
  return strength < smallest ? `(${text})` : text;
}

function decimal(text: string): Par {
  const [whole = '', rest = ''] = text.split('.');
  return [BigInt(whole + rest), 10n ** BigInt(rest.length)];
}

function solve(one: Tree, valores: Valores): Par | undefined {
  if ('hoja' in one) {
    const text = /^[abc]$/.test(one.hoja) ? valores[one.hoja] : one.hoja;
    return text === undefined ? undefined : decimal(text);
  }
  if ('menos' in one) {
    const de = solve(one.menos, valores);
    return de && [-de[0], de[1]];
  }
  const [a, b] = [solve(one.a, valores), solve(one.b, valores)];
  if (!a || !b) return undefined;
  if (one.signo === '*') return [a[0] * b[0], a[1] * b[1]];
  if (one.signo === '/') return b[0] === 0n ? undefined : [a[0] * b[1], a[1] * b[0]];
  return [one.signo === '+' ? a[0] * b[1] + b[0] * a[1] : a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
}

describe('any formula', () => {
  const datum = fc.option(fc.constantFrom('0', '1', '3', '0.1', '40', '-2.75'), { nil: undefined, freq: 6 });
  const valores = fc.record({ a: datum, b: datum, c: datum });

  test('has the value, or the want of one, that another evaluation gives', () => {
    fc.assert(
      fc.property(arbol, valores, (one, dados) => {
        const result = evaluate(write(one), dados);
        const expected = solve(one, dados);
        expect(hasValor(result)).toBe(expected !== undefined);
        if (hasValor(result) && expected) expect(result.valor.equals(new Fraction(...expected))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('without a value tells the variables that are missing, or that it divides by zero', () => {
    fc.assert(
      fc.property(arbol, valores, (one, dados) => {
        const result = evaluate(write(one), dados);
        if (hasValor(result)) return;
        const { sinDato } = result;
        if (sinDato.codigo === 'no-publicado')
          expect(sinDato.variables.filter((id) => dados[id as 'a'] !== undefined)).toEqual([]);
        else expect(['division-entre-cero', 'cero-entre-cero']).toContain(sinDato?.codigo);
      }),
    );
  });
});
