import { describe, expect, test } from 'vitest';
import { categoryOfPeriod } from '../content/period-category.ts';
import type { GraficaDeSeries, Series } from '../grafica.ts';
import { layoutChart } from './layout.ts';

const WIDTH = 288;
const wordsOf = (values: (number | null)[]) => values.map((value) => (value === null ? '' : `meta ${value}`));
const asked = (values: (number | null)[]): Series => ({
  name: 'Programado',
  kind: 'serie-0',
  values,
  reference: { kind: 'goal', words: wordsOf(values) },
});
const done = (values: (number | null)[]): Series => ({ name: 'Realizado', kind: 'serie-1', values });

function draw(tipo: GraficaDeSeries['tipo'], periods: string[], series: Series[]) {
  const heading = { id: 'g', path: 'g', titulo: 't', unidad: 'u', fuentes: [], column: 'c' };
  return layoutChart({ ...heading, tipo, categories: periods.map(categoryOfPeriod), series }, WIDTH).strokes;
}
type Strokes = ReturnType<typeof draw>;
const textsOf = (strokes: Strokes) => strokes.flatMap((stroke) => (stroke.shape === 'text' ? [stroke.text] : []));
const linesOf = (strokes: Strokes, kind: string) =>
  strokes.filter((stroke) => stroke.shape === 'line' && stroke.kind === kind);

describe('bars beside their goals', () => {
  const strokes = draw('barras', ['2024-B6', '2025-B1', '2025-B2'], [asked([15, 0, 10]), done([42, 0, null])]);

  test('say each goal as such, and the year once above its parts', () => {
    expect(textsOf(strokes)).toEqual([
      ...['2024', 'nov-dic', 'meta 15', '42'],
      ...['2025', 'ene-feb', 'meta 0', '0'],
      ...['mar-abr', 'meta 10', 'sin dato'],
    ]);
  });

  test('are crossed by their goal, where there is one and something was done', () => {
    const [goal, ...others] = linesOf(strokes, 'goal');
    expect(others).toEqual([]);
    const [hollow, solid] = strokes.filter((stroke) => stroke.shape === 'box');
    if (goal?.shape !== 'line' || !hollow || !solid) throw new Error('There is no goal, or no bar.');
    expect(goal.x).toBeCloseTo(hollow.x + hollow.width);
    expect(goal.y2).toBeGreaterThanOrEqual(solid.y + solid.height);
  });

  test('of a unit or two are no bars across the drawing', () => {
    const small = draw('barras', ['2025-S1', '2025-S2'], [asked([1, 1]), done([1, 0])]);
    const widths = small.flatMap((stroke) => (stroke.shape === 'box' ? [stroke.width] : []));
    expect(Math.max(...widths)).toBeLessThan(20);
  });
});

describe('a line beside its goal', () => {
  const months = Array.from({ length: 9 }, (_, i) => `2025-0${i + 1}`);
  const same = months.map(() => 12);

  test('has it as a dashed line without points, whose end says what it is', () => {
    const strokes = draw('lineas', months, [asked(same), done(months.map((_, i) => i))]);
    expect(linesOf(strokes, 'line-0')).toHaveLength(8);
    expect(textsOf(strokes).filter((text) => text.startsWith('meta'))).toEqual(['meta 12']);
    expect(strokes.filter(({ shape }) => shape === 'point')).toHaveLength(9);
  });

  test('says what its goal is away from what was done', () => {
    const height = (value: number) => {
      const strokes = draw('lineas', ['2024', '2025'], [asked([5, 5]), done([9, value])]);
      const line = linesOf(strokes, 'line-0')[0];
      const words = strokes.findLast((stroke) => stroke.shape === 'text' && stroke.text === 'meta 5');
      return (words?.y ?? 0) - (line?.y ?? 0);
    };
    expect(height(4)).toBeLessThan(0);
    expect(height(6)).toBeGreaterThan(0);
  });

  test('has a goal of one period alone as a short line, and one that begins later as no gap', () => {
    const strokes = draw('lineas', ['2024', '2025', '2026'], [asked([null, null, 5]), done([1, 2, 3])]);
    expect(linesOf(strokes, 'line-0')).toHaveLength(1);
    expect(linesOf(strokes, 'no-data')).toHaveLength(0);
    expect(textsOf(strokes)).toContain('meta 5');
  });

  test('names each year once, below the first of its months', () => {
    const strokes = draw('lineas', ['2024-11', '2024-12', '2025-01'], [done([1, null, 3])]);
    const names = textsOf(strokes).filter((text) => /^[a-z]{3}$|^20/.test(text));
    expect(names).toEqual(['nov', 'dic', 'ene', '2024', '2025']);
    expect(linesOf(strokes, 'no-data')).toHaveLength(1);
  });
});
