import { formatMonth } from '../../format/dates.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import { compareText } from '../../base/compare-text.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { Category, Drawing, GraficaDeCalendario, Mark, Stroke } from '../grafica.ts';
import { FONT, wrapText } from './text-width.ts';

/** A month in which goals fall due; the month of the cut-off date may appear twice, before it and from it on. */
interface CalendarColumn {
  year: string;
  /** «nov», or «año» where the deadline is only a year. */
  month: string;
  /** `2025-11`, or `2025`. */
  date: string;
  isPast: boolean;
}

/** A calendar of the months in which something falls due; others are left out. */
interface CalendarGrid {
  columns: CalendarColumn[];
  years: { year: string; columns: CalendarColumn[] }[];
  /** The column before which the cut-off date lies: from 0 to the number of columns. */
  corte: number;
  rows: (Category & { cells: Mark[][] })[];
}

export function arrangeCalendar({ rows, corte }: GraficaDeCalendario): CalendarGrid {
  const keys = [...new Set(rows.flatMap(({ marks }) => marks.map(({ vence }) => keyOf(vence, corte))))];
  const columns = keys.sort(compareText).map(readKey);
  return {
    columns,
    years: [...Map.groupBy(columns, ({ year }) => year)].map(([year, own]) => ({ year, columns: own })),
    corte: columns.filter(({ isPast }) => isPast).length,
    rows: rows.map(({ marks, ...category }) => {
      const byKey = Map.groupBy(marks, ({ vence }) => keyOf(vence, corte));
      return { ...category, cells: keys.map((key) => byKey.get(key) ?? []) };
    }),
  };
}

/** Sorts by month, what was due before the cut-off date first; a deadline that is only a year is apart from its last month. */
function keyOf(vence: string, corte: Dia): string {
  return [lastDay(vence).slice(0, 7), lastDay(vence) < corte ? 0 : 1, vence.length === 4 ? 'a' : 'm'].join(' ');
}

function readKey(key: string): CalendarColumn {
  const [date = '', after, precision] = key.split(' ');
  const year = date.slice(0, 4);
  const isYearOnly = precision === 'a';
  return {
    year,
    month: isYearOnly ? COMUN.anio.toLowerCase() : formatMonth(date).slice(0, 3),
    date: isYearOnly ? year : date,
    isPast: after === '0',
  };
}

/** Pixels of the drawing: a mark with its room, the head with years and months, the room around a row. */
const MARK = { side: 18, step: 23 } as const;
const HEAD = { year: 16, month: 36, height: 44 } as const;
const PADDING = 8;
/** Percentage of the width that the names of the rows take. */
const NAMES = 26;

/** The calendar as a drawing, for the files; in its page it is a table whose marks are links. */
export function drawCalendar(grafica: GraficaDeCalendario, width: number): Drawing {
  const grid = arrangeCalendar(grafica);
  const column = (100 - NAMES) / grid.columns.length;
  const perRow = Math.max(1, Math.floor(((column / 100) * width) / MARK.step));
  const strokes = drawHead(grid, column);
  let y: number = HEAD.height;
  for (const { name, cells } of grid.rows) {
    const lines = wrapText(name, (NAMES / 100) * width - PADDING);
    strokes.push({ shape: 'line', kind: 'grid', x: 0, y, x2: 100, y2: y });
    lines.forEach((text, i) =>
      strokes.push({ shape: 'text', text, x: 0, y: y + PADDING + FONT.fontSize + i * FONT.lineHeight }),
    );
    cells.forEach((marks, i) => strokes.push(...drawCell(marks, NAMES + i * column, y + PADDING, perRow)));
    const rowHeight = cells.reduce((height, { length }) => Math.max(height, Math.ceil(length / perRow) * MARK.step), 0);
    y += Math.max(rowHeight, lines.length * FONT.lineHeight) + 2 * PADDING;
  }
  const x = NAMES + grid.corte * column - 0.4;
  strokes.push({ shape: 'line', kind: 'corte', x, y: 0, x2: x, y2: y });
  return { height: y + 2, strokes };
}

function drawHead({ years }: CalendarGrid, width: number): Stroke[] {
  let column = 0;
  return years.flatMap(({ year, columns }) => {
    const x = NAMES + column * width;
    const months = columns.map(({ month }, i): Stroke => ({
      shape: 'text',
      text: month,
      x: x + i * width,
      y: HEAD.month,
      kind: 'soft',
    }));
    column += columns.length;
    return [{ shape: 'text', text: year, x, y: HEAD.year } satisfies Stroke, ...months];
  });
}

function drawCell(marks: Mark[], x: number, y: number, perRow: number): Stroke[] {
  return marks.map(({ estado }, i) => ({
    shape: 'state',
    estado,
    x,
    dx: (i % perRow) * MARK.step,
    y: y + Math.floor(i / perRow) * MARK.step,
    side: MARK.side,
  }));
}
