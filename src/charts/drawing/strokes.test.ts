import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { layoutBars } from './bars.ts';
import { layoutStates } from './states.ts';
import type { Drawing, GraficaDeSeries, Stroke } from '../grafica.ts';
import { textWidth } from './text-width.ts';
import { layoutLines } from './lines.ts';

/** A phone of 320 pixels, without its margins. */
const WIDTH = 288;

const periodo = fc.constantFrom('B1 2023', '2025', 'ene 2024', '2019 a 2021');
const anyName = fc.oneof(periodo, fc.lorem({ maxCount: 12, size: 'small' }));
const figure = fc.integer({ min: -5000, max: 90_000_000 }).map((whole) => whole / 100);
const count = fc.integer({ min: 0, max: 200 });
const fewGoals = fc.integer({ min: 0, max: 12 });

/** Any chart of one to four series over one to twelve categories; some values are missing. */
function anyChart(value: fc.Arbitrary<number>, name: fc.Arbitrary<string> = anyName): fc.Arbitrary<GraficaDeSeries> {
  return fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc
      .record({
        names: fc.array(name, { minLength: count, maxLength: count }),
        series: fc.array(fc.array(fc.option(value), { minLength: count, maxLength: count }), {
          minLength: 1,
          maxLength: 4,
        }),
      })
      .map(({ names, series }) => ({
        tipo: 'barras',
        id: 'g',
        path: 'g',
        titulo: 't',
        unidad: 'u',
        fuentes: [],
        column: 'c',
        categories: names.map((one) => ({ name: one })),
        series: series.map((values, i) => ({ name: `s${i}`, kind: `serie-${i as 0 | 1 | 2 | 3}`, values })),
      })),
  );
}

const KINDS: [string, (grafica: GraficaDeSeries, width: number) => Drawing, fc.Arbitrary<GraficaDeSeries>][] = [
  ['bars', layoutBars, anyChart(figure)],
  ['lines', layoutLines, anyChart(figure, periodo)],
  ['states', layoutStates, anyChart(count)],
];

/** Where a stroke begins and ends, in pixels of a drawing on a phone. */
function extentOf(stroke: Stroke): [from: number, to: number] {
  const x = (stroke.x / 100) * WIDTH;
  if (stroke.shape === 'box') return [x, x + (stroke.width / 100) * WIDTH];
  if (stroke.shape === 'line') return [x, (stroke.x2 / 100) * WIDTH];
  if (stroke.shape !== 'text') return [x, x];
  const width = textWidth(stroke.text);
  const from = x + (stroke.dx ?? 0) - { start: 0, middle: width / 2, end: width }[stroke.anchor ?? 'start'];
  return [from, from + width];
}

const valuesOf = ({ series }: GraficaDeSeries) => series.flatMap(({ values }) => values);
const boxesOf = ({ strokes }: Drawing, kind: RegExp) =>
  strokes.filter((stroke) => stroke.shape === 'box' && kind.test(stroke.kind));
const textsOf = ({ strokes }: Drawing) => strokes.flatMap((stroke) => (stroke.shape === 'text' ? [stroke.text] : []));

describe.each(KINDS)('a drawing of %s', (_, layout, charts) => {
  test('stays within its height, and its boxes and lines within its width', () => {
    fc.assert(
      fc.property(charts, (grafica) => {
        const { height, strokes } = layout(grafica, WIDTH);
        for (const stroke of strokes) {
          const [from, to] = extentOf(stroke);
          expect([stroke.y, from, to].every(Number.isFinite)).toBe(true);
          expect(stroke.y).toBeGreaterThanOrEqual(-2.01);
          expect(stroke.y + (stroke.shape === 'box' ? stroke.height : 0)).toBeLessThanOrEqual(height + 0.01);
          if (stroke.shape !== 'text') expect(Math.min(from, WIDTH - to)).toBeGreaterThanOrEqual(-0.01);
          if (stroke.shape === 'box') expect(stroke.width).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('has room for its words on a phone', () => {
    fc.assert(
      fc.property(charts, (grafica) => {
        const outside = layout(grafica, WIDTH).strokes.filter((stroke) => {
          const [from, to] = extentOf(stroke);
          return stroke.shape === 'text' && (from < -1 || to > WIDTH + 1);
        });
        expect(outside).toEqual([]);
      }),
    );
  });
});

test('a bar is drawn for each value other than 0, with its figure, and a box in dashes for each that is missing', () => {
  fc.assert(
    fc.property(anyChart(figure), (grafica) => {
      const drawing = layoutBars(grafica, WIDTH);
      const missing = valuesOf(grafica).filter((value) => value === null);
      const given = valuesOf(grafica).filter((value) => value !== null);
      expect(boxesOf(drawing, /^serie-/)).toHaveLength(given.filter((value) => value !== 0).length);
      expect(boxesOf(drawing, /^no-data$/)).toHaveLength(missing.length);
      expect(textsOf(drawing).filter((text) => text === SIN_DATO)).toHaveLength(missing.length);
      for (const value of given) expect(textsOf(drawing)).toContain(formatNumber(value));
    }),
  );
});

test('a line joins only neighbours that both have a value: it never passes over one that is missing', () => {
  fc.assert(
    fc.property(anyChart(figure), (grafica) => {
      const { strokes } = layoutLines(grafica, WIDTH);
      const pairs = grafica.series.flatMap(({ values }) =>
        values.slice(1).filter((value, i) => value !== null && values[i] !== null),
      );
      const segments = strokes.filter((stroke) => stroke.shape === 'line' && stroke.kind.startsWith('line-'));
      expect(segments).toHaveLength(pairs.length);
      expect(strokes.filter(({ shape }) => shape === 'point')).toHaveLength(
        valuesOf(grafica).filter((value) => value !== null).length,
      );
    }),
  );
});

test('in stacked counts a goal takes the same width in every row', () => {
  fc.assert(
    fc.property(anyChart(fewGoals), (grafica) => {
      const { strokes } = layoutStates(grafica, WIDTH);
      const counts = grafica.categories.flatMap((_, row) =>
        grafica.series.map(({ values }) => values[row] ?? 0).filter((value) => value > 0),
      );
      const boxes = strokes.filter((stroke) => stroke.shape === 'box');
      expect(boxes).toHaveLength(counts.length);
      const units = boxes.map(({ width }, i) => (width + 0.8) / (counts[i] ?? 1));
      for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? 0, 6);
    }),
  );
});
