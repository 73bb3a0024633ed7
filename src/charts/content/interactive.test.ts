import { describe, expect, test } from 'vitest';
import type { Category, GraficaDeSeries, Series } from '../grafica.ts';
import { describeForBrowser } from './interactive.ts';
import { categoryOfPeriod } from './period-category.ts';

const done = (values: (number | null)[]): Series => ({ name: 'Realizado', kind: 'serie-1', values });
const asked = (values: number[]): Series => ({
  name: 'Programado',
  kind: 'serie-0',
  values,
  reference: { kind: 'goal', words: values.map((value) => `meta ${value}`) },
});

function chartOf(categories: Category[], series: Series[], tipo: GraficaDeSeries['tipo'] = 'barras'): GraficaDeSeries {
  return { tipo, id: 'g', path: 'g', titulo: 't', unidad: 'u', fuentes: [], column: 'c', categories, series };
}
const periods = (...all: string[]) => all.map(categoryOfPeriod);
const MONTHS = periods(...Array.from({ length: 9 }, (_, i) => `2025-0${i + 1}`));
const NINE = MONTHS.map((_, i) => i);

describe('an interactive chart', () => {
  test.each<[of: string, grafica: GraficaDeSeries]>([
    ['several series', chartOf(periods('2024', '2025'), [asked([3, 4]), done([1, 2])])],
    ['more points than have their figures', chartOf(MONTHS, [done(NINE)], 'lineas')],
    ['three years', chartOf(periods('2023', '2024', '2025'), [done([1, 2, 3])], 'lineas')],
  ])('is offered for %s', (_, grafica) => {
    expect(describeForBrowser(grafica)).toBeDefined();
  });

  const long = [{ name: 'Enseñanza del español como segunda lengua' }, { name: 'Derecho' }];
  test.each<[of: string, grafica: GraficaDeSeries]>([
    ['a few values that the drawing says all', chartOf(periods('2024', '2025'), [done([1, 2])], 'lineas')],
    ['names that an axis has no room for', chartOf(long, [done([1, 2]), done([3, 4])])],
    ['rows that lead somewhere', chartOf([{ name: 'a', href: 'a' }], [done([1]), done([2])], 'estados')],
    ['bars that share one', chartOf(Array.from({ length: 7 }, (_, i) => ({ name: `${i}` })), [done([1, 1, 1, 1, 1, 1, 2])])],
  ])('is not offered for %s', (_, grafica) => {
    expect(describeForBrowser(grafica)).toBeUndefined();
  });

  test('says what the drawing says: goals as such, what is missing, the year of the first of its parts', () => {
    const chart = describeForBrowser(chartOf(periods('2024-B6', '2025-B1'), [asked([15, 15]), done([42, null])]));
    expect(chart?.ejes).toEqual([
      ['nov-dic', '2024'],
      ['ene-feb', '2025'],
    ]);
    expect(chart?.series.map(({ rotulos, referencia }) => [referencia, rotulos])).toEqual([
      ['goal', ['meta 15', 'meta 15']],
      [undefined, ['42', 'sin dato']],
    ]);
  });

  test('offers years to choose where there are three', () => {
    const quarters = ['2023', '2024', '2025'].flatMap((year) => [`${year}-S1`, `${year}-S2`]);
    expect(describeForBrowser(chartOf(periods(...quarters), [done([1, 2, 3, 4, 5, 6])], 'lineas'))?.anios).toEqual([
      ...['2023', '2023', '2024', '2024', '2025', '2025'],
    ]);
    expect(describeForBrowser(chartOf(MONTHS, [done(NINE)], 'lineas'))?.anios).toBeUndefined();
  });
});

describe('a value is compared', () => {
  const compared = (...args: Parameters<typeof chartOf>) => describeForBrowser(chartOf(...args))?.comparados;

  test('with its goal, exactly', () => {
    expect(compared(periods('2023', '2024', '2025'), [asked([15, 0.3, 4]), done([42, 0.1, 4])])).toEqual([
      '27 más que la meta',
      '0.2 menos que la meta; un año antes, 42',
      'igual que la meta; un año antes, 0.1',
    ]);
  });

  test('with the same part of the year before, and with no other', () => {
    expect(compared(periods('2024-T1', '2024-T2', '2025-T1', '2025-C2'), [asked([1, 1, 1, 1]), done([1, null, 1, 2])])).toEqual([
      'igual que la meta',
      '',
      'igual que la meta; un año antes, 1',
      '1 más que la meta',
    ]);
  });

  test('with nothing where there is nothing to compare with', () => {
    expect(compared([{ name: 'Mujeres' }, { name: 'Hombres' }], [done([1, 2]), done([3, 4])])).toEqual(['', '']);
  });
});
