import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { GraficaDeSeries } from '../grafica.ts';
import { type Color, lineOf, type Paint, type PaintKind, PAINTS } from '../paint.ts';

/**
 * What the browser needs to draw a chart of its own: the description, with how each series is painted, and the words. It
 * stands in the page as JSON, whose keys are published.
 */
export interface InteractiveChart extends Pick<GraficaDeSeries, 'tipo' | 'titulo' | 'unidad'> {
  categorias: string[];
  /** Where each category stands, if not in a place after the one before. */
  lugares?: number[];
  series: InteractiveSeries[];
  palabras: { sinDato: string; teclas: string };
}

export interface InteractiveSeries {
  nombre: string;
  clase: PaintKind;
  valores: (number | null)[];
  /** The values as the page writes them. */
  escritos: string[];
  pintura: WrittenPaint;
  linea: WrittenPaint;
}

/** A paint by its published keys. */
export interface WrittenPaint {
  relleno: Color | undefined;
  trazo: Color | undefined;
  grueso: number | undefined;
  guiones: string | undefined;
}

export function describeForBrowser({ tipo, titulo, unidad, categories, series }: GraficaDeSeries): InteractiveChart {
  return {
    tipo,
    titulo,
    unidad,
    categorias: categories.map(({ name }) => name),
    ...placesOf(categories),
    series: series.map(({ name, kind, values }) => ({
      nombre: name,
      clase: kind,
      valores: values,
      escritos: values.map((value) => (value === null ? SIN_DATO : formatNumber(value))),
      pintura: writePaint(PAINTS[kind]),
      linea: writePaint(PAINTS[lineOf(kind)]),
    })),
    palabras: { sinDato: SIN_DATO, teclas: GRAFICA.teclas },
  };
}

function placesOf(categories: GraficaDeSeries['categories']): Pick<InteractiveChart, 'lugares'> {
  const lugares = categories.flatMap(({ at }) => at ?? []);
  return lugares.length > 0 ? { lugares } : {};
}

function writePaint({ fill, stroke, strokeWidth, dashes }: Paint): WrittenPaint {
  return { relleno: fill, trazo: stroke, grueso: strokeWidth, guiones: dashes };
}
