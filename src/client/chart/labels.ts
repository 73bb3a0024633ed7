import type { BarElement, Plugin } from 'chart.js';
import type { InteractiveChart, InteractiveSeries } from '../../charts/content/interactive.ts';
import { drawSegment } from './segments.ts';
import { colorReader, dash, type DrawnChart, type Pen, write } from './pen.ts';

interface Point {
  x: number;
  y: number;
}

/** Puts on the chart what Chart.js leaves out: the figures, the missing values as missing, the outlines of the states. */
export function drawLabels({ tipo, series, palabras }: InteractiveChart): Plugin<'bar' | 'line'> {
  const label = (pen: Pen, chart: DrawnChart, element: Point, series: InteractiveSeries, at: number) => {
    if (tipo === 'estados') drawSegment(pen, element as BarElement, series, at);
    else if (tipo === 'barras') labelBar(pen, chart, element, series, at);
    else labelPoint(pen, chart, element, series, at);
  };
  return {
    id: 'rotulos',
    afterDatasetsDraw: (chart: DrawnChart) => {
      const pen = { ctx: chart.ctx, color: colorReader(), noData: palabras.sinDato };
      chart.ctx.save();
      series.forEach((series, i) =>
        chart.getDatasetMeta(i).data.forEach((element, at) => label(pen, chart, element, series, at)),
      );
      chart.ctx.restore();
    },
  };
}

function labelBar(pen: Pen, chart: DrawnChart, { x, y }: Point, series: InteractiveSeries, at: number): void {
  const zero = chart.scales['x']?.getPixelForValue(0) ?? chart.chartArea.left;
  if (series.valores[at] !== null) return write(pen, series.escritos[at] ?? '', Math.max(x, zero) + 6, y, 'start');
  const { ctx, noData } = pen;
  dash(pen, () => ctx.rect(zero, y - 9, ctx.measureText(noData).width + 12, 18));
  write(pen, noData, zero + 6, y, 'start');
}

function labelPoint(pen: Pen, { chartArea }: DrawnChart, { x, y }: Point, series: InteractiveSeries, at: number): void {
  if (series.valores[at] !== null) return write(pen, series.escritos[at] ?? '', x, y - 15, 'center');
  dash(pen, () => {
    pen.ctx.moveTo(x, chartArea.top + 18);
    pen.ctx.lineTo(x, chartArea.bottom);
  });
  write(pen, pen.noData, x, chartArea.top + 8, 'center');
}
