import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compared } from '../../compute/figures/chart-figures.ts';
import { findingOfGoals, findingOfSeries } from './finding.ts';

/** `7/10` is 7 done of 10 programmed; `-` is what nobody published. */
function compare(periodos: Record<string, string>): Compared[] {
  return Object.entries(periodos).map(([periodo, figures]) => {
    const [realizado = null, programado = null] = figures
      .split('/')
      .map((figure) => (figure === '-' ? null : Number(figure)));
    const alcanzada = realizado === null || programado === null ? undefined : realizado >= programado;
    return { periodo, realizado, programado, alcanzada };
  });
}

describe('the title of programmed and done', () => {
  test.each([
    [
      'sums a whole year',
      { '2023-S1': '7/10', '2023-S2': '8/10' },
      'En 2023 se realizó menos de lo programado: 15 obras frente a 20',
    ],
    [
      'says when more was done',
      { '2023-S1': '12/10', '2023-S2': '10/10' },
      'En 2023 se realizó más de lo programado: 22 obras frente a 20',
    ],
    [
      'says when the same was done',
      { '2023-S1': '9/10', '2023-S2': '11/10' },
      'En 2023 se realizó lo mismo que se programó: 20 obras',
    ],
    [
      'names the months of a part of a year',
      { '2024-07': '1/3', '2024-08': '2/3' },
      'De julio a agosto de 2024 se realizó menos de lo programado: 3 obras frente a 6',
    ],
    [
      'leaves the unit, a plural, out with one',
      { '2023-S1': '0/0', '2023-S2': '1/1' },
      'En 2023 se realizó lo mismo que se programó: 1',
    ],
    [
      'sums only what has both numbers, and names the rest',
      { '2024-07': '1/3', '2024-08': '-/3' },
      'En julio de 2024 se realizó menos de lo programado: 1 frente a 3; de agosto de 2024 no hay dato',
    ],
    [
      'counts the periods that it compares',
      { '2024-07': '4/3', '2024-08': '-/3', '2024-09': '4/3' },
      'En los 2 periodos con dato se realizó más de lo programado: 8 obras frente a 6; de agosto de 2024 no hay dato',
    ],
  ])('%s', (_, periodos, title) => {
    expect(findingOfGoals(compare(periodos as Record<string, string>), 'obras', 'totals')).toBe(title);
  });

  test('counts periods where they do not add up', () => {
    const periodos = compare({ '2024': '80/90', '2025': '95/90' });
    expect(findingOfGoals(periodos, 'Porcentaje', 'single')).toBe('La meta se alcanzó en 1 de 2 periodos');
  });

  test('is none where no period has both numbers', () => {
    expect(findingOfGoals(compare({ '2024': '-/3', '2025': '4/-' }), 'obras', 'totals')).toBeUndefined();
  });

  test('says that something is missing whenever it is', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 12 }), (pairs) => {
        const periodos = pairs.map(([realizado, programado], i) => ({
          periodo: `2024-${String(i + 1).padStart(2, '0')}`,
          realizado,
          programado,
          alcanzada: realizado === null || programado === null ? undefined : realizado >= programado,
        }));
        const complete = pairs.filter((pair) => pair.every((figure) => figure !== null)).length;
        const title = findingOfGoals(periodos, 'obras', 'totals');
        expect(title === undefined).toBe(complete === 0);
        expect(title?.includes('no hay dato') ?? false).toBe(complete > 0 && complete < pairs.length);
      }),
    );
  });
});

describe('the title of a series', () => {
  const MONTHS = ['2024-07', '2024-08', '2024-09'];
  test.each([
    [[53, null, 31], 'De 53 obras en julio de 2024 a 31 en septiembre de 2024; de agosto de 2024 no hay dato'],
    [[12, null, 12], '12 obras en julio de 2024 y también en septiembre de 2024; de agosto de 2024 no hay dato'],
    [[1, 2, 3], 'De 1 en julio de 2024 a 3 en septiembre de 2024'],
    [[null, 5, null], undefined],
  ])('of %j is %s', (valores, title) => {
    expect(findingOfSeries(MONTHS, valores, 'obras')).toBe(title);
  });
});
