import type { Momento } from '../model/tables/presupuesto.ts';

/** The money of activities and commitments. */
export const PRESUPUESTO = { titulo: 'Presupuesto', momento: 'Momento del gasto', monto: 'Monto' } as const;

export const MOMENTO: Record<Momento, string> = {
  aprobado: 'Aprobado',
  modificado: 'Modificado',
  comprometido: 'Comprometido',
  devengado: 'Devengado',
  ejercido: 'Ejercido',
  pagado: 'Pagado',
};
