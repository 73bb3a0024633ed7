import type { GraficaDeSeries } from '../grafica.ts';
import { textWidth } from './text-width.ts';

/** Least and greatest value of a chart, with zero between them or at an end. */
export function valueRange({ series }: GraficaDeSeries): [minimo: number, maximo: number] {
  let [minimo, maximo] = [0, 0];
  for (const { valores } of series) {
    for (const valor of valores) [minimo, maximo] = [Math.min(minimo, valor ?? 0), Math.max(maximo, valor ?? 0)];
  }
  return [minimo, maximo];
}

/** Pixels of the widest of some texts, however many; 0 where there are none. */
export function widest(textos: readonly string[]): number {
  return textos.reduce((ancho, texto) => Math.max(ancho, textWidth(texto)), 0);
}

/** Takes `minimo` to `desde`, `maximo` to `hasta`, and what is between them in proportion. */
export function linearScale([minimo, maximo]: [number, number], desde: number, hasta: number) {
  return (valor: number): number => desde + ((valor - minimo) / (maximo - minimo || 1)) * (hasta - desde);
}

/** Round values from `minimo` or less to `maximo` or more, in some three steps of 1, 2 or 5 by a power of ten. */
export function roundMarks([minimo, maximo]: [number, number]): number[] {
  const paso = roundStep((maximo - minimo || 1) / 3);
  const desde = Math.floor(minimo / paso);
  const hasta = Math.max(desde + 1, Math.ceil(maximo / paso));
  return Array.from({ length: hasta - desde + 1 }, (_, i) => Number(((desde + i) * paso).toPrecision(12)));
}

function roundStep(paso: number): number {
  const potencia = 10 ** Math.floor(Math.log10(paso));
  return ([1, 2, 5].find((veces) => veces * potencia >= paso * 0.999) ?? 10) * potencia;
}
