import type { Acta } from '../../model/tables/actas.ts';
import { type Dia, type FechaParcial, firstDay, lastDay } from '../../model/date.ts';

/**
 * How an agreement stands at the cut-off date. One that only approves something is settled at once; one that orders
 * something without a deadline can't be said to be late; one that later minutes extended is never `vencido`: when its
 * new deadline is past too, it is `prorroga-vencida`.
 */
export const ESTADOS_DE_ACUERDO = [
  'vencido',
  'prorroga-vencida',
  'abierto',
  'prorrogado',
  'sin-plazo',
  'cumplido-tarde',
  'cumplido',
  'cumplido-a-tiempo',
  'cancelado',
  'resuelto',
] as const;
export type EstadoDeAcuerdo = (typeof ESTADOS_DE_ACUERDO)[number];

/** What later minutes say of it, and the date of their session. */
export type Dicho = Pick<Acta['seguimiento'][number], 'resultado' | 'fecha' | 'nuevo_plazo'> & { sesion: FechaParcial };

/** The deadline in force at the cut-off date: that of the last extension; undefined if there is none. */
export interface PlazoDeAcuerdo {
  vence: FechaParcial | undefined;
  /** The date of the session before which it must be done. */
  before: FechaParcial | undefined;
  extended: boolean;
}

type Acuerdo = Pick<Acta['acuerdos'][number], 'clase' | 'vence' | 'cumplido'>;

/** What is said of it up to the cut-off date, by the date on which it happened. */
export const saidBy = <D extends Dicho>(dichos: readonly D[], corte: Dia): D[] =>
  dichos.filter(({ fecha, sesion }) => firstDay(fecha ?? sesion) <= corte);

/** `before`: the date of the session before which it must be done. `dichos`: in the order of their sessions. */
export function acuerdoEstado(
  acuerdo: Acuerdo,
  corte: Dia,
  before?: FechaParcial,
  dichos: readonly Dicho[] = [],
): EstadoDeAcuerdo {
  const said = saidBy(dichos, corte);
  const last = said.at(-1);
  const plazo = plazoInForce(acuerdo, before, said);
  if (last?.resultado === 'cancelado') return 'cancelado';
  if (last?.resultado === 'cumplido') return metWhen(last.fecha ?? acuerdo.cumplido, last.sesion, plazo);
  if (acuerdo.cumplido !== undefined && firstDay(acuerdo.cumplido) <= corte) {
    return metWhen(acuerdo.cumplido, undefined, plazo);
  }
  if (acuerdo.clase === 'aprobacion') return 'resuelto';
  return pendingState(plazo, corte);
}

export function plazoInForce(
  acuerdo: Acuerdo,
  before: FechaParcial | undefined,
  said: readonly Dicho[],
): PlazoDeAcuerdo {
  const extension = said.findLast(({ resultado }) => resultado === 'prorrogado');
  if (!extension) return { vence: acuerdo.vence, before, extended: false };
  return { vence: extension.nuevo_plazo, before: undefined, extended: true };
}

function pendingState({ vence, before, extended }: PlazoDeAcuerdo, corte: Dia): EstadoDeAcuerdo {
  const isPast = (vence !== undefined && corte > lastDay(vence)) || (before !== undefined && corte >= lastDay(before));
  if (extended) return isPast ? 'prorroga-vencida' : 'prorrogado';
  if (vence === undefined && before === undefined) return 'sin-plazo';
  return isPast ? 'vencido' : 'abierto';
}

/** Late or in time only where the dates leave no doubt; what has no date was done by the session that tells it. */
function metWhen(
  met: FechaParcial | undefined,
  told: FechaParcial | undefined,
  plazo: PlazoDeAcuerdo,
): EstadoDeAcuerdo {
  const due = [plazo.vence, plazo.before].filter((one) => one !== undefined);
  const latest = met ?? told;
  if (due.length === 0 || latest === undefined) return 'cumplido';
  if (due.every((one) => lastDay(latest) <= lastDay(one))) return 'cumplido-a-tiempo';
  return met !== undefined && due.some((one) => firstDay(met) > lastDay(one)) ? 'cumplido-tarde' : 'cumplido';
}
