import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCell, isFormula, unescapeCell } from './formula-cell.ts';

const cell = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom("'", '"', ';', '=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', '1', '.', 'a'),
    maxLength: 9,
  }),
);

describe('a cell that a spreadsheet would run', () => {
  // prettier-ignore
  test.each([
    '=1+1', '=HYPERLINK("https://otro.example","x")', '+1', '@SUM(1)', '-', '-a', '-1+1', '--1', "-2+cmd|' /C calc'!A0", '\r1', '\n', '\n', '"=1', ' " =1', '-5;1',
    ' =1', '\u00A0=1', '\uFEFF=1', '\u200B@a', '＝1+1', '＋1', '－1', '＠a', '-1e5',
  ])('is told and written with an apostrophe before it: %j', (formula) => {
    expect([isFormula(formula), escapeCell(formula)]).toEqual([true, `'${formula}`]);
  });

  // prettier-ignore
  test.each([
    '', ';', 'a;b', 'a; 5', ';a=b', "'a;b", '5', '-5', '-0.25', '-1,234.5', '-12 %', '−5', 'a=b', 'x-y', '40+', "'", "'a", '¿=?', 'Artículo 3 - bis', '—', '2025-08',
  ])('is not %j, which stays as it is', (plain) => {
    expect([isFormula(plain), escapeCell(plain)]).toEqual([false, plain]);
  });

  // prettier-ignore
  test.each([
    ["x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0"], ['x;-5', "x;'-5"], ['x; +1', "x;' +1"], ['x;@a;=b;c', "x;'@a;'=b;c"], ['=a;=b', "'=a;'=b"],
    ['\t=1', "'\t'=1"], ['x\t=1', "x\t'=1"], ['x\n=1', "x\n'=1"], ['x\r＝1', "x\r'＝1"], ['x\r\n- a', "x\r\n'- a"], ['x;\u00A0\u200B=1', "x;'\u00A0\u200B=1"],
    ['x;"=1"', "x;'\"=1\""], ["x;'=1", "x;''=1"], ["';=1", "';'=1"], [';=1', ";'=1"], ['x\v=1', "x\v'=1"], ["''", "''"], ["'''=1;''-a", "''''=1;'''-a"],
  ])('may begin within a cell, after what separates cells elsewhere: %j is %j', (cell, written) => {
    expect([escapeCell(cell), unescapeCell(written)]).toEqual([written, cell]);
  });

  test('is given back by reading, and so is any other, also one that had apostrophes', () => {
    fc.assert(fc.property(cell, (one) => void expect(unescapeCell(escapeCell(one))).toBe(one)));
  });

  test('is no longer one as written', () => {
    fc.assert(fc.property(cell, (one) => void expect(isFormula(escapeCell(one))).toBe(false)));
  });
});
