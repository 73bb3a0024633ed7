import { expect, test } from 'vitest';
import type { GraficaDeSeries } from '../grafica.ts';
import { shortenChart } from './shorten.ts';

const chart = (tipo: GraficaDeSeries['tipo'], n: number): GraficaDeSeries => ({
  ...{ id: 'g', path: 'g', titulo: 'G', unidad: 'u', column: 'c', fuentes: [], tipo },
  categories: Array.from({ length: n }, (_, i) => ({ name: String(i) })),
  series: [{ name: 's', kind: 'serie-0', values: Array.from({ length: n }, (_, i) => i) }],
});

// prettier-ignore
test.each<[what: string, tipo: GraficaDeSeries['tipo'], n: number, first: string, last: string]>([
  ['a line of as many as there is room for is whole', 'lineas', 60, '0', '59'],
  ['a longer one ends with its last period', 'lineas', 400, '340', '399'],
  ['bars of names begin with their first', 'barras', 400, '0', '59'],
])('%s', (_, tipo, n, first, last) => {
  const { categories, series } = shortenChart(chart(tipo, n));
  expect([categories[0]?.name, categories.at(-1)?.name]).toEqual([first, last]);
  expect(series[0]?.values.map(String)).toEqual(categories.map(({ name }) => name));
});
