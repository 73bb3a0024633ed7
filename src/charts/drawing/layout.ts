import { layoutBars } from './bars.ts';
import { drawCalendar } from './draw-calendar.ts';
import { drawSegment, layoutStates } from './states.ts';
import { formOf } from '../form.ts';
import { type Drawing, type Grafica, hasGaps, type Series, type Stroke } from '../grafica.ts';
import { layoutGroups } from './groups.ts';
import { layoutLoneGoals } from './lone-goals.ts';
import { layoutLines } from './lines.ts';
import { lineOf } from '../paint.ts';
import { ESTADOS } from '../../compute/metas/meta-calculada.ts';
import { formatDate } from '../../format/dates.ts';
import { COMUN, SIN_DATO } from '../../textos/comunes.ts';
import { nameEstado } from '../../textos/estados.ts';

/** Lays out a chart for drawings of `width` pixels or more. */
export function layoutChart(grafica: Grafica, width: number): Drawing {
  if (grafica.tipo === 'calendario') return drawCalendar(grafica, width);
  switch (formOf(grafica)) {
    case 'barras':
      return layoutBars(grafica, width);
    case 'groups':
      return layoutGroups(grafica, width);
    case 'lineas':
      return layoutLines(grafica, width);
    case 'estados':
      return layoutStates(grafica, width);
    case 'marks':
      return layoutLoneGoals(grafica, width);
  }
}

/** An entry of the legend: what it stands for, and a small drawing of it. */
interface LegendEntry {
  name: string;
  strokes: Stroke[];
}

/** Pixels of the small drawings of a legend. */
export const SAMPLE = { width: 28, height: 18 } as const;

/** What distinguishes the parts of a chart, and the mark of a missing value. The series come first, in their order. */
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
  const form = formOf(grafica);
  const entries = series.map((one) => ({ name: one.name, strokes: drawSample(form, one) }));
  return hasGaps(grafica) ? [...entries, { name: SIN_DATO, strokes: drawSample(form, { kind: 'no-data' }) }] : entries;
}

function drawSample(
  form: ReturnType<typeof formOf>,
  { kind, reference }: Pick<Series, 'kind' | 'reference'>,
): Stroke[] {
  const middle = SAMPLE.height / 2;
  const estado = ESTADOS.find((one) => one === kind);
  if (form === 'marks' && estado) return [{ shape: 'state', estado, x: 20, y: 1, side: 16 }];
  if (form !== 'lineas') return drawSegment(kind, { x: 8, y: 2, width: 84, height: SAMPLE.height - 4 });
  if (kind === 'no-data') return [{ shape: 'line', kind, x: 50, y: 0, x2: 50, y2: SAMPLE.height }];
  const line: Stroke = { shape: 'line', kind: lineOf(kind), x: 0, y: middle, x2: 100, y2: middle };
  return reference ? [line] : [line, { shape: 'point', kind, x: 50, y: middle }];
}
