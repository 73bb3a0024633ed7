import type { ChartDataset } from 'chart.js';
import type { GraficaInteractiva } from '../../charts/content/interactive.ts';
import { colorReader, readDashes } from './pen.ts';

const SENALES = ['rect', 'circle', 'rectRot', 'triangle'] as const;

/** The series of a chart, painted as the drawing paints them. */
export function datasetsOf({ tipo, series }: GraficaInteractiva): ChartDataset<'bar' | 'line', (number | null)[]>[] {
  const color = colorReader();
  return series.map(({ nombre, valores, clase, pintura, linea }) => {
    const relleno = color(pintura.relleno);
    const borde = color(pintura.trazo);
    if (tipo !== 'lineas') {
      // The outlines of states have dashes, which Chart.js has not for bars: `piezas.ts` draws them.
      const grueso = tipo === 'estados' || relleno === borde ? 0 : (pintura.grueso ?? 0);
      const barra = {
        backgroundColor: relleno,
        borderColor: borde,
        borderWidth: grueso,
        borderSkipped: false,
      } as const;
      return { type: 'bar', label: nombre, data: valores, ...barra };
    }
    return {
      type: 'line',
      label: nombre,
      data: valores,
      borderColor: color(linea.trazo),
      borderWidth: linea.grueso ?? 2,
      borderDash: readDashes(linea),
      pointStyle: SENALES[Number(clase.at(-1))] ?? 'circle',
      pointRadius: 5,
      pointBackgroundColor: relleno,
      pointBorderColor: borde,
    };
  });
}
