import { expect, test } from 'vitest';
import type { InteractiveChart } from '../../charts/content/interactive.ts';
import { cutChart } from './view.ts';

const MONTHS = Array.from({ length: 24 }, (_, i) => `${(i % 12) + 1}`);
const chart: InteractiveChart = {
  tipo: 'lineas',
  titulo: 't',
  unidad: 'u',
  categorias: MONTHS,
  ejes: MONTHS.map((name, i) => (i % 12 === 0 ? [name, String(2024 + i / 12)] : [name])),
  anios: MONTHS.map((_, i) => String(2024 + Math.floor(i / 12))),
  comparados: MONTHS,
  series: [undefined, 'goal' as const].map((referencia) => ({
    nombre: 's',
    clase: 'serie-1',
    valores: MONTHS.map((_, i) => i),
    escritos: MONTHS,
    rotulos: MONTHS,
    mostrados: MONTHS.map((_, i) => i === 23),
    referencia,
    pintura: { relleno: undefined, trazo: undefined, grueso: undefined, guiones: undefined },
    linea: { relleno: undefined, trazo: undefined, grueso: undefined, guiones: undefined },
  })),
  palabras: { sinDato: '', teclas: '', clase: '', desde: '', hasta: '', ocultar: '' },
};

test('some categories of a chart keep all that is said of them, and the first of them says its year', () => {
  const { categorias, ejes, comparados, series } = cutChart(chart, { from: 14, to: 17 });
  expect(categorias).toEqual(['3', '4', '5', '6']);
  expect(comparados).toEqual(categorias);
  expect(ejes).toEqual([['3', '2025'], ['4'], ['5'], ['6']]);
  expect(series[0]?.valores).toEqual([14, 15, 16, 17]);
});

test('of few points each shows its figure, and a goal at its last', () => {
  const { series } = cutChart(chart, { from: 14, to: 17 });
  expect(series.map(({ mostrados }) => mostrados)).toEqual([
    [true, true, true, true],
    [false, false, false, true],
  ]);
  const long = cutChart(chart, { from: 0, to: 11 });
  expect(long.series[0]?.mostrados.filter(Boolean)).toHaveLength(1);
});

test('all categories are the chart itself', () => {
  expect(cutChart(chart, { from: 0, to: 23 })).toBe(chart);
});
