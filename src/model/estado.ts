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
  'no-programada',
] as const;
export type Estado = (typeof ESTADOS)[number];

/** States in which nothing can be said to be met or missed: their goals are counted apart from the total. */
export const ESTADOS_APARTE = ['por-definir', 'sin-plazo', 'no-aplica'] as const satisfies readonly Estado[];
export type EstadoAparte = (typeof ESTADOS_APARTE)[number];

export const isEstadoAparte = (estado: Estado) => ESTADOS_APARTE.some((one) => one === estado);

/** Those of goals that are counted: what is programmed as 0 isn't. */
export const ESTADOS_CONTADOS = ESTADOS.filter((estado) => estado !== 'no-programada' && !isEstadoAparte(estado));
