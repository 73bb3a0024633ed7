import type { Plugin } from 'chart.js';
import type { InteractiveChart, InteractiveSeries } from '../../charts/content/interactive.ts';
import { colorReader, dash, type DrawnChart, type Pen, write } from './pen.ts';

interface Point {
  x: number;
  y: number;
  /** Of a bar, its thickness. */
  height?: number;
}

/** Puts on the chart what Chart.js leaves out: the figures, the goals as lines, the missing values as missing. */
export function drawLabels({ tipo, series, palabras }: InteractiveChart): Plugin<'bar' | 'line'> {
  return {
    id: 'rotulos',
    afterDatasetsDraw: (chart: DrawnChart) => {
      const pen = { ctx: chart.ctx, color: colorReader(), noData: palabras.sinDato };
      chart.ctx.save();
      if (tipo === 'barras') drawGoals(pen, chart, series);
      series.forEach((one, i) => {
        if (!chart.isDatasetVisible(i)) return;
        chart.getDatasetMeta(i).data.forEach((element, at) => {
          if (tipo === 'barras') labelBar(pen, chart, element, one, at);
          else labelPoint(pen, chart, element, { one, at, done: series.find(({ referencia }) => !referencia) });
        });
      });
      chart.ctx.restore();
    },
  };
}

/** Each goal goes on as a line down to the bar of what was done, within a rim of the colour of the ground. */
function drawGoals({ ctx, color }: Pen, chart: DrawnChart, series: readonly InteractiveSeries[]): void {
  const done = series.findIndex(({ referencia }) => !referencia);
  series.forEach(({ referencia, valores }, i) => {
    if (referencia !== 'goal' || ![i, done].every((one) => chart.isDatasetVisible(one))) return;
    chart.getDatasetMeta(i).data.forEach((element: Point, at) => {
      const end = chart.getDatasetMeta(done).data[at] as Point | undefined;
      if (!valores[at] || !end || series[done]?.valores[at] === null) return;
      const [from, to] = [element.y - (element.height ?? 0) / 2, end.y + (end.height ?? 0) / 2 + 2];
      ctx.setLineDash([]);
      for (const [name, width] of [
        ['superficie', 6],
        ['tinta', 2],
      ] as const) {
        ctx.strokeStyle = color(name);
        ctx.lineWidth = width;
        ctx.beginPath();
        ctx.moveTo(element.x, from);
        ctx.lineTo(element.x, to);
        ctx.stroke();
      }
    });
  });
}

function labelBar(pen: Pen, chart: DrawnChart, { x, y }: Point, series: InteractiveSeries, at: number): void {
  const zero = chart.scales['x']?.getPixelForValue(0) ?? chart.chartArea.left;
  if (series.valores[at] !== null) return write(pen, series.rotulos[at] ?? '', Math.max(x, zero) + 6, y, 'start');
  if (series.referencia === 'baseline') return;
  const { ctx, noData } = pen;
  dash(pen, () => ctx.rect(zero, y - 9, ctx.measureText(noData).width + 12, 18));
  write(pen, noData, zero + 6, y, 'start');
}

/** A point of a series, and the series of what was done. */
interface Labelled {
  one: InteractiveSeries;
  at: number;
  done: InteractiveSeries | undefined;
}

/** A gap has its words where they fit; the legend has them in any case. */
function labelPoint(pen: Pen, { chartArea }: DrawnChart, { x, y }: Point, { one, at, done }: Labelled): void {
  const { valores, rotulos, mostrados, referencia } = one;
  const { ctx, noData } = pen;
  const value = valores[at] ?? null;
  if (value !== null) {
    if (!mostrados[at]) return;
    const text = rotulos[at] ?? '';
    const half = ctx.measureText(text).width / 2;
    // Of what is compared with, away from what was done.
    const isAbove = !referencia || chartArea.bottom - y < 20 || value >= (done?.valores[at] ?? Infinity);
    return write(pen, text, Math.min(x, chartArea.right - half), y + (isAbove ? -15 : 13), 'center');
  }
  if (referencia) return;
  dash(pen, () => {
    ctx.moveTo(x, chartArea.top + 18);
    ctx.lineTo(x, chartArea.bottom);
  });
  const hasRoom = ctx.measureText(noData).width + 8 < (chartArea.right - chartArea.left) / valores.length;
  if (hasRoom) write(pen, noData, x, chartArea.top + 8, 'center');
}
