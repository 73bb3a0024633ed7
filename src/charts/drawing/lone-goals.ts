import { ESTADOS } from '../../model/estado.ts';
import type { Drawing, GraficaDeSeries, Stroke } from '../grafica.ts';
import { FONT, wrapText } from './text-width.ts';

/** Pixels: a mark with its room, from the marks to the name, and between rows. */
const MARK = { side: 18, step: 23 } as const;
const GAP = 6;
const SPACING = 8;

/** Lays out rows of few goals: a mark each, of its state, and beside them the row's name. */
export function layoutLoneGoals({ categories, series }: GraficaDeSeries, width: number): Drawing {
  const marks = categories.map((_, row) =>
    ESTADOS.flatMap((estado) => {
      const count = series.find(({ kind }) => kind === estado)?.values[row] ?? 0;
      return Array.from({ length: count }, () => estado);
    }),
  );
  const indent = Math.max(...marks.map(({ length }) => length)) * MARK.step + GAP;
  const strokes: Stroke[] = [];
  let y = 0;
  categories.forEach(({ name, href }, row) => {
    const lines = wrapText(name, width - indent);
    marks[row]?.forEach((estado, i) =>
      strokes.push({ shape: 'state', estado, x: 0, dx: i * MARK.step, y: y + 1, side: MARK.side }),
    );
    lines.forEach((text, i) =>
      strokes.push({ shape: 'text', text, x: 0, dx: indent, y: y + FONT.fontSize + i * FONT.lineHeight, href }),
    );
    y += lines.length * FONT.lineHeight + SPACING;
  });
  return { height: y, strokes };
}
