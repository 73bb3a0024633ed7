import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartOf, periodoDays, periodoDivisions, periodoForId } from './periodo.ts';

describe('periodoDays', () => {
  // prettier-ignore
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-S1', '2025-01-01', '2025-06-30'], ['2025-S2', '2025-07-01', '2025-12-31'],
    ['2025-T1', '2025-01-01', '2025-03-31'], ['2025-T3', '2025-07-01', '2025-09-30'], ['2025-T4', '2025-10-01', '2025-12-31'],
    ['2025-B1', '2025-01-01', '2025-02-28'], ['2024-B1', '2024-01-01', '2024-02-29'], ['2025-B6', '2025-11-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'], ['2024-02', '2024-02-01', '2024-02-29'], ['2025-12', '2025-12-01', '2025-12-31'],
    ['2019/2021', '2019-01-01', '2021-12-31'],
  ])('%s goes from %s to %s', (periodo, from, to) => {
    expect(periodoDays(periodo)).toEqual({ from, to });
  });

  test.each([
    ...['2025-S0', '2025-S3', '2025-T0', '2025-T5', '2025-B0', '2025-B7', '2025-00', '2025-13', '2025-1', '2025-t3'],
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
  ['2020', '2019/2021', true], ['2019/2020', '2019/2021', true], ['2025-03', '2025-B2', true],
  ['2025', '2025', false], ['2025', '2025-S1', false], ['2025-B2', '2025-T1', false], ['2025-T1', '2024', false],
  ['2025-13', '2025', false], ['2025-08', 'x', false],
])('that %s is a part of %s is %s', (part, all, es) => {
  expect(isPartOf(part, all)).toBe(es);
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
  ])('%s divides into «%s»', (periodo, divisions) => {
    expect(periodoDivisions(periodo).map((parts) => parts.join(' ')).join(' | ')).toBe(divisions);
  });

  test('divides a year by semesters, quarters, bimesters and months, in that order', () => {
    expect(periodoDivisions('2025').map(({ length }) => length)).toEqual([2, 4, 6, 12]);
  });

  test('each division covers every day of the period once', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    const periodo = fc.oneof(
      year.map(String),
      fc
        .tuple(year, fc.constantFrom('S1', 'S2', 'T1', 'T2', 'T3', 'T4', 'B1', 'B3', 'B6'))
        .map((parts) => parts.join('-')),
      fc.tuple(year, fc.integer({ min: 1, max: 5 })).map(([from, mas]) => `${from}/${from + mas}`),
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
test.each([['2019/2021', '2019-2021'], ['2023-B2', '2023-b2'], ['2025-08', '2025-08']])('%s is written %s in an id', (periodo, id) => {
  expect(periodoForId(periodo)).toBe(id);
});
