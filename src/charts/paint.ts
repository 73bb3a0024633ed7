import type { Estado } from '../compute/metas/meta-calculada.ts';

/** The colours of `tokens.css` by the name of their custom property, as its light scheme has them. */
export const COLORES = {
  tinta: '#1b2427',
  'tinta-suave': '#4a575d',
  linea: '#d5d3cb',
  fondo: '#faf8f4',
  superficie: '#ffffff',
  acento: '#0b5563',
  'acento-suave': '#e1eef0',
  'estado-cumplida': '#1d6a43',
  'estado-parcial': '#7a5200',
  'estado-incumplida': '#9c2b2b',
  'estado-sin-reporte': '#7b3a86',
  'estado-sin-informe': '#7b3a86',
  'estado-aun-no-vence': '#3f5a8a',
  'estado-por-iniciar': '#5b666b',
  'estado-no-programada': '#5b666b',
} as const;
export type Color = keyof typeof COLORES;

/** How something is painted; what has no colour is left out. Widths and dashes in pixels. */
export interface Pintura {
  relleno?: Color;
  trazo?: Color;
  grueso?: number;
  guiones?: string;
}

/** The class of a chart's series: a lone one is solid; of several, the first is hollow. There are four to go round. */
export const classOfSeries = (serie: number, cuantas: number): Clase =>
  `serie-${(cuantas === 1 ? 1 : serie % 4) as 0 | 1 | 2 | 3}`;

/** How the line of a series is painted. */
export const lineOf = (clase: Clase): Clase => clase.replace('serie', 'linea') as Clase;

/** Of the goals met: those that can be checked, and those of which only the body says so. */
type Cumplida = 'comprobada' | 'segun-municipio';
export type ClaseDeEstado = Cumplida | Exclude<Estado, 'cumplida'>;
export type Clase =
  | `serie-${0 | 1 | 2 | 3}`
  | `linea-${0 | 1 | 2 | 3}`
  | ClaseDeEstado
  | 'parte'
  | 'sin-dato'
  | 'eje'
  | 'rejilla'
  | 'corte'
  | 'texto'
  | 'suave'
  | 'cifra'
  | 'cifra-clara'
  | 'cifra-en-linea';

/** Each can be told from the others without its colour: by fill, outline or dashes. */
export const PINTURAS: Record<Clase, Pintura> = {
  'serie-0': { relleno: 'superficie', trazo: 'tinta-suave', grueso: 1.5 },
  'serie-1': { relleno: 'acento', trazo: 'acento', grueso: 1.5 },
  'serie-2': { relleno: 'acento-suave', trazo: 'acento', grueso: 1.5 },
  'serie-3': { relleno: 'tinta-suave', trazo: 'tinta-suave', grueso: 1.5 },
  'linea-0': { trazo: 'tinta-suave', grueso: 2, guiones: '6 4' },
  'linea-1': { trazo: 'acento', grueso: 2.5 },
  'linea-2': { trazo: 'acento', grueso: 2, guiones: '2 3' },
  'linea-3': { trazo: 'tinta-suave', grueso: 2 },
  comprobada: { relleno: 'estado-cumplida', trazo: 'estado-cumplida', grueso: 2 },
  'segun-municipio': { relleno: 'superficie', trazo: 'estado-cumplida', grueso: 4 },
  parcial: { relleno: 'superficie', trazo: 'estado-parcial', grueso: 2 },
  parte: { relleno: 'estado-parcial' },
  incumplida: { relleno: 'superficie', trazo: 'estado-incumplida', grueso: 2 },
  'sin-reporte': { relleno: 'superficie', trazo: 'estado-sin-reporte', grueso: 2, guiones: '6 4' },
  'sin-informe': { relleno: 'superficie', trazo: 'estado-sin-informe', grueso: 2, guiones: '2 3' },
  'aun-no-vence': { relleno: 'superficie', trazo: 'estado-aun-no-vence', grueso: 1.5 },
  'por-iniciar': { relleno: 'superficie', trazo: 'estado-por-iniciar', grueso: 1.5, guiones: '1.5 4' },
  'no-programada': { relleno: 'superficie', trazo: 'estado-no-programada', grueso: 1 },
  'sin-dato': { trazo: 'tinta-suave', grueso: 1.5, guiones: '4 3' },
  eje: { trazo: 'tinta-suave', grueso: 1 },
  rejilla: { trazo: 'linea', grueso: 1 },
  corte: { trazo: 'acento', grueso: 3 },
  texto: { relleno: 'tinta' },
  suave: { relleno: 'tinta-suave' },
  // A figure over lines has a rim of the colour of its ground.
  cifra: { relleno: 'tinta', trazo: 'superficie', grueso: 5 },
  'cifra-en-linea': { relleno: 'tinta', trazo: 'fondo', grueso: 5 },
  'cifra-clara': { relleno: 'superficie' },
};
