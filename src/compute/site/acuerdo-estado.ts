import type { Acta } from '../../model/tables/actas.ts';
import { type Dia, firstDay, lastDay } from '../../model/date.ts';

/**
 * How an agreement stands at the cut-off date. One that only approves something is settled at once; one that orders
 * something without a deadline can't be said to be late.
 */
export type EstadoDeAcuerdo = 'cumplido' | 'resuelto' | 'vencido' | 'abierto' | 'sin-plazo';

/** `antes`: the date of the session before which it must be done. */
export function acuerdoEstado(
  { clase, vence, cumplido }: Pick<Acta['acuerdos'][number], 'clase' | 'vence' | 'cumplido'>,
  corte: Dia,
  before?: string,
): EstadoDeAcuerdo {
  if (cumplido !== undefined && firstDay(cumplido) <= corte) return 'cumplido';
  if (clase === 'aprobacion') return 'resuelto';
  if (vence === undefined && before === undefined) return 'sin-plazo';
  const paso = (vence !== undefined && corte > lastDay(vence)) || (before !== undefined && corte >= lastDay(before));
  return paso ? 'vencido' : 'abierto';
}
