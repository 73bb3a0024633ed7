import { layoutBars } from './bars.ts';
import { drawCalendar } from './calendar.ts';
import { drawSegment, layoutStates } from './states.ts';
import { type Drawing, type Grafica, hasGaps, type Stroke } from '../grafica.ts';
import { layoutLines } from './lines.ts';
import { type PaintKind, lineOf } from '../paint.ts';
import { ESTADOS } from '../../compute/metas/meta-calculada.ts';
import { formatDate } from '../../format/dates.ts';
import { COMUN, SIN_DATO } from '../../textos/comunes.ts';
import { nameEstado } from '../../textos/estados.ts';

/** Lays out a chart for drawings of `width` pixels or more. */
export function layoutChart(grafica: Grafica, width: number): Drawing {
  switch (grafica.tipo) {
    case 'barras':
      return layoutBars(grafica, width);
    case 'lineas':
      return layoutLines(grafica, width);
    case 'estados':
      return layoutStates(grafica, width);
    case 'calendario':
      return drawCalendar(grafica, width);
  }
}

/** An entry of the legend: what it stands for, and a small drawing of it. */
interface LegendEntry {
  name: string;
  strokes: Stroke[];
}

/** Pixels of the small drawings of a legend. */
export const SAMPLE = { width: 28, height: 18 } as const;

/** With more points than these on a line, the words of a missing value may have no room beside it. */
const MAX_WITH_WORDS = 4;

/** What distinguishes the parts of a chart, and the mark of a missing value if the drawing can't say it in words. */
export function legendOf(grafica: Grafica): LegendEntry[] {
  if (grafica.tipo === 'calendario') {
    const present = new Set(grafica.rows.flatMap(({ marks }) => marks.map(({ estado }) => estado)));
    const shapes = ESTADOS.filter((estado) => present.has(estado)).map((estado): LegendEntry => ({
      name: nameEstado(estado, grafica.quien),
      strokes: [{ shape: 'state', estado, x: 20, y: 1, side: 16 }],
    }));
    const dash: Stroke = { shape: 'line', kind: 'corte', x: 50, y: 0, x2: 50, y2: SAMPLE.height };
    return [...shapes, { name: `${COMUN.corte}: ${formatDate(grafica.corte)}`, strokes: [dash] }];
  }
  const series = grafica.series.length > 1 || grafica.tipo === 'estados' ? grafica.series : [];
  const entries = series.map(({ name, kind }) => ({ name, strokes: drawSample(grafica.tipo, kind) }));
  const hasNoWords = grafica.tipo === 'lineas' && grafica.categories.length > MAX_WITH_WORDS && hasGaps(grafica);
  return hasNoWords ? [...entries, { name: SIN_DATO, strokes: drawSample(grafica.tipo, 'no-data') }] : entries;
}

function drawSample(chartKind: Grafica['tipo'], kind: PaintKind): Stroke[] {
  const middle = SAMPLE.height / 2;
  if (chartKind !== 'lineas') return drawSegment(kind, { x: 8, y: 2, width: 84, height: SAMPLE.height - 4 });
  if (kind === 'no-data') return [{ shape: 'line', kind, x: 50, y: 0, x2: 50, y2: SAMPLE.height }];
  const line = lineOf(kind);
  return [
    { shape: 'line', kind: line, x: 0, y: middle, x2: 100, y2: middle },
    { shape: 'point', kind, x: 50, y: middle },
  ];
}
