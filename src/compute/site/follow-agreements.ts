import { compareText } from '../../base/compare-text.ts';
import { firstOfEach, standingAmong } from '../../model/standing-actas.ts';
import { type Dia, type FechaParcial, firstDay, lastDay } from '../../model/date.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Acta } from '../../model/tables/actas.ts';
import type { ContentWithoutNotes, TextoDeActa } from '../../model/tables/index.ts';
import type { Sesion } from '../../model/tables/sesiones.ts';
import { acuerdoEstado, type EstadoDeAcuerdo, type PlazoDeAcuerdo, plazoInForce, saidBy } from './acuerdo-estado.ts';

/** What the minutes of a session say of an agreement of an earlier one. */
interface Seguimiento extends Omit<Acta['seguimiento'][number], 'fuente'> {
  acta: TextoDeActa;
  sesion: FechaParcial;
  fuente: Fuente;
}

/** An agreement, what later minutes say of it, and how it stands at the cut-off date. */
export interface AcuerdoCalculado {
  acuerdo: Acta['acuerdos'][number];
  acta: TextoDeActa;
  sesion: Sesion | undefined;
  /** Whether its minutes stand: no others correct them. */
  stands: boolean;
  /** The session before which it must be done. */
  before: Sesion | undefined;
  estado: EstadoDeAcuerdo;
  /** The deadline in force: that of the last extension, or its own. */
  plazo: PlazoDeAcuerdo;
  /** When it was done, by whoever says so last. */
  cumplido: FechaParcial | undefined;
  seguimiento: Seguimiento[];
}

/** How the page of all agreements groups them: those to be done first. */
const GRUPOS = {
  'por-cumplir': ['vencido', 'prorroga-vencida', 'abierto', 'prorrogado', 'sin-plazo'],
  cumplidos: ['cumplido-tarde', 'cumplido', 'cumplido-a-tiempo'],
  cancelados: ['cancelado'],
  resueltos: ['resuelto'],
} as const satisfies Record<string, readonly EstadoDeAcuerdo[]>;
export type GrupoDeAcuerdos = keyof typeof GRUPOS;

type Sessions = Pick<ContentWithoutNotes, 'actas' | 'sesiones'>;

/** Every agreement of every acta, with what later minutes say of it. */
export function followAgreements({ actas, sesiones }: Sessions, corte: Dia): AcuerdoCalculado[] {
  const byId = new Map(sesiones.map((sesion) => [sesion.id, sesion]));
  const stands = standingAmong(actas);
  const firstOf = firstOfEach(actas);
  const keyOf = (acta: string, acuerdo: string) => `${firstOf(acta)}/${acuerdo}`;
  const told = Map.groupBy(followUps(actas.filter(stands), byId), ({ acuerdo }) => {
    const [acta = '', id = ''] = acuerdo.split('/');
    return keyOf(acta, id);
  });
  return actas.flatMap((acta) =>
    acta.acuerdos.map((acuerdo) => {
      const seguimiento = told.get(keyOf(acta.id, acuerdo.id)) ?? [];
      const before = byId.get(acuerdo.antes_de ?? '');
      const said = saidBy(seguimiento, corte);
      return {
        acuerdo,
        acta,
        sesion: byId.get(acta.sesion),
        stands: stands(acta),
        before,
        estado: acuerdoEstado(acuerdo, corte, before?.fecha, seguimiento),
        plazo: plazoInForce(acuerdo, before?.fecha, said),
        cumplido: said.findLast(({ resultado }) => resultado === 'cumplido')?.fecha ?? acuerdo.cumplido,
        seguimiento,
      };
    }),
  );
}

/** In the order of their sessions. */
function followUps(actas: readonly TextoDeActa[], sesiones: ReadonlyMap<string, Sesion>): Seguimiento[] {
  return actas
    .flatMap((acta) => {
      const sesion = sesiones.get(acta.sesion)?.fecha;
      if (sesion === undefined) return [];
      return acta.seguimiento.map((one) => ({ ...one, acta, sesion, fuente: one.fuente ?? acta.fuente }));
    })
    .sort((a, b) => compareText(firstDay(a.sesion), firstDay(b.sesion)));
}

/** Agreements by group, of minutes that stand, and no group that is empty; within each, what is due first stands first. */
export function groupAgreements(acuerdos: readonly AcuerdoCalculado[]): Map<GrupoDeAcuerdos, AcuerdoCalculado[]> {
  const groups = Object.entries<readonly EstadoDeAcuerdo[]>(GRUPOS).map(
    ([group, estados]) =>
      [
        group as GrupoDeAcuerdos,
        byDeadline(acuerdos.filter(({ estado, stands }) => stands && estados.includes(estado))),
      ] as const,
  );
  return new Map(groups.filter(([, own]) => own.length > 0));
}

/** Those that say by when they are to be done, and were not called off. */
export function scheduledAgreements(acuerdos: readonly AcuerdoCalculado[]): AcuerdoCalculado[] {
  return byDeadline(acuerdos.filter((one) => one.stands && deadlineOf(one) !== '' && one.estado !== 'cancelado'));
}

/** The last day on which it is due; empty where it has no deadline. */
export function deadlineOf({ plazo: { vence, before } }: AcuerdoCalculado): Dia {
  const due = vence ?? before;
  return due === undefined ? '' : lastDay(due);
}

const byDeadline = (acuerdos: readonly AcuerdoCalculado[]) =>
  [...acuerdos].sort(
    (a, b) => compareText(deadlineOf(a) || '9999', deadlineOf(b) || '9999') || compareText(a.acta.id, b.acta.id),
  );
