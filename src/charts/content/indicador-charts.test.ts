import { describe, expect, test } from 'vitest';
import type { MetaPlan } from '../../model/tables/metas.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { computePlan } from '../../compute/metas/plan-calculado.ts';
import { unaMedicion, unaMeta, unIndicador, unPlan } from '../../../tests/registros.ts';
import { chartOfIndicador, chartsOfIndicadores } from './indicador-charts.ts';

type Figures = Record<string, number>;

/** An indicator `ind` with its goals and measurements by period. */
function chartOf(
  programado: Figures,
  realizado: Figures,
  formula = 'hechos',
  indicador: Partial<Indicador> = {},
  asked: Partial<MetaPlan> = {},
) {
  const metas = Object.entries(programado).map(([periodo, valor]) =>
    unaMeta({ id: `ind-${periodo}`, periodo, valor, vence: '2025-12', ...asked }),
  );
  const mediciones = Object.entries(realizado).map(([periodo, valor]) => unaMedicion('hechos', periodo, valor));
  const indicadores = [unIndicador({ formula, unidad: 'obras', ...indicador })];
  return chartOfIndicador(computePlan(unPlan({ indicadores, metas, mediciones }), [], '2026-01-31'), 'ind', 'el municipio');
}

const seriesOf = (grafica: ReturnType<typeof chartOf>) => grafica?.series.map(({ values }) => values);

describe('an indicator with goals', () => {
  test('shows programmed and done period by period; one that was not published is missing, not 0', () => {
    const grafica = chartOf({ '2025-01': 2, '2025-02': 3 }, { '2025-01': 4 });
    expect(grafica).toMatchObject({ tipo: 'barras', path: 'planes/plan/indicadores/ind', subtitulo: 'Indicador' });
    expect(seriesOf(grafica)).toEqual([
      [2, 3],
      [4, null],
    ]);
    expect(grafica?.titulo).toContain('; de febrero de 2025 no hay dato');
  });

  test('leaves the year out beside its months', () => {
    const grafica = chartOf({ '2025-01': 2, '2025-02': 3, '2025': 5 }, { '2025-01': 4, '2025-02': 1, '2025': 5 });
    expect(grafica?.categories.map(({ name }) => name)).toEqual(['ene 2025', 'feb 2025']);
  });

  test('is drawn as lines where there are many periods', () => {
    const months = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`2025-${String(i + 1).padStart(2, '0')}`, i]),
    );
    expect(chartOf(months, months)?.tipo).toBe('lineas');
  });

  test('of shares counts the periods in which it was reached: shares make no total', () => {
    const grafica = chartOf({ '2025-S1': 50, '2025-S2': 50 }, { '2025-S1': 40, '2025-S2': 60 }, 'hechos / 1');
    expect(grafica?.titulo).toBe(
      'Según el municipio, la meta se alcanzó en 1 de 2 periodos, y no en el primer semestre de 2025',
    );
  });

  test('shows what a period that runs has so far, and says up to when', () => {
    const grafica = chartOf({ '2025': 5, '2026': 6 }, { '2025': 4, '2026-T1': 1, '2026-T2': 2 });
    expect(grafica?.categories.map(({ name }) => name)).toEqual(['2025', '2026, a jun']);
    expect(seriesOf(grafica)).toEqual([
      [5, 6],
      [4, 3],
    ]);
    expect(grafica?.titulo).toBe(
      'En 2025, según el municipio, se realizó menos de lo programado: 4 obras frente a 5; 2026 va al segundo trimestre',
    );
  });

  test('shows its baseline beside each period', () => {
    const grafica = chartOf({ '2025-S1': 5, '2025-S2': 4 }, { '2025-S1': 6 }, 'hechos', { linea_base: 9 });
    expect(grafica?.series.at(-1)).toMatchObject({
      kind: 'serie-2',
      values: [9, 9],
      reference: { kind: 'baseline', words: ['línea base 9', 'línea base 9'] },
    });
  });

  const QUARTERS = { '2026-T1': 14, '2026-T2': 12, '2026-T3': 9, '2026-T4': 8 };
  const OF_YEAR = { linea_base: 80, linea_base_periodo: '2025' };

  // prettier-ignore
  test.each<[of: string, formula: string, indicador: Partial<Indicador>, base: unknown]>([
    ['a total', 'hechos', {}, undefined],
    ['a total in thousands', 'hechos ÷ 1000', {}, undefined],
    ['what nobody joins', 'hechos', { agregacion: 'ninguna' }, undefined],
    ['a total of a quarter', 'hechos', { linea_base_periodo: '2025-T4' }, [80, 80, 80, 80]],
    ['what stands as it did last', 'hechos', { agregacion: 'ultimo' }, [80, 80, 80, 80]],
    ['a share', 'hechos ÷ (hechos + 0) × 100', {}, [80, 80, 80, 80]],
  ])('the baseline of a year beside quarters, of %s', (_, formula, indicador, base) => {
    const grafica = chartOf(QUARTERS, QUARTERS, formula, { ...OF_YEAR, ...indicador });
    const alone = chartOf({}, QUARTERS, formula, { ...OF_YEAR, ...indicador });
    for (const { series } of [grafica, alone].flatMap((one) => one ?? [])) {
      expect(series.find(({ name }) => name === 'Línea base')?.values).toEqual(base);
    }
    expect(alone).toBeDefined();
  });

  test('the baseline of a year stands beside the years alone', () => {
    const grafica = chartOf({ '2026': 90, '2027-S1': 50 }, { '2026': 85 }, 'hechos', OF_YEAR);
    expect(grafica?.series.at(-1)?.values).toEqual([80, null]);
  });

  test('of a single period that runs shows what was measured, and of how much', () => {
    expect(chartOf({ '2025': 60 }, { '2025-T1': 10, '2025-T2': 25 })?.titulo).toMatch(
      /; al segundo trimestre: 35 de 60$/,
    );
  });

  test('says at each value programmed that it is the goal, and how it is compared', () => {
    expect(chartOf({ '2025-01': 2, '2025-02': 3 }, { '2025-01': 4 })?.series[0]?.reference).toEqual({
      kind: 'goal',
      words: ['meta 2', 'meta 3'],
    });
    const most = chartOf({ '2025-01': 2, '2025-02': 3 }, { '2025-01': 4 }, 'hechos', {}, { comparador: 'a-lo-mas' });
    expect(most?.series[0]?.reference?.words).toEqual(['meta máx. 2', 'meta máx. 3']);
  });

  test('goes through a period between others of which nothing was asked', () => {
    const grafica = chartOf({ '2025-B1': 2, '2025-B2': 3, '2025-B4': 3 }, { '2025-B1': 2, '2025-B2': 3, '2025-B4': 3 });
    expect(grafica?.categories.map(({ name }) => name)).toEqual(['ene-feb 2025', 'mar-abr 2025', 'may-jun 2025', 'jul-ago 2025']);
    expect(seriesOf(grafica)).toEqual([
      [2, 3, null, 3],
      [2, 3, null, 3],
    ]);
    expect(grafica?.titulo).toMatch(/; del tercer bimestre de 2025 no hay dato$/);
  });

  test('leaves out the months of which nothing could be known between goals of each January', () => {
    const januaries = { '2023-01': 1, '2024-01': 1, '2025-01': 1 };
    expect(chartOf(januaries, januaries)?.categories).toHaveLength(3);
  });

  test('has no chart of a single period', () => {
    expect(chartOf({ '2025': 2 }, { '2025': 4 })).toBeUndefined();
  });
});

describe('an indicator without goals', () => {
  test('shows its measurements as a line, with the periods between them that nobody published', () => {
    const grafica = chartOf({}, { '2025-11': 4, '2026-02': 1 });
    expect(grafica?.tipo).toBe('lineas');
    expect(grafica?.categories.map(({ name }) => name)).toEqual(['nov 2025', 'dic 2025', 'ene 2026', 'feb 2026']);
    expect(seriesOf(grafica)).toEqual([[4, null, null, 1]]);
  });

  test('shows the goal of the year at each quarter of a share, which it compares with, and not of a total', () => {
    const quarters = { '2025-T1': 40, '2025-T2': 50, '2025-T3': 60 };
    const share = chartOf({ '2025': 80 }, quarters, 'hechos ÷ (hechos + 0) × 100');
    expect(share?.series.map(({ reference }) => reference)).toEqual([
      { kind: 'goal', words: ['meta 80', 'meta 80', 'meta 80'] },
      undefined,
    ]);
    expect(chartOf({ '2025': 80 }, quarters)?.series).toHaveLength(1);
  });

  test('begins and ends with the periods on which its documents report, though they leave it out', () => {
    const plan = computePlan(
      unPlan({
        indicadores: [unIndicador({ formula: 'hechos' })],
        metas: [],
        mediciones: [
          ...['2025-02', '2025-03'].map((periodo) => unaMedicion('hechos', periodo, 1)),
          ...['2025-01', '2025-04'].map((periodo) => unaMedicion('otros', periodo, 1)),
          { ...unaMedicion('otros', '2025-05', 1), fuente: { documento: 'otro', lugar: 'p. 1' } },
        ],
      }),
      [],
      '2026-01-31',
    );
    const grafica = chartOfIndicador(plan, 'ind', 'el municipio');
    expect(grafica?.categories.map(({ name }) => name)).toEqual(['ene 2025', 'feb 2025', 'mar 2025', 'abr 2025']);
    expect(seriesOf(grafica)).toEqual([[null, 1, 1, null]]);
  });

  test.each([
    ['years', { '2023': 1, '2025': 2 }, ['2023', '2024', '2025']],
    ['bimesters', { '2024-B6': 1, '2025-B2': 2 }, ['nov-dic 2024', 'ene-feb 2025', 'mar-abr 2025']],
    [
      'the months, and not the quarter beside them',
      { '2025-01': 1, '2025-02': 2, '2025-T1': 3 },
      ['ene 2025', 'feb 2025'],
    ],
  ])('goes through %s', (_, figures, names) => {
    expect(chartOf({}, figures as Figures)?.categories.map(({ name }) => name)).toEqual(names);
  });

  test('has no chart of figures with more than a century between them', () => {
    expect(chartOf({}, { '1800-01': 1, '2025-02': 2 })).toBeUndefined();
    expect(chartOf({}, { '0998': 1, '1001': 2 })?.categories.map(({ name }) => name)).toEqual([
      '0998',
      '0999',
      '1000',
      '1001',
    ]);
  });

  test('tells the total of long figures with every digit', () => {
    const long = 999_999_999_999_999;
    const grafica = chartOf({ '2025-01': long, '2025-02': long }, { '2025-01': long, '2025-02': 1 });
    expect(grafica?.titulo).toContain('1,000,000,000,000,000');
    expect(grafica?.titulo).toContain('1,999,999,999,999,998');
  });

  test.each([{}, { '2025': 3 }])('has no chart of %j', (figures) => {
    expect(chartOf({}, figures)).toBeUndefined();
  });
});

describe('indicators of one plan', () => {
  const draw = (...indicadores: ReturnType<typeof unIndicador>[]) => {
    const mediciones = ['2025-01', '2025-02'].map((periodo) => unaMedicion('hechos', periodo, 1));
    const others = mediciones.map((one) => ({ ...one, variable: 'otros' }));
    const plan = unPlan({ indicadores, metas: [], mediciones: [...mediciones, ...others] });
    return chartsOfIndicadores(computePlan(plan, [], '2026-01-31'), indicadores, 'el municipio').map(({ subtitulo }) => subtitulo);
  };
  const each = unIndicador({ id: 'uno', nombre: 'Uno', formula: 'hechos', unidad: 'obras' });

  test('that count the same thing are drawn once', () => {
    expect(draw(each, { ...each, id: 'dos', nombre: 'Dos' })).toEqual(['Dos']);
  });

  test('that count other things with the same figures are drawn each', () => {
    expect(draw(each, { ...each, id: 'dos', nombre: 'Dos', formula: 'otros' })).toEqual(['Uno', 'Dos']);
  });
});
