import type { Estado } from '../compute/metas/meta-calculada.ts';

/** The colours of `tokens.css` by the name of their custom property, as its light scheme has them. */
export const COLORS = {
  tinta: '#1b2427',
  'tinta-suave': '#4a575d',
  linea: '#d5d3cb',
  fondo: '#faf8f4',
  superficie: '#ffffff',
  acento: '#0b5563',
  'acento-suave': '#e1eef0',
  'estado-comprobada': '#1d6a43',
  'estado-declarada': '#1d6a43',
  'estado-parcial': '#7a5200',
  'estado-incumplida': '#9c2b2b',
  'estado-sin-reporte': '#7b3a86',
  'estado-sin-informe': '#7b3a86',
  'estado-aun-no-vence': '#3f5a8a',
  'estado-otra': '#5b666b',
} as const;
export type Color = keyof typeof COLORS;

/** How something is painted; what has no colour is left out. Widths and dashes in pixels. */
export interface Paint {
  fill?: Color;
  stroke?: Color;
  strokeWidth?: number;
  dashes?: string;
}

/** The kind of a chart's series: a lone one is solid; of several, the first is hollow. There are four to go round. */
export const kindOfSeries = (index: number, count: number): PaintKind =>
  `serie-${(count === 1 ? 1 : index % 4) as 0 | 1 | 2 | 3}`;

/** How the line of a series is painted. */
export const lineOf = (kind: PaintKind): PaintKind => kind.replace('serie', 'line') as PaintKind;

export type PaintKind =
  | `serie-${0 | 1 | 2 | 3}`
  | `line-${0 | 1 | 2 | 3}`
  | Estado
  | 'done-part'
  | 'no-data'
  | 'axis'
  | 'grid'
  | 'corte'
  | 'goal'
  | 'goal-rim'
  | 'text'
  | 'soft'
  | 'figure'
  | 'light-figure'
  | 'figure-on-line';

/** Each can be told from the others without its colour: by fill, outline or dashes. */
export const PAINTS: Record<PaintKind, Paint> = {
  'serie-0': { fill: 'superficie', stroke: 'tinta-suave', strokeWidth: 1.5 },
  'serie-1': { fill: 'acento', stroke: 'acento', strokeWidth: 1.5 },
  'serie-2': { fill: 'acento-suave', stroke: 'acento', strokeWidth: 1.5 },
  'serie-3': { fill: 'tinta-suave', stroke: 'tinta-suave', strokeWidth: 1.5 },
  'line-0': { stroke: 'tinta-suave', strokeWidth: 2, dashes: '6 4' },
  'line-1': { stroke: 'acento', strokeWidth: 2.5 },
  'line-2': { stroke: 'acento', strokeWidth: 2, dashes: '2 3' },
  'line-3': { stroke: 'tinta-suave', strokeWidth: 2 },
  comprobada: { fill: 'estado-comprobada', stroke: 'estado-comprobada', strokeWidth: 2 },
  declarada: { fill: 'superficie', stroke: 'estado-declarada', strokeWidth: 4 },
  parcial: { fill: 'superficie', stroke: 'estado-parcial', strokeWidth: 2 },
  'done-part': { fill: 'estado-parcial' },
  incumplida: { fill: 'superficie', stroke: 'estado-incumplida', strokeWidth: 2 },
  'sin-reporte': { fill: 'superficie', stroke: 'estado-sin-reporte', strokeWidth: 2, dashes: '6 4' },
  'sin-informe': { fill: 'superficie', stroke: 'estado-sin-informe', strokeWidth: 2, dashes: '2 3' },
  'sin-cifra': { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 2, dashes: '8 2' },
  'aun-no-vence': { fill: 'superficie', stroke: 'estado-aun-no-vence', strokeWidth: 1.5 },
  'por-iniciar': { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1.5, dashes: '1.5 4' },
  'por-definir': { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1, dashes: '4 2' },
  'sin-plazo': { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1, dashes: '2 2' },
  'no-aplica': { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1, dashes: '1 2' },
  cancelada: { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1, dashes: '6 2' },
  sustituida: { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1, dashes: '6 2 1 2' },
  'no-programada': { fill: 'superficie', stroke: 'estado-otra', strokeWidth: 1 },
  'no-data': { stroke: 'tinta-suave', strokeWidth: 1.5, dashes: '4 3' },
  axis: { stroke: 'tinta-suave', strokeWidth: 1 },
  grid: { stroke: 'linea', strokeWidth: 1 },
  corte: { stroke: 'acento', strokeWidth: 3 },
  // A goal goes over bars, within a rim of the colour of the ground.
  goal: { stroke: 'tinta', strokeWidth: 2 },
  'goal-rim': { stroke: 'superficie', strokeWidth: 6 },
  text: { fill: 'tinta' },
  soft: { fill: 'tinta-suave' },
  // A figure over lines has a rim of the colour of its ground.
  figure: { fill: 'tinta', stroke: 'superficie', strokeWidth: 5 },
  'figure-on-line': { fill: 'tinta', stroke: 'fondo', strokeWidth: 5 },
  'light-figure': { fill: 'superficie' },
};

/** The colour of a state's sign. States that say nothing of how a goal went share one. */
export const colorOf = (estado: Estado): Color => PAINTS[estado].stroke ?? 'estado-otra';
