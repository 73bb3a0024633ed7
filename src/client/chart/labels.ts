import type { BarElement, Plugin } from 'chart.js';
import type { GraficaInteractiva, SerieInteractiva } from '../../charts/content/interactive.ts';
import { drawPiece } from './pieces.ts';
import { colorReader, dash, type Grafico, type Pluma, write } from './pen.ts';

interface Punto {
  x: number;
  y: number;
}

/** Puts on the chart what Chart.js leaves out: the figures, the missing values as missing, the outlines of the states. */
export function drawLabels({ tipo, series, palabras }: GraficaInteractiva): Plugin<'bar' | 'line'> {
  const label = (pluma: Pluma, chart: Grafico, element: Punto, serie: SerieInteractiva, at: number) => {
    if (tipo === 'estados') drawPiece(pluma, element as BarElement, serie, at);
    else if (tipo === 'barras') labelBar(pluma, chart, element, serie, at);
    else labelPoint(pluma, chart, element, serie, at);
  };
  return {
    id: 'rotulos',
    afterDatasetsDraw: (chart: Grafico) => {
      const pluma = { ctx: chart.ctx, color: colorReader(), sinDato: palabras.sinDato };
      chart.ctx.save();
      series.forEach((serie, i) =>
        chart.getDatasetMeta(i).data.forEach((element, at) => label(pluma, chart, element, serie, at)),
      );
      chart.ctx.restore();
    },
  };
}

function labelBar(pluma: Pluma, chart: Grafico, { x, y }: Punto, serie: SerieInteractiva, at: number): void {
  const cero = chart.scales['x']?.getPixelForValue(0) ?? chart.chartArea.left;
  if (serie.valores[at] !== null) return write(pluma, serie.escritos[at] ?? '', Math.max(x, cero) + 6, y, 'start');
  const { ctx, sinDato } = pluma;
  dash(pluma, () => ctx.rect(cero, y - 9, ctx.measureText(sinDato).width + 12, 18));
  write(pluma, sinDato, cero + 6, y, 'start');
}

function labelPoint(pluma: Pluma, { chartArea }: Grafico, { x, y }: Punto, serie: SerieInteractiva, at: number): void {
  if (serie.valores[at] !== null) return write(pluma, serie.escritos[at] ?? '', x, y - 15, 'center');
  dash(pluma, () => {
    pluma.ctx.moveTo(x, chartArea.top + 18);
    pluma.ctx.lineTo(x, chartArea.bottom);
  });
  write(pluma, pluma.sinDato, x, chartArea.top + 8, 'center');
}
