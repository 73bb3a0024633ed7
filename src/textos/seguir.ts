import { inWords, saying } from '../model/speech/speech.ts';

/** How to learn of what changes. */
export const SEGUIR = inWords({
  seguir: 'Seguir esto',
  deTodo: 'Todo el sitio',
  calendario: 'Calendario de plazos',
  novedades: 'Novedades',
  comoCalendario:
    'Plazos y sesiones para su agenda: pegue esta dirección en «agregar calendario desde una dirección». Lo que cambie aquí, cambiará allá.',
  comoNovedades: 'Para un lector de noticias (RSS o Atom): pegue en él esta dirección.',
} as const);

/** What a calendar says of a day. */
export const AGENDA = inWords({
  /** What makes the calendar (PRODID). */
  programa: 'Cuentas Claras',
  conActa: 'Su [acta] está en este sitio.',
  sinActa: 'Este sitio no tiene su [acta].',
  venceAcuerdo: 'Vence [un acuerdo]',
} as const);

export const tellDueGoal = (goal: string) => saying`Vence [una meta]: ${goal}`;
export const tellDueGoals = (goals: number, of: string) => saying`Vencen ${goals} [metas]: ${of}`;
