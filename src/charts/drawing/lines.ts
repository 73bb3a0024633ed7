import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { linearScale, roundMarks, valueRange, widest } from './scale.ts';
import type { Drawing, GraficaDeSeries, Series, TextStroke, Stroke } from '../grafica.ts';
import { FONT, textWidth } from './text-width.ts';
import { lineOf } from '../paint.ts';
import { figuresShown } from '../shown-figures.ts';

/** Pixels: room for a figure above the highest point, height of the scale, and the names of the categories below. */
const HEIGHT = { top: 26, scale: 170, names: 30 } as const;
const GROUND = HEIGHT.top + HEIGHT.scale;
/** Pixels from a point to its figure: above it for what was done, below it for the others. */
const FIGURE = { above: -10, below: 22 } as const;
/** Where the points are. */
interface Plot {
  x: (category: number) => number;
  y: (value: number) => number;
  /** Pixels of a category in the narrowest drawing, and of all of it. */
  step: number;
  width: number;
  /** The position of a text centred at `x`, moved so that it fits the narrowest drawing. */
  center: (text: string, x: number) => Pick<TextStroke, 'x' | 'anchor'>;
}

/** Lays out lines over periods; where a value is missing the line has a gap, and the gap says so. */
export function layoutLines(grafica: GraficaDeSeries, width: number): Drawing {
  const marks = roundMarks(valueRange(grafica));
  const margin = ((widest(marks.map((mark) => formatNumber(mark))) + 8) / width) * 100;
  const column = (100 - margin) / grafica.categories.length;
  const plot: Plot = {
    x: placeCategories(grafica, margin, column),
    y: linearScale([marks[0] ?? 0, marks.at(-1) ?? 1], GROUND, HEIGHT.top),
    step: (column / 100) * width,
    width,
    center: (text, x) => {
      const half = (textWidth(text) / 2 / width) * 100;
      if (x - half < 0) return { x: 0, anchor: 'start' };
      return x + half > 100 ? { x: 100, anchor: 'end' } : { x, anchor: 'middle' };
    },
  };
  const { series } = grafica;
  // What was done stands over what it is compared with, and its figures above its line.
  const main = series.findLastIndex(({ reference }) => reference === undefined);
  // A figure below a point near the ground stands under it, and the names below the figure.
  const footer = series.length > 1 ? FONT.fontSize : 0;
  const names = nameCategories(grafica, plot, GROUND + footer + FONT.lineHeight + 2);
  const strokes = [
    ...drawGrid(marks, margin, plot),
    ...names,
    ...figuresLast(series.flatMap((one, i) => drawSeries(one, grafica, plot, i === main))),
  ];
  const years = yearsOf(grafica).some((year) => year !== undefined) ? FONT.lineHeight : 0;
  return { height: GROUND + footer + HEIGHT.names + years, strokes };
}

/** Each category in a place of its own, or as far from the others as their places on the axis say. */
function placeCategories({ categories }: GraficaDeSeries, margin: number, column: number): Plot['x'] {
  const [first, last] = [categories[0]?.at, categories.at(-1)?.at];
  if (first === undefined || last === undefined) return (category) => margin + (category + 0.5) * column;
  const between = linearScale([first, last], margin + column / 2, 100 - column / 2);
  return (category) => between(categories[category]?.at ?? first);
}

function drawGrid(marks: number[], margin: number, { y }: Plot): Stroke[] {
  return marks.flatMap((mark): Stroke[] => [
    { shape: 'line', kind: mark === 0 ? 'axis' : 'grid', x: margin, y: y(mark), x2: 100, y2: y(mark) },
    { shape: 'text', kind: 'soft', text: formatNumber(mark), x: margin, dx: -6, y: y(mark) + 5, anchor: 'end' },
  ]);
}

/** As many names as fit: the first one, and each that leaves the one before its room. Of parts of years, each year once below. */
function nameCategories(grafica: GraficaDeSeries, { x, width, center }: Plot, y: number): Stroke[] {
  const years = yearsOf(grafica);
  const isOfYears = years.some((year) => year !== undefined);
  const names = grafica.categories.map(({ name, inYear }) => (isOfYears ? (inYear?.part ?? name) : name));
  const write = (text: string, i: number, line: number): TextStroke => ({
    shape: 'text',
    text,
    ...center(text, x(i)),
    y: y + line * FONT.lineHeight,
  });
  const ofYears = years.map((year) => year ?? '');
  return [
    ...fitting(names, { x, width }).map((i) => write(names[i] ?? '', i, 0)),
    ...fitting(ofYears, { x, width }).map((i): Stroke => ({ ...write(ofYears[i] ?? '', i, 1), kind: 'soft' })),
  ];
}

/** The year at the first of its parts; all undefined where some category is no part of a year. */
function yearsOf({ categories }: GraficaDeSeries): (string | undefined)[] {
  if (!categories.every(({ inYear }) => inYear)) return [];
  return categories.map(({ inYear }, i) =>
    inYear?.year === categories[i - 1]?.inYear?.year ? undefined : inYear?.year,
  );
}

/** Which of some texts fit in a line, from the first on; what is blank takes no room. */
function fitting(texts: readonly string[], { x, width }: Pick<Plot, 'x' | 'width'>): number[] {
  const room = ((widest(texts) + 8) / width) * 100;
  let last = -Infinity;
  return texts.flatMap((text, i) => {
    if (text === '' || x(i) - last < room - ROUNDING) return [];
    last = x(i);
    return [i];
  });
}

/** What additions in binary may leave of a percentage. */
const ROUNDING = 1e-9;

function drawSeries(one: Series, grafica: GraficaDeSeries, plot: Plot, isMain: boolean): Stroke[] {
  const { kind, values, reference } = one;
  const segments = values.flatMap((value, i): Stroke[] => {
    const next = values[i + 1] ?? null;
    if (value === null || next === null) return [];
    return [{ shape: 'line', kind: lineOf(kind), x: plot.x(i), y: plot.y(value), x2: plot.x(i + 1), y2: plot.y(next) }];
  });
  const main = grafica.series.find((other) => !other.reference);
  const showsFigure = figuresShown(one, grafica);
  const points = values.flatMap((value, i): Stroke[] => {
    if (value === null) return reference ? [] : drawGap(i, plot, isMain);
    const mark = reference ? drawLoneReference(one, i, plot) : [pointAt(kind, value, i, plot)];
    const text = reference?.words[i] ?? formatNumber(value);
    // Of what is compared with, away from what was done.
    const isAbove = isMain || (reference !== undefined && value >= (main?.values[i] ?? Infinity));
    return showsFigure(i) ? [...mark, drawFigure(text, value, i, plot, isAbove)] : mark;
  });
  return [...segments, ...points];
}

const pointAt = (kind: Series['kind'], value: number, i: number, { x, y }: Plot): Stroke => ({
  shape: 'point',
  kind,
  x: x(i),
  y: y(value),
});

/** What is compared with has no points: a goal of one period between others without is a short line. */
function drawLoneReference({ kind, values }: Series, i: number, { x, y, step, width }: Plot): Stroke[] {
  const value = values[i] ?? null;
  if (value === null || (values[i - 1] ?? null) !== null || (values[i + 1] ?? null) !== null) return [];
  const half = (step / width) * 25;
  return [{ shape: 'line', kind: lineOf(kind), x: x(i) - half, y: y(value), x2: x(i) + half, y2: y(value) }];
}

/** No line crosses a figure. */
function figuresLast(strokes: Stroke[]): Stroke[] {
  const isFigure = (stroke: Stroke) => stroke.shape === 'text';
  return [...strokes.filter((stroke) => !isFigure(stroke)), ...strokes.filter(isFigure)];
}

function drawFigure(text: string, value: number, i: number, { x, y, center }: Plot, isAbove: boolean): Stroke {
  const isLow = GROUND - y(value) < FIGURE.below;
  const from = isAbove || isLow ? FIGURE.above : FIGURE.below;
  return { shape: 'text', kind: 'figure-on-line', text, ...center(text, x(i)), y: y(value) + from };
}

/** A line in dashes across the height, with its words where they fit. */
function drawGap(i: number, { x, step, center }: Plot, isMain: boolean): Stroke[] {
  const dash: Stroke = { shape: 'line', kind: 'no-data', x: x(i), y: HEIGHT.top, x2: x(i), y2: GROUND };
  const words: Stroke = {
    shape: 'text',
    kind: 'soft',
    text: SIN_DATO,
    ...center(SIN_DATO, x(i)),
    y: HEIGHT.top - 8,
  };
  return isMain && textWidth(SIN_DATO) < step ? [dash, words] : [dash];
}
