import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { Drawing, GraficaDeSeries, Stroke } from '../grafica.ts';
import { linearScale, valueRange, widest } from './scale.ts';
import { drawMissing } from './draw-missing.ts';
import { FONT, wrapText } from './text-width.ts';

/** Pixels of a bar, from one to what follows, and from a bar to its figure. */
const BAR = { height: 18, spacing: 14, padding: 6 } as const;

/** Lays out the rows of one number under the names of them all, the greatest number first; where all have it, words are enough. */
export function layoutGroups(grafica: GraficaDeSeries, width: number): Drawing {
  const groups = groupRows(grafica);
  const figures = groups.map(({ value }) => formatNumber(value ?? 0));
  const to = 100 - ((widest(figures) + BAR.padding + 2) / width) * 100;
  const place = linearScale(valueRange(grafica), 0, to);
  const strokes: Stroke[] = [];
  let y = 0;
  for (const { value, names } of groups) {
    const lines = wrapText(tellGroup(value, names), width);
    lines.forEach((text, i) => strokes.push({ shape: 'text', text, x: 0, y: y + FONT.fontSize + i * FONT.lineHeight }));
    y += lines.length * FONT.lineHeight + 2;
    if (groups.length > 1) {
      strokes.push(...drawGroup(value, grafica, { place, y, width }));
      y += BAR.height;
    }
    y += BAR.spacing;
  }
  return { height: y, strokes };
}

interface Group {
  value: number | null;
  names: string[];
}

/** What nobody published comes last. */
function groupRows({ categories, series }: GraficaDeSeries): Group[] {
  const values = series[0]?.values ?? [];
  const rows = categories.map(({ name }, i) => ({ name, value: values[i] ?? null }));
  return [...Map.groupBy(rows, ({ value }) => value)]
    .map(([value, own]) => ({ value, names: own.map(({ name }) => name) }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}

const tellGroup = (value: number | null, names: string[]): string =>
  names.length === 1
    ? (names[0] ?? '')
    : GRAFICA.grupo(value === null ? SIN_DATO : formatNumber(value), names, value === null);

interface Place {
  place: (value: number) => number;
  y: number;
  width: number;
}

function drawGroup(value: number | null, { series }: GraficaDeSeries, { place, y, width }: Place): Stroke[] {
  if (value === null) return drawMissing(place(0), y, width);
  const [from, to] = [Math.min(place(0), place(value)), Math.max(place(0), place(value))];
  const figure: Stroke = { shape: 'text', text: formatNumber(value), x: to, dx: BAR.padding, y: y + 14 };
  if (value === 0) return [figure];
  return [
    { shape: 'box', kind: series[0]?.kind ?? 'serie-1', x: from, y, width: to - from, height: BAR.height },
    figure,
  ];
}
