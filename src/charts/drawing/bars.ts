import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { linearScale, valueRange, widest } from './scale.ts';
import type { Drawing, GraficaDeSeries, Stroke } from '../grafica.ts';
import { FONT, textWidth, wrapText } from './text-width.ts';

/** Pixels of a bar, between bars, between groups, and from a bar to its figure. */
const BAR = { height: 18, step: 22, spacing: 12, padding: 6 } as const;
/** Category names up to so many characters stand beside their bars. */
const SHORT_NAME = 9;

/** Where things are in the drawing's width, in percentages. */
interface BarColumns {
  /** The names' column; 0 where names stand above their bars. */
  names: number;
  width: number;
  place: (value: number) => number;
}

/** Lays out groups of horizontal bars, one group a category; `width` is the narrowest width, in pixels, that it must fit. */
export function layoutBars(grafica: GraficaDeSeries, width: number): Drawing {
  const columns = arrangeColumns(grafica, width);
  const strokes: Stroke[] = [];
  let y = 0;
  grafica.categories.forEach(({ name }, group) => {
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

function arrangeColumns(grafica: GraficaDeSeries, width: number): BarColumns {
  const { categories } = grafica;
  const percent = (pixels: number) => (pixels / width) * 100;
  const isBeside = categories.every(({ name }) => name.length <= SHORT_NAME);
  const names = isBeside ? percent(widest(categories.map(({ name }) => name)) + BAR.padding) : 0;
  const figures = grafica.series.flatMap(({ values }) => values.map((value) => formatNumber(value ?? 0)));
  const to = 100 - percent(widest(figures) + BAR.padding + 2);
  return { names, width, place: linearScale(valueRange(grafica), names, to) };
}

function nameBeside(text: string, { names, width }: BarColumns, middle: number): Stroke {
  const x = names - (BAR.padding / width) * 100;
  return { shape: 'text', text, x, y: middle + FONT.fontSize / 3 - 1, anchor: 'end' };
}

function drawGroup({ series }: GraficaDeSeries, group: number, columns: BarColumns, top: number): Stroke[] {
  const zero = columns.place(0);
  const bottom = top + series.length * BAR.step;
  const bars = series.flatMap(({ kind, values }, i): Stroke[] => {
    const y = top + i * BAR.step + (BAR.step - BAR.height) / 2;
    const value = values[group] ?? null;
    if (value === null) return drawMissing(columns, y);
    const [from, to] = [Math.min(zero, columns.place(value)), Math.max(zero, columns.place(value))];
    const figure: Stroke = { shape: 'text', text: formatNumber(value), x: to, dx: BAR.padding, y: y + 14 };
    if (value === 0) return [figure];
    return [{ shape: 'box', kind, x: from, y, width: to - from, height: BAR.height }, figure];
  });
  return [...bars, { shape: 'line', kind: 'axis', x: zero, y: top - 2, x2: zero, y2: bottom + 2 }];
}

/** A box in dashes around the words, where the bar would begin. */
function drawMissing(columns: BarColumns, y: number): Stroke[] {
  const width = ((textWidth(SIN_DATO) + 2 * BAR.padding) / columns.width) * 100;
  // Beside negative values zero may lie so far to the right that the words would leave the drawing.
  const x = Math.min(columns.place(0), 100 - width);
  return [
    { shape: 'box', kind: 'no-data', x, y, width, height: BAR.height },
    { shape: 'text', text: SIN_DATO, x, dx: BAR.padding, y: y + 14 },
  ];
}
