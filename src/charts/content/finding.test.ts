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
    return { periodo, realizado, programado, alcanzada, comparador: 'al-menos', isProven: true };
  });
}

describe('the title of programmed and done', () => {
  test.each([
    [
      'sums a whole year',
      { '2023-S1': '7/10', '2023-S2': '8/10' },
      'En 2023 se realizó menos de lo programado: 15 obras frente a 20; no se alcanzó la meta del primer semestre de 2023 y del segundo semestre de 2023',
    ],
    [
      'says when more was done',
      { '2023-S1': '12/10', '2023-S2': '10/10' },
      'En 2023 se realizó más de lo programado: 22 obras frente a 20',
    ],
    [
      'says when the same was done',
      { '2023-S1': '9/10', '2023-S2': '11/10' },
      'En 2023 se realizó lo mismo que se programó: 20 obras; no se alcanzó la meta del primer semestre de 2023',
    ],
    [
      'names the months of a part of a year',
      { '2024-07': '1/3', '2024-08': '2/3' },
      'De julio a agosto de 2024 se realizó menos de lo programado: 3 obras frente a 6; no se alcanzó la meta de julio de 2024 y de agosto de 2024',
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
    expect(findingOfGoals(compare(periodos as Record<string, string>), 'obras', 'totals', 'el municipio')).toBe(title);
  });

  test('counts periods where they do not add up', () => {
    const periodos = compare({ '2024': '80/90', '2025': '95/90' });
    expect(findingOfGoals(periodos, 'Porcentaje', 'single', 'el municipio')).toBe(
      'La meta se alcanzó en 1 de 2 periodos, y no en 2024',
    );
  });

  test('says first of all that none was reached', () => {
    const periodos = compare({ '2024': '80/90', '2025': '85/90' });
    expect(findingOfGoals(periodos, 'Porcentaje', 'reached', 'el municipio')).toBe(
      'La meta no se alcanzó en ninguno de 2 periodos',
    );
  });

  test('counts the periods that fell short where they are many', () => {
    const months = ['01', '02', '03', '04', '05', '06'].map((month, i) => [`2024-${month}`, i === 0 ? '90/10' : '1/10']);
    expect(findingOfGoals(compare(Object.fromEntries(months) as Record<string, string>), 'obras', 'totals', 'el municipio')).toBe(
      'De enero a junio de 2024 se realizó más de lo programado: 95 obras frente a 60; no se alcanzó la meta de 5 periodos',
    );
  });

  test('says who says so of what nobody can check', () => {
    const declared = compare({ '2023-S1': '12/10', '2023-S2': '10/10' }).map((one) => ({ ...one, isProven: false }));
    expect(findingOfGoals(declared, 'obras', 'totals', 'el municipio')).toBe(
      'En 2023, según el municipio, se realizó más de lo programado: 22 obras frente a 20',
    );
    expect(findingOfGoals(declared, 'obras', 'reached', 'el municipio')).toBe(
      'Según el municipio, la meta se alcanzó en 2 de 2 periodos',
    );
    const half = declared.map((one, i) => ({ ...one, isProven: i === 0 }));
    expect(findingOfGoals(half, 'obras', 'totals', 'el municipio')).toMatch(
      /20; lo del segundo semestre de 2023 es solo según el municipio$/,
    );
  });

  test('of a period of which nothing was asked says only that nothing is known of it', () => {
    const [one, two, three] = compare({ '2024': '9/9', '2025': '7/-', '2026': '9/9' });
    const between = { ...two, comparador: undefined };
    const told = (middle: object) =>
      findingOfGoals([one, { ...between, ...middle }, three] as Compared[], 'obras', 'totals', 'el municipio');
    expect(told({})).not.toContain('no hay dato');
    expect(told({ realizado: null })).toContain('; de 2025 no hay dato');
  });

  test('is none where no period has both numbers', () => {
    expect(findingOfGoals(compare({ '2024': '-/3', '2025': '4/-' }), 'obras', 'totals', 'el municipio')).toBeUndefined();
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
          comparador: 'al-menos' as const,
          isProven: true,
        }));
        const complete = pairs.filter((pair) => pair.every((figure) => figure !== null)).length;
        const title = findingOfGoals(periodos, 'obras', 'totals', 'el municipio');
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
