import type { Fuente } from '../model/campo.ts';

/**
 * A chart described by what it says, not by how it is drawn: the drawing at build time, the table and the interactive
 * version of the browser all come from this. A value that nobody published is null, and is drawn as missing.
 */
export interface Grafica {
  id: string;
  titulo: string;
  unidad: string;
  categorias: string[];
  series: Serie[];
  fuentes: Fuente[];
}

export interface Serie {
  nombre: string;
  valores: (number | null)[];
}

/** Greatest value of a chart, at least 1 so that a chart of zeros has a scale. */
export function maxValue({ series }: Grafica): number {
  return Math.max(1, ...series.flatMap(({ valores }) => valores.map((valor) => Math.abs(valor ?? 0))));
}
