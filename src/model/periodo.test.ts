import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriodos,
  isPartOf,
  kindOfPeriodo,
  periodoDays,
  periodoDivisions,
  periodoForId,
  periodosBetween,
  rewritePeriodo,
  yearsOf,
} from './periodo.ts';

describe('periodoDays', () => {
  // prettier-ignore
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-S1', '2025-01-01', '2025-06-30'], ['2025-S2', '2025-07-01', '2025-12-31'],
    ['2025-T1', '2025-01-01', '2025-03-31'], ['2025-T3', '2025-07-01', '2025-09-30'], ['2025-T4', '2025-10-01', '2025-12-31'],
    ['2025-B1', '2025-01-01', '2025-02-28'], ['2024-B1', '2024-01-01', '2024-02-29'], ['2025-B6', '2025-11-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'], ['2024-02', '2024-02-01', '2024-02-29'], ['2025-12', '2025-12-01', '2025-12-31'],
    ['2019/2021', '2019-01-01', '2021-12-31'], ['2024/2025', '2024-01-01', '2025-12-31'],
    ['2025-C1', '2025-01-01', '2025-04-30'], ['2025-C2', '2025-05-01', '2025-08-31'], ['2025-C3', '2025-09-01', '2025-12-31'],
    ['2024-10/2025-09', '2024-10-01', '2025-09-30'], ['2025-02/2025-03', '2025-02-01', '2025-03-31'],
    ['2023-09/2024-02', '2023-09-01', '2024-02-29'], ['2024-10/2027-09', '2024-10-01', '2027-09-30'],
  ])('%s goes from %s to %s', (periodo, from, to) => {
    expect(periodoDays(periodo)).toEqual({ from, to });
  });

  test.each([
    ...[
      '2025-S0',
      '2025-S3',
      '2025-T0',
      '2025-T5',
      '2025-B0',
      '2025-B7',
      '2025-C0',
      '2025-C4',
      '2025-c1',
      '2025-00',
      '2025-13',
      '2025-1',
      '2025-t3',
    ],
    ...[
      '2019/2018',
      '2019/2019',
      '2019/',
      '2019-2021',
      '0000',
      '0000/2025',
      '25',
      '2025-08-15',
      '2025-Q1',
      ...['2024-10/2025', '2024/2025-09', '2025-10/2025-09', '2024-13/2025-01', '2024-10/2025-9', '0000-01/0001-02'],
      ...['2025-01/2025-03', '2025-01/2025-12', '2024-01/2025-12', '2025-08/2025-08', '2025-05/2025-08'],
      ' 2025',
      '2025 ',
      '',
    ],
  ])('«%s» is no period', (text) => {
    expect(periodoDays(text)).toBeUndefined();
  });
});

// prettier-ignore
test.each([
  ['2025-08', '2025-T3', true], ['2025-T3', '2025-S2', true], ['2025-B4', '2025-S2', true], ['2025-S1', '2025', true],
  ['2020', '2019/2021', true], ['2019/2020', '2019/2021', true], ['2025-03', '2025-B2', true], ['2025-T1', '2024-10/2025-09', true], ['2025-B1', '2025-C1', true], ['2025-T2', '2025-C1', false],
  ['2025', '2025', false], ['2025', '2025-S1', false], ['2025-B2', '2025-T1', false], ['2025-T1', '2024', false],
  ['2025-13', '2025', false], ['2025-08', 'x', false],
])('that %s is a part of %s is %s', (part, all, es) => {
  expect(isPartOf(part, all)).toBe(es);
});

test.each([
  ['2025-01/2025-03', '2025-T1'],
  ['2025-01/2025-12', '2025'],
  ['2024-01/2025-12', '2024/2025'],
  ['2025-08/2025-08', '2025-08'],
  ['2025-05/2025-08', '2025-C2'],
  ['2019/2019', '2019'],
  ['2024-10/2025-09', undefined],
  ['2025-13', undefined],
])('«%s» is written %s', (text, written) => {
  expect(rewritePeriodo(text)).toBe(written);
});

test.each([
  ['2024-10/2025-09', 0],
  ['2024-10/2026-03', 2],
  ['2024/2025', 2],
  ['2025', 0],
  ['x', 0],
])('%s has %i years, of several', (periodo, years) => {
  expect(yearsOf(periodo)).toBe(years);
});

test('periods are in the order of their beginnings, then the shortest first', () => {
  const ordered = ['2024', '2024-10/2025-09', '2025-01', '2025-T1', '2025-C1', '2025', '2025/2026', '2025-02'];
  expect([...ordered].sort().sort(comparePeriodos)).toEqual(ordered);
});

// prettier-ignore
test.each([
  ['2024-T3', '2025-T1', '2024-T3 2024-T4 2025-T1'], ['2024-C3', '2025-C1', '2024-C3 2025-C1'], ['2024', '2026', '2024 2025 2026'],
  ['2023-10/2024-09', '2025-10/2026-09', '2023-10/2024-09 2024-10/2025-09 2025-10/2026-09'], ['2025', '2024', ''],
])('from %s to %s are %s', (from, to, all) => {
  expect(periodosBetween(from, to).join(' ')).toBe(all);
});

test('a quarter and a month are of two kinds, and so are years that begin in two months', () => {
  const kinds = ['2025-T1', '2025-01', '2025', '2024-10/2025-09', '2025-S1', '2025-C1'].map(kindOfPeriodo);
  expect(new Set(kinds).size).toBe(6);
  expect(kindOfPeriodo('2024-10/2025-09')).toBe(kindOfPeriodo('2023-10/2024-09'));
});

describe('periodoDivisions', () => {
  // prettier-ignore
  test.each([
    ['2025-08', ''],
    ['2025-B2', '2025-03 2025-04'],
    ['2025-T3', '2025-07 2025-08 2025-09'],
    ['2025-S2', '2025-T3 2025-T4 | 2025-B4 2025-B5 2025-B6 | 2025-07 2025-08 2025-09 2025-10 2025-11 2025-12'],
    ['2019/2021', '2019 2020 2021'],
    ['2025-S3', ''],
    ['2025-C2', '2025-B3 2025-B4 | 2025-05 2025-06 2025-07 2025-08'],
    ['2024-10/2026-09', '2024-10/2025-09 2025-10/2026-09'],
    ['2024-11/2025-04', '2024-11/2025-01 2025-02/2025-04 | 2024-B6 2025-B1 2025-B2 | 2024-11 2024-12 2025-01 2025-02 2025-03 2025-04'],
  ])('%s divides into «%s»', (periodo, divisions) => {
    expect(periodoDivisions(periodo).map((parts) => parts.join(' ')).join(' | ')).toBe(divisions);
  });

  test('divides a year by semesters, four-month terms, quarters, bimesters and months, in that order', () => {
    expect(periodoDivisions('2025').map(({ length }) => length)).toEqual([2, 3, 4, 6, 12]);
    expect(periodoDivisions('2024-10/2025-09')[2]).toEqual(['2024-T4', '2025-T1', '2025-T2', '2025-T3']);
  });

  test('each division covers every day of the period once', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    const periodo = fc.oneof(
      year.map(String),
      fc
        .tuple(year, fc.constantFrom('S1', 'S2', 'C1', 'C3', 'T1', 'T2', 'T3', 'T4', 'B1', 'B3', 'B6'))
        .map((parts) => parts.join('-')),
      fc.tuple(year, fc.integer({ min: 1, max: 5 })).map(([from, mas]) => `${from}/${from + mas}`),
      year.map((from) => `${from}-10/${from + 1}-09`),
    );
    fc.assert(
      fc.property(periodo, (all) => {
        for (const parts of periodoDivisions(all)) {
          const days = parts.map((part) => periodoDays(part));
          expect([days[0]?.from, days.at(-1)?.to]).toEqual(Object.values(periodoDays(all) ?? {}));
          days.slice(1).forEach((one, index) => expect(one?.from).toBe(dayAfter(days[index]?.to ?? '')));
        }
      }),
    );
  });
});

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

// prettier-ignore
test.each([['2019/2021', '2019-2021'], ['2023-B2', '2023-b2'], ['2024-10/2025-09', '2024-10-2025-09'], ['2025-C1', '2025-c1'], ['2025-08', '2025-08']])('%s is written %s in an id', (periodo, id) => {
  expect(periodoForId(periodo)).toBe(id);
});
