/** What the calendar and the figures say of a goal at the cut-off date. */
export const ESTADOS = [
  'cumplida',
  'parcial',
  'incumplida',
  'sin-reporte',
  'sin-informe',
  'sin-cifra',
  'aun-no-vence',
  'por-iniciar',
  'por-definir',
  'sin-plazo',
  'no-aplica',
  'cancelada',
  'sustituida',
  'no-programada',
] as const;
export type Estado = (typeof ESTADOS)[number];

/** States in which nothing can be said to be met or missed: their goals are counted apart from the total. */
export const ESTADOS_APARTE = [
  'por-definir',
  'sin-plazo',
  'no-aplica',
  'cancelada',
  'sustituida',
] as const satisfies readonly Estado[];
export type EstadoAparte = (typeof ESTADOS_APARTE)[number];

export const isEstadoAparte = (estado: Estado) => ESTADOS_APARTE.some((one) => one === estado);

/** Those of goals that are counted: what is programmed as 0 isn't. */
export const ESTADOS_CONTADOS = ESTADOS.filter((estado) => estado !== 'no-programada' && !isEstadoAparte(estado));

/** Whether nothing is asked in that state: what was programmed as 0, or was ended before it fell due. */
export const asksNothing = (estado: Estado) =>
  estado === 'no-programada' || estado === 'cancelada' || estado === 'sustituida';

/** When a goal that was met was met. */
export const PLAZOS = ['a-tiempo', 'tarde', 'sin-fecha'] as const;
export type Plazo = (typeof PLAZOS)[number];
