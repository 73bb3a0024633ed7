import { formatNumber } from '../../format/numbers.ts';
import { linearScale, valueRange, widest } from './scale.ts';
import type { Category, Drawing, GraficaDeSeries, Series, Stroke, TextStroke } from '../grafica.ts';
import { drawMissing } from './draw-missing.ts';
import { FONT, wrapText } from './text-width.ts';

/** Pixels of a bar, between bars, between groups, and from a bar to its figure. */
const BAR = { height: 18, step: 22, spacing: 12, padding: 6 } as const;
/** Category names up to so many characters stand beside their bars. */
const SHORT_NAME = 9;
/** A scale of whole units has room for so many at least: one alone is no bar across the drawing. */
const LEAST_UNITS = 5;

/** Where things are in the drawing's width, in percentages. */
interface BarColumns {
  /** The names' column; 0 where names stand above their bars. */
  names: number;
  width: number;
  place: (value: number) => number;
}

/** Lays out groups of horizontal bars, one group a category; `width` is the narrowest width, in pixels, that it must fit. */
export function layoutBars(grafica: GraficaDeSeries, width: number): Drawing {
  const names = namesOf(grafica);
  const columns = arrangeColumns(grafica, names, width);
  const strokes: Stroke[] = [];
  let y = 0;
  names.forEach(({ name, heading }, group) => {
    if (heading !== undefined) {
      strokes.push({ ...nameBeside(heading, columns, y + FONT.lineHeight / 2), kind: 'soft' });
      y += FONT.lineHeight + 2;
    }
    const lines = columns.names > 0 ? [] : wrapText(name, width);
    lines.forEach((text, i) => strokes.push({ shape: 'text', text, x: 0, y: y + FONT.fontSize + i * FONT.lineHeight }));
    const top = y + lines.length * FONT.lineHeight + (lines.length > 0 ? 2 : 0);
    const height = grafica.series.length * BAR.step;
    if (columns.names > 0) strokes.push(nameBeside(name, columns, top + height / 2));
    strokes.push(...drawGroup(grafica, group, columns, top));
    y = top + height + BAR.spacing;
  });
  return { height: y, strokes };
}

/** What each group is called; of parts of years, the year stands once above the first of its parts. */
function namesOf({ categories }: GraficaDeSeries): { name: string; heading?: string | undefined }[] {
  if (!categories.every(({ inYear }) => inYear)) return categories;
  const yearOf = (category: Category | undefined) => category?.inYear?.year;
  return categories.map((category, i) => ({
    name: category.inYear?.part ?? category.name,
    heading: yearOf(category) === yearOf(categories[i - 1]) ? undefined : yearOf(category),
  }));
}

function arrangeColumns(grafica: GraficaDeSeries, groups: ReturnType<typeof namesOf>, width: number): BarColumns {
  const percent = (pixels: number) => (pixels / width) * 100;
  const shown = groups.flatMap(({ name, heading = '' }) => [name, heading]);
  const isBeside = shown.every((name) => name.length <= SHORT_NAME);
  const names = isBeside ? percent(widest(shown) + BAR.padding) : 0;
  const figures = grafica.series.flatMap((one) => one.values.map((_, i) => figureOf(one, i)));
  const to = 100 - percent(widest(figures) + BAR.padding + 2);
  return { names, width, place: linearScale(rangeOfBars(grafica), names, to) };
}

function rangeOfBars(grafica: GraficaDeSeries): [number, number] {
  const [min, max] = valueRange(grafica);
  const isOfUnits =
    min === 0 && grafica.series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  return [min, isOfUnits ? Math.max(max, LEAST_UNITS) : max];
}

/** What is written at a bar: of what others are compared with, also what it is. */
function figureOf({ values, reference }: Series, i: number): string {
  const value = values[i] ?? null;
  if (value === null) return '';
  return reference?.kind === 'goal' ? (reference.words[i] ?? '') : formatNumber(value);
}

function nameBeside(text: string, { names, width }: BarColumns, middle: number): TextStroke {
  const x = names - (BAR.padding / width) * 100;
  return { shape: 'text', text, x, y: middle + FONT.fontSize / 3 - 1, anchor: 'end' };
}

function drawGroup({ series }: GraficaDeSeries, group: number, columns: BarColumns, top: number): Stroke[] {
  const zero = columns.place(0);
  const bottom = top + series.length * BAR.step;
  const yOf = (i: number) => top + i * BAR.step + (BAR.step - BAR.height) / 2;
  const bars = series.flatMap((one, i): Stroke[] => {
    const value = one.values[group] ?? null;
    // Beside negative values zero may lie so far to the right that the words would leave the drawing.
    if (value === null) return one.reference?.kind === 'baseline' ? [] : drawMissing(zero, yOf(i), columns.width);
    const [from, to] = [Math.min(zero, columns.place(value)), Math.max(zero, columns.place(value))];
    const figure: Stroke = { shape: 'text', text: figureOf(one, group), x: to, dx: BAR.padding, y: yOf(i) + 14 };
    if (value === 0) return [figure];
    return [{ shape: 'box', kind: one.kind, x: from, y: yOf(i), width: to - from, height: BAR.height }, figure];
  });
  const goals = drawGoals(series, group, columns, yOf);
  return [...bars, ...goals, { shape: 'line', kind: 'axis', x: zero, y: top - 2, x2: zero, y2: bottom + 2 }];
}

/** Each goal goes on as a line down to the bar of what was done: whether that reaches it is seen there. */
function drawGoals(
  series: readonly Series[],
  group: number,
  { place }: BarColumns,
  yOf: (i: number) => number,
): Stroke[] {
  const done = series.findIndex(({ reference }) => reference === undefined);
  const isDrawn = (series[done]?.values[group] ?? null) !== null;
  return series.flatMap(({ reference, values }, i): Stroke[] => {
    const value = values[group] ?? null;
    if (!isDrawn || reference?.kind !== 'goal' || !value) return [];
    const x = place(value);
    const line = { shape: 'line', x, y: yOf(i), x2: x, y2: yOf(done) + BAR.height + 2 } as const;
    return [
      { ...line, kind: 'goal-rim' },
      { ...line, kind: 'goal' },
    ];
  });
}
