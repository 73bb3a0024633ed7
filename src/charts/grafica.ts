import type { Estado } from '../compute/metas/meta-calculada.ts';
import type { Fuente } from '../model/fields/readings.ts';
import type { Dia, FechaParcial } from '../model/date.ts';
import type { PaintKind } from './paint.ts';

/**
 * A chart described by what it says, not by how it is drawn: the drawing at build time, the table, the files and the
 * interactive version of the browser all come from this. A value that nobody published is null, and is drawn as missing.
 */
export type Grafica = GraficaDeSeries | GraficaDeCalendario;

interface ChartDescription {
  /** Id of its figure in a page. */
  id: string;
  /** Where its files are, under `graficas/` and without extension: unique in the site, and permanent. */
  path: string;
  /** What it shows, in a sentence. */
  titulo: string;
  /** What is measured, in the words of its document. */
  subtitulo?: string | undefined;
  unidad: string;
  fuentes: Fuente[];
}

export interface GraficaDeSeries extends ChartDescription {
  tipo: 'barras' | 'lineas' | 'estados';
  /** What the categories are: periods, commitments. */
  column: string;
  categories: Category[];
  series: Series[];
}

/** What of a chart comes from the numbers alone. */
export type SeriesContent = Pick<GraficaDeSeries, 'tipo' | 'titulo' | 'categories' | 'series' | 'fuentes'>;

export interface Category {
  name: string;
  href?: string | undefined;
  /** Where it stands on the axis, in the axis's own unit; without it, a place after the one before. */
  at?: number | undefined;
  /** Of a part of a calendar year, which one: the axis then names the year once. */
  inYear?: { part: string; year: string } | undefined;
  /** Whether it is a period: those keep their order. */
  isPeriod?: boolean | undefined;
}

export interface Series {
  name: string;
  kind: PaintKind;
  /** One a category. */
  values: (number | null)[];
  /** What others are compared with: a goal, a baseline. It is drawn as a mark that says what it is. */
  reference?: Reference | undefined;
}

interface Reference {
  kind: 'goal' | 'baseline';
  /** What is written at each value: «meta 15», «meta máx. 15». */
  words: string[];
}

/** Goals by row and by the month in which they fall due. */
export interface GraficaDeCalendario extends ChartDescription {
  tipo: 'calendario';
  corte: Dia;
  /** Who declares what is only declared. */
  quien: string;
  column: string;
  rows: CalendarRow[];
}

interface CalendarRow extends Category {
  marks: Mark[];
}

/** A goal in the calendar. */
export interface Mark {
  text: string;
  vence: FechaParcial;
  estado: Estado;
  href: string;
}

/** A drawing: its height in pixels of the usual letter size, and its strokes. */
export interface Drawing {
  height: number;
  strokes: Stroke[];
}

/**
 * A stroke of a drawing. `x` and widths are percentages of the drawing's width, so that it fits any screen; `y`, heights
 * and `dx` are pixels of the usual letter size, so that text keeps its own.
 */
export type Stroke =
  | { shape: 'box'; kind: PaintKind; x: number; y: number; width: number; height: number }
  | { shape: 'line'; kind: PaintKind; x: number; y: number; x2: number; y2: number }
  | { shape: 'point'; kind: PaintKind; x: number; y: number }
  | { shape: 'state'; estado: Estado; x: number; y: number; side: number; dx?: number }
  | TextStroke;

export interface TextStroke {
  shape: 'text';
  kind?: PaintKind;
  text: string;
  x: number;
  dx?: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  href?: string | undefined;
}

/** Whether some value is missing; that a line of goals begins later than its values isn't one. */
export function hasGaps({ tipo, series }: GraficaDeSeries): boolean {
  return series.some(
    ({ values, reference }) => (!reference || isBesideBars(tipo, reference)) && values.some((value) => value === null),
  );
}

const isBesideBars = (tipo: GraficaDeSeries['tipo'], { kind }: Reference) => tipo === 'barras' && kind === 'goal';
