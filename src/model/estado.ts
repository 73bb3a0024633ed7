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
  'no-programada',
] as const;
export type Estado = (typeof ESTADOS)[number];

/** Those of goals that are counted: what is programmed as 0 isn't. */
export const ESTADOS_CONTADOS = ESTADOS.filter((estado) => estado !== 'no-programada');
