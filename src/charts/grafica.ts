import type { Estado } from '../compute/metas/meta-calculada.ts';
import type { Fuente } from '../model/fields/readings.ts';
import type { Dia, FechaParcial } from '../model/date.ts';
import type { Clase } from './paint.ts';

/**
 * A chart described by what it says, not by how it is drawn: the drawing at build time, the table, the files and the
 * interactive version of the browser all come from this. A value that nobody published is null, and is drawn as missing.
 */
export type Grafica = GraficaDeSeries | GraficaDeCalendario;

interface Descripcion {
  /** Id of its figure in a page. */
  id: string;
  /** Where its files are, under `graficas/` and without extension: unique in the site, and permanent. */
  ruta: string;
  /** What it shows, in a sentence. */
  titulo: string;
  /** What is measured, in the words of its document. */
  subtitulo?: string | undefined;
  unidad: string;
  fuentes: Fuente[];
}

export interface GraficaDeSeries extends Descripcion {
  tipo: 'barras' | 'lineas' | 'estados';
  /** What the categories are: periods, commitments. */
  columna: string;
  categorias: Categoria[];
  series: Serie[];
}

/** What of a chart comes from the numbers alone. */
export type ContenidoDeSeries = Pick<GraficaDeSeries, 'tipo' | 'titulo' | 'categorias' | 'series' | 'fuentes'>;

export interface Categoria {
  nombre: string;
  href?: string | undefined;
}

export interface Serie {
  nombre: string;
  clase: Clase;
  /** One a category. */
  valores: (number | null)[];
}

/** Goals by row and by the month in which they fall due. */
export interface GraficaDeCalendario extends Descripcion {
  tipo: 'calendario';
  corte: Dia;
  columna: string;
  filas: FilaDeCalendario[];
}

export interface FilaDeCalendario extends Categoria {
  marcas: Marca[];
}

/** A goal in the calendar. */
export interface Marca {
  texto: string;
  vence: FechaParcial;
  estado: Estado;
  href: string;
}

/** A drawing: its height in pixels of the usual letter size, and its strokes. */
export interface Dibujo {
  alto: number;
  trazos: Trazo[];
}

/**
 * A stroke of a drawing. `x` and widths are percentages of the drawing's width, so that it fits any screen; `y`, heights
 * and `dx` are pixels of the usual letter size, so that text keeps its own.
 */
export type Trazo =
  | { tipo: 'caja'; clase: Clase; x: number; y: number; ancho: number; alto: number }
  | { tipo: 'linea'; clase: Clase; x: number; y: number; x2: number; y2: number }
  | { tipo: 'punto'; clase: Clase; x: number; y: number }
  | { tipo: 'forma'; estado: Estado; x: number; y: number; lado: number; dx?: number }
  | Texto;

export interface Texto {
  tipo: 'texto';
  clase?: Clase;
  texto: string;
  x: number;
  dx?: number;
  y: number;
  ancla?: 'start' | 'middle' | 'end';
  href?: string | undefined;
}

/** Whether some value is missing. */
export function hasGaps({ series }: GraficaDeSeries): boolean {
  return series.some(({ valores }) => valores.some((valor) => valor === null));
}
