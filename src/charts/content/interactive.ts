import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { GraficaDeSeries } from '../grafica.ts';
import { type Clase, lineOf, PINTURAS, type Pintura } from '../paint.ts';

/** What the browser needs to draw a chart of its own: the description, with how each series is painted, and the words. */
export interface GraficaInteractiva extends Pick<GraficaDeSeries, 'tipo' | 'titulo' | 'unidad'> {
  categorias: string[];
  series: SerieInteractiva[];
  palabras: { sinDato: string; teclas: string };
}

export interface SerieInteractiva {
  nombre: string;
  clase: Clase;
  valores: (number | null)[];
  /** The values as the page writes them. */
  escritos: string[];
  pintura: Pintura;
  linea: Pintura;
}

export function describeForBrowser({ tipo, titulo, unidad, categorias, series }: GraficaDeSeries): GraficaInteractiva {
  return {
    tipo,
    titulo,
    unidad,
    categorias: categorias.map(({ nombre }) => nombre),
    series: series.map(({ nombre, clase, valores }) => ({
      nombre,
      clase,
      valores,
      escritos: valores.map((valor) => (valor === null ? SIN_DATO : formatNumber(valor))),
      pintura: PINTURAS[clase],
      linea: PINTURAS[lineOf(clase)],
    })),
    palabras: { sinDato: SIN_DATO, teclas: GRAFICA.teclas },
  };
}
