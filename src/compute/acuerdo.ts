import type { Acta } from '../model/acta.ts';
import { type Dia, firstDay, lastDay } from '../model/fecha.ts';

/** How an agreement stands at the cut-off date. Without a deadline, nothing tells whether it is late. */
export type EstadoDeAcuerdo = 'cumplido' | 'vencido' | 'abierto' | 'sin-plazo';

export function acuerdoEstado({ vence, cumplido }: Acta['acuerdos'][number], corte: Dia): EstadoDeAcuerdo {
  if (cumplido !== undefined && firstDay(cumplido) <= corte) return 'cumplido';
  if (vence === undefined) return 'sin-plazo';
  return corte > lastDay(vence) ? 'vencido' : 'abierto';
}
