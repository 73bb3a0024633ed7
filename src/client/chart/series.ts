import type { ChartDataset } from 'chart.js';
import type { InteractiveChart } from '../../charts/content/interactive.ts';
import { colorReader, readDashes } from './pen.ts';

const POINT_STYLES = ['rect', 'circle', 'rectRot', 'triangle'] as const;

/** The series of a chart, painted as the drawing paints them. */
export function datasetsOf({ tipo, series }: InteractiveChart): ChartDataset<'bar' | 'line', (number | null)[]>[] {
  const color = colorReader();
  return series.map(({ nombre, valores, clase, referencia, pintura, linea }) => {
    const fill = color(pintura.relleno);
    const stroke = color(pintura.trazo);
    if (tipo !== 'lineas') {
      const strokeWidth = fill === stroke ? 0 : (pintura.grueso ?? 0);
      const bar = {
        backgroundColor: fill,
        borderColor: stroke,
        borderWidth: strokeWidth,
        borderSkipped: false,
      } as const;
      return { type: 'bar', label: nombre, data: valores, ...bar };
    }
    return {
      type: 'line',
      label: nombre,
      data: valores,
      borderColor: color(linea.trazo),
      borderWidth: linea.grueso ?? 2,
      borderDash: readDashes(linea),
      // What is compared with has no points, and a short line where it is alone.
      pointStyle: referencia ? 'line' : (POINT_STYLES[Number(clase.at(-1))] ?? 'circle'),
      pointRadius: 5,
      pointBackgroundColor: fill,
      pointBorderColor: stroke,
    };
  });
}
