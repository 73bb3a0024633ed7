import { describe, expect, test } from 'vitest';
import { formOf } from './form.ts';
import type { Category, GraficaDeSeries } from './grafica.ts';
import { layoutChart, legendOf } from './drawing/layout.ts';

const WIDTH = 288;

/** A chart with a value a row, or with goals a row of the states of `series`. */
function chartOf(values: (number | null)[], more: Partial<GraficaDeSeries> = {}): GraficaDeSeries {
  return {
    tipo: 'barras',
    id: 'g',
    path: 'g',
    titulo: 't',
    unidad: 'u',
    fuentes: [],
    column: 'c',
    categories: values.map((_, i): Category => ({ name: `Programa ${i + 1}` })),
    series: [{ name: 's', kind: 'serie-1', values }],
    ...more,
  };
}
const textsOf = (grafica: GraficaDeSeries) =>
  layoutChart(grafica, WIDTH)
    .strokes.flatMap((stroke) => (stroke.shape === 'text' ? [stroke.text] : []))
    .join(' ');
const countOf = (grafica: GraficaDeSeries, shape: string) =>
  layoutChart(grafica, WIDTH).strokes.filter((stroke) => stroke.shape === shape).length;

describe('bars of which most are alike', () => {
  const ELEVEN = chartOf([6, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, null]);

  test('share one, which names them, the greatest number first', () => {
    expect(formOf(ELEVEN)).toBe('groups');
    expect(countOf(ELEVEN, 'box')).toBe(4);
    expect(textsOf(ELEVEN)).toMatch(
      /^Programa 1 6 Programa 5 2 10 con 1: Programa 2; Programa 3; .+ Programa 13 sin dato$/,
    );
  });

  test('name each row that has no number', () => {
    const texts = textsOf(chartOf([3, 1, 1, 1, 1, 1, null, null]));
    expect(texts).toMatch(/2 sin dato: Programa 7; Programa 8 sin dato$/);
  });

  test('are words alone where all are alike', () => {
    const grafica = chartOf(Array.from({ length: 11 }, () => 1));
    expect(countOf(grafica, 'box')).toBe(0);
    expect(textsOf(grafica)).toMatch(/^11 con 1: Programa 1; .+; Programa 11$/);
  });

  test.each<[of: string, grafica: GraficaDeSeries]>([
    ['few rows', chartOf([1, 1, 1, 1, 2])],
    ['rows that differ', chartOf([1, 2, 3, 1, 5, 6])],
    [
      'periods',
      chartOf([1, 1, 1, 1, 1, 1], {
        categories: Array.from({ length: 6 }, (_, i) => ({ name: `20${i}`, isPeriod: true })),
      }),
    ],
    [
      'several series',
      chartOf([], {
        categories: chartOf([1, 1, 1, 1, 1, 1]).categories,
        series: [0, 1].map(() => ({ name: 's', kind: 'serie-1', values: [1, 1, 1, 1, 1, 1] })),
      }),
    ],
  ])('of %s are drawn each', (_, grafica) => {
    expect(formOf(grafica)).toBe('barras');
  });
});

describe('goals counted by state', () => {
  const states = (comprobada: number[], parcial: number[]) =>
    chartOf([], {
      tipo: 'estados',
      categories: comprobada.map((_, i) => ({ name: `Compromiso ${i + 1}`, href: `c-${i}` })),
      series: [
        { name: 'Comprobada', kind: 'comprobada', values: comprobada },
        { name: 'Parcial', kind: 'parcial', values: parcial },
      ],
    });

  test('are a mark each beside their row where most rows have one', () => {
    const grafica = states([1, 1, 3, 0, 1, 1], [0, 0, 0, 1, 0, 0]);
    expect(formOf(grafica)).toBe('marks');
    expect(countOf(grafica, 'box')).toBe(0);
    const { strokes } = layoutChart(grafica, WIDTH);
    expect(strokes.flatMap((stroke) => (stroke.shape === 'state' ? [stroke.estado] : []))).toEqual([
      ...Array.from({ length: 5 }, () => 'comprobada'),
      'parcial',
      'comprobada',
      'comprobada',
    ]);
    expect(strokes.filter((stroke) => stroke.shape === 'text' && stroke.href !== undefined)).toHaveLength(6);
    expect(legendOf(grafica).map(({ strokes: [sample] }) => sample?.shape)).toEqual(['state', 'state']);
  });

  test.each([
    ['few rows', [1, 1, 1], [0, 0, 0]],
    ['a row of many', [1, 1, 1, 1, 1, 6], [0, 0, 0, 0, 0, 1]],
    ['rows of several', [1, 2, 2, 2, 2, 2], [0, 0, 0, 0, 0, 1]],
  ])('are bars of %s', (_, comprobada, parcial) => {
    expect(formOf(states(comprobada, parcial))).toBe('estados');
  });
});

test('the legend names what is missing, after the series', () => {
  expect(legendOf(chartOf([1, null])).map(({ name }) => name)).toEqual(['sin dato']);
  expect(legendOf(chartOf([1, 2]))).toEqual([]);
  expect(legendOf(chartOf([1, null], { tipo: 'lineas' })).map(({ name }) => name)).toEqual(['sin dato']);
});
