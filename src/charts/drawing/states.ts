import { formatNumber } from '../../format/numbers.ts';
import type { Drawing, GraficaDeSeries, Stroke } from '../grafica.ts';
import { FONT, textWidth, wrapText } from './text-width.ts';
import type { PaintKind } from '../paint.ts';

/** Pixels of a bar, from one to what follows, and from a bar to its total. */
const BAR = { height: 26, spacing: 14, padding: 8 } as const;
/** Percentage of the width between the pieces of a bar. */
const GAP = 0.8;
/** Of the height of a piece, the foot of one that was done in part. */
const DONE_PART = 0.22;

/** Lays out rows of stacked counts, all at one scale: a name, and below it the counts of each state, with their sum at the end. */
export function layoutStates(grafica: GraficaDeSeries, width: number): Drawing {
  const totals = grafica.categories.map((_, row) =>
    grafica.series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
  );
  const greatest = Math.max(1, ...totals);
  const to = 100 - ((textWidth(formatNumber(greatest)) + BAR.padding) / width) * 100;
  const strokes: Stroke[] = [];
  let y = 0;
  grafica.categories.forEach(({ name, href }, row) => {
    const lines = wrapText(name, width);
    lines.forEach((text, i) =>
      strokes.push({ shape: 'text', text, x: 0, y: y + FONT.fontSize + i * FONT.lineHeight, href }),
    );
    y += lines.length * FONT.lineHeight + 4;
    strokes.push(...drawRow(grafica, row, { y, unit: to / greatest, width }));
    const end = ((totals[row] ?? 0) * to) / greatest;
    strokes.push({ shape: 'text', text: formatNumber(totals[row] ?? 0), x: end, dx: BAR.padding, y: y + 18 });
    y += BAR.height + BAR.spacing;
  });
  return { height: y, strokes };
}

interface RowPlace {
  y: number;
  /** Percentage of the width that a goal takes. */
  unit: number;
  width: number;
}

function drawRow({ series }: GraficaDeSeries, row: number, { y, unit, width }: RowPlace): Stroke[] {
  let x = 0;
  return series.flatMap(({ kind, values }) => {
    const count = values[row] ?? 0;
    if (count === 0) return [];
    const length = count * unit;
    // Among many goals, one alone would be narrower than the space beside it.
    const visible = Math.max(length - GAP, length / 2);
    const part = drawSegment(kind, { x, y, width: visible, height: BAR.height });
    const fits = textWidth(formatNumber(count)) < (visible / 100) * width;
    const figure: Stroke = {
      shape: 'text',
      kind: kind === 'comprobada' ? 'light-figure' : 'figure',
      text: formatNumber(count),
      x: x + visible / 2,
      y: y + 17,
      anchor: 'middle',
    };
    x += length;
    return fits ? [...part, figure] : part;
  });
}

/** A piece of a bar, distinguished by its fill and its outline. */
export function drawSegment(
  kind: PaintKind,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Stroke[] {
  const box: Stroke = { shape: 'box', kind, x, y, width, height };
  const line = (y1: number, y2: number): Stroke => ({ shape: 'line', kind, x, y: y1, x2: x + width, y2 });
  switch (kind) {
    case 'parcial':
      return [
        box,
        { shape: 'box', kind: 'done-part', x, y: y + height * (1 - DONE_PART), width, height: height * DONE_PART },
      ];
    case 'incumplida':
      return [box, line(y, y + height), line(y + height, y)];
    default:
      return [box];
  }
}
