import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unaMedicion } from '../../../tests/registros.ts';
import type { Joining } from './aggregation.ts';
import { periodoDivisions } from '../../model/periodo.ts';
import { hasValor } from '../../model/result.ts';
import { combineMediciones, indexMediciones } from './mediciones.ts';

type Cifras = Record<string, number>;

const combine = (cifras: Cifras, periodo: string, agregacion: Joining) =>
  combineMediciones(
    indexMediciones(Object.entries(cifras).map(([one, valor]) => unaMedicion('x', one, valor))),
    'x',
    periodo,
    agregacion,
  );
const value = (...args: Parameters<typeof combine>) => {
  const { result } = combine(...args);
  return hasValor(result) ? result.valor.toString() : result.sinDato;
};
const missing = (...periodos: string[]) => ({ codigo: 'no-publicado', variables: ['x'], periodos });

const PARTS = {
  meses: { '2025-07': 1, '2025-08': 2, '2025-09': 4 },
  semestres: { '2025-S1': 3, '2025-S2': 4 },
  mixtas: { '2025-S1': 10, '2025-T3': 5, '2025-10': 1, '2025-11': 1, '2025-12': 1 },
};

// prettier-ignore
test.each<[string, Cifras, string, Joining, unknown]>([
  ['its own figure', { '2025': 7 }, '2025', 'ninguna', '7'],
  ['a programmed 0', { '2025': 0 }, '2025', 'suma', '0'],
  ['months of a quarter', PARTS.meses, '2025-T3', 'suma', '7'],
  ['semesters of a year', PARTS.semestres, '2025', 'suma', '7'],
  ['parts of parts', PARTS.mixtas, '2025', 'suma', '18'],
  ['years of a term', { '2019': 1, '2020': 0, '2021': 2 }, '2019/2021', 'suma', '3'],
  ['figures that fractions in base 2 would spoil', { '2025-S1': 0.1, '2025-S2': 0.2 }, '2025', 'suma', '0.3'],
  ['figures as small as can be written', { '2025-S1': 1e-9, '2025-S2': 2e-9 }, '2025', 'suma', '0.000000003'],
  ['its own figure before the sum of its parts', { ...PARTS.semestres, '2025': 9 }, '2025', 'suma', '9'],
  ['the longest division that is whole', { '2025-S1': 99, '2025-T1': 1, '2025-T2': 1, '2025-T3': 1, '2025-T4': 1 }, '2025', 'suma', '101'],
  ['a missing month', { '2025-07': 1, '2025-09': 4 }, '2025-T3', 'suma', missing('2025-08')],
  ['a missing semester', { '2025-S1': 3 }, '2025', 'suma', missing('2025-S2')],
  ['the other quarters of a year', { '2025-T1': 3 }, '2025', 'suma', missing('2025-T2', '2025-T3', '2025-T4')],
  ['a missing part of a part', { '2025-S1': 3, '2025-T3': 1, '2025-10': 1, '2025-12': 1 }, '2025', 'suma', missing('2025-11')],
  ['nothing published', {}, '2025', 'suma', missing('2025')],
  ['parts that are not to be added', PARTS.semestres, '2025', 'ninguna', missing('2025')],
  ['parts that are judged one by one', PARTS.semestres, '2025', 'cada', missing('2025')],
  ['the mean of its parts', PARTS.meses, '2025-T3', 'promedio', '2.(3)'],
  ['the mean of parts of parts', PARTS.mixtas, '2025', 'promedio', '6.5'],
  ['a mean of which a part is missing', { '2025-07': 1, '2025-09': 4 }, '2025-T3', 'promedio', missing('2025-08')],
  ['the last part', PARTS.semestres, '2025', 'ultimo', '4'],
  ['the last part of the last part', { '2025-12': 8 }, '2025', 'ultimo', '8'],
  ['the last part, whatever the others lack', { '2025-09': 4 }, '2025-T3', 'ultimo', '4'],
  ['a last part that is missing, never an earlier one', { '2025-S1': 3 }, '2025', 'ultimo', missing('2025')],
])('with %s: %j for %s by «%s» is %j', (_, cifras, periodo, agregacion, expected) => {
  expect(value(cifras, periodo, agregacion)).toEqual(expected);
});

test('tells the figures that a value is made of', () => {
  expect(combine(PARTS.mixtas, '2025', 'suma').mediciones.map(({ periodo }) => periodo)).toEqual(
    Object.keys(PARTS.mixtas),
  );
  expect(combine({ ...PARTS.semestres, '2025': 9 }, '2025', 'suma').mediciones.map(({ periodo }) => periodo)).toEqual([
    '2025',
  ]);
});

describe('any published figures', () => {
  const cifra = fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100);
  const months = periodoDivisions('2025').at(-1) ?? [];
  const all = fc
    .array(cifra, { minLength: 12, maxLength: 12 })
    .map((valores) => Object.fromEntries(months.map((month, index) => [month, valores[index] ?? 0])));
  const sum = (cifras: Cifras, periodo: string) => {
    const de = periodo === '2025' ? months : (periodoDivisions(periodo).at(-1) ?? []);
    return de.reduce((sum, month) => sum + Math.round((cifras[month] ?? 0) * 100), 0) / 100;
  };

  test('the months add up to the year by quarters, four-month terms, bimesters and semesters alike', () => {
    fc.assert(
      fc.property(all, fc.constantFrom(0, 1, 2, 3), (cifras, which) => {
        const parts = periodoDivisions('2025')[which] ?? [];
        const inParts = Object.fromEntries(parts.map((part) => [part, Number(value(cifras, part, 'suma'))]));
        expect(value(inParts, '2025', 'suma')).toBe(value(cifras, '2025', 'suma'));
        expect(value(cifras, '2025', 'suma')).toBe(String(sum(cifras, '2025')));
      }),
    );
  });

  test('a month that is missing leaves no sum for any period around it', () => {
    fc.assert(
      fc.property(all, fc.constantFrom(...months), (cifras, month) => {
        const rest = Object.fromEntries(Object.entries(cifras).filter(([other]) => other !== month));
        for (const periodo of ['2025', ...periodoDivisions('2025').flat()]) {
          const contains = sum({ [month]: 1 }, periodo) === 1 || periodo === month;
          expect(typeof value(rest, periodo, 'suma')).toBe(contains ? 'object' : 'string');
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the last month is the value of the year by «ultimo»', () => {
    fc.assert(
      fc.property(all, (cifras) => {
        expect(value(cifras, '2025', 'ultimo')).toBe(String(cifras['2025-12']));
      }),
    );
  });
});
