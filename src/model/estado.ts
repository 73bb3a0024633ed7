/** What the calendar and the figures say of a goal at the cut-off date. One that was met can be checked, or is only declared. */
export const ESTADOS = [
  'comprobada',
  'declarada',
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

/** Of goals that were met: by what anybody can check, or by the word of whoever reports. */
const ESTADOS_CUMPLIDOS = ['comprobada', 'declarada'] as const satisfies readonly Estado[];

export const isMet = (estado: Estado) => ESTADOS_CUMPLIDOS.some((one) => one === estado);

/** When a goal that was met was met. */
export const PLAZOS = ['a-tiempo', 'tarde', 'sin-fecha'] as const;
export type Plazo = (typeof PLAZOS)[number];
