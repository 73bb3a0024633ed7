import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { linearScale, roundMarks, valueRange, widest } from './scale.ts';
import type { Drawing, GraficaDeSeries, Series, TextStroke, Stroke } from '../grafica.ts';
import { FONT, textWidth } from './text-width.ts';
import { lineOf } from '../paint.ts';

/** Pixels: room for a figure above the highest point, height of the scale, and the names of the categories below. */
const HEIGHT = { top: 26, scale: 170, names: 30 } as const;
const GROUND = HEIGHT.top + HEIGHT.scale;
/** Pixels from a point to its figure: above it for the last series, below it for the others. */
const FIGURE = { above: -10, below: 22 } as const;
/** With more points than these, only the first, the last and the greatest show their figures; with more lines, only the last. */
const FEW = { points: 6, series: 2 } as const;

/** Where the points are. */
interface Plot {
  x: (category: number) => number;
  y: (value: number) => number;
  /** Pixels of a category in the narrowest drawing, and of all of it. */
  step: number;
  width: number;
  /** Whether there are so many lines that their figures would cover each other. */
  areCrowded: boolean;
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
    areCrowded: grafica.series.length > FEW.series,
    center: (text, x) => {
      const half = (textWidth(text) / 2 / width) * 100;
      if (x - half < 0) return { x: 0, anchor: 'start' };
      return x + half > 100 ? { x: 100, anchor: 'end' } : { x, anchor: 'middle' };
    },
  };
  // A figure below a point near the ground stands under it, and the names below the figure.
  const footer = grafica.series.length > 1 ? FONT.fontSize : 0;
  const strokes = [
    ...drawGrid(marks, margin, plot),
    ...nameCategories(grafica, plot, GROUND + footer + FONT.lineHeight + 2),
    ...figuresLast(grafica.series.flatMap((one, i) => drawSeries(one, plot, i === grafica.series.length - 1))),
  ];
  return { height: GROUND + footer + HEIGHT.names, strokes };
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

/** As many names as fit: the first one, and each that leaves the one before its room. */
function nameCategories({ categories }: GraficaDeSeries, { x, width, center }: Plot, y: number): Stroke[] {
  const room = ((widest(categories.map(({ name }) => name)) + 8) / width) * 100;
  let last = -Infinity;
  return categories.flatMap(({ name }, i): Stroke[] => {
    if (x(i) - last < room - ROUNDING) return [];
    last = x(i);
    return [{ shape: 'text', text: name, ...center(name, x(i)), y }];
  });
}

/** What additions in binary may leave of a percentage. */
const ROUNDING = 1e-9;

function drawSeries({ kind, values }: Series, plot: Plot, isLast: boolean): Stroke[] {
  const line = lineOf(kind);
  const segments = values.flatMap((value, i): Stroke[] => {
    const next = values[i + 1] ?? null;
    if (value === null || next === null) return [];
    return [{ shape: 'line', kind: line, x: plot.x(i), y: plot.y(value), x2: plot.x(i + 1), y2: plot.y(next) }];
  });
  const showsFigure = figuresShown(values, plot);
  const points = values.flatMap((value, i): Stroke[] => {
    if (value === null) return drawGap(i, plot, isLast);
    const point: Stroke = { shape: 'point', kind, x: plot.x(i), y: plot.y(value) };
    return showsFigure(i) ? [point, drawFigure(value, i, plot, isLast)] : [point];
  });
  return [...segments, ...points];
}

/** No line crosses a figure. */
function figuresLast(strokes: Stroke[]): Stroke[] {
  const isFigure = (stroke: Stroke) => stroke.shape === 'text';
  return [...strokes.filter((stroke) => !isFigure(stroke)), ...strokes.filter(isFigure)];
}

function drawFigure(value: number, i: number, { x, y, center }: Plot, isLast: boolean): Stroke {
  const from = isLast ? FIGURE.above : FIGURE.below;
  const text = formatNumber(value);
  return { shape: 'text', kind: 'figure-on-line', text, ...center(text, x(i)), y: y(value) + from };
}

/** Which points show their figures. */
function figuresShown(values: Series['values'], { areCrowded }: Plot): (i: number) => boolean {
  const withValue = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = withValue.at(-1)?.index;
  if (areCrowded) return (i) => i === last;
  if (values.length <= FEW.points) return () => true;
  const greatest = withValue.reduce((a, b) => (b.value > a.value ? b : a), withValue[0] ?? { value: 0, index: -1 });
  return (i) => [withValue[0]?.index, last, greatest.index].includes(i);
}

/** A line in dashes across the height, with its words where they fit. */
function drawGap(i: number, { x, step, center }: Plot, isLast: boolean): Stroke[] {
  const dash: Stroke = { shape: 'line', kind: 'no-data', x: x(i), y: HEIGHT.top, x2: x(i), y2: GROUND };
  const words: Stroke = {
    shape: 'text',
    kind: 'soft',
    text: SIN_DATO,
    ...center(SIN_DATO, x(i)),
    y: HEIGHT.top - 8,
  };
  return isLast && textWidth(SIN_DATO) < step ? [dash, words] : [dash];
}
