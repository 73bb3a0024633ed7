import { inWords, saying } from '../model/speech/speech.ts';

/** How to learn of what changes. */
export const SEGUIR = inWords({
  seguir: 'Seguir esto',
  deTodo: 'Todo el sitio',
  calendario: 'Calendario de plazos',
  novedades: 'Novedades',
  comoCalendario:
    'El calendario trae los plazos, y las sesiones de quien las celebra. Es para la agenda de su teléfono o computadora. Elija ahí «suscribirse» o «agregar calendario desde una dirección» y pegue la de abajo: si una fecha cambia aquí, cambia también en su agenda.',
  comoNovedades:
    'Las novedades son para un lector de noticias (RSS o Atom), un programa que avisa cuando una página dice algo nuevo. Pegue en él la dirección de abajo.',
} as const);

/** What a calendar says of a day. */
export const AGENDA = inWords({
  conActa: 'Su [acta] está en este sitio.',
  sinActa: 'Este sitio no tiene su [acta].',
  venceAcuerdo: 'Vence [un acuerdo]',
} as const);

export const tellDueGoal = (goal: string) => saying`Vence [una meta]: ${goal}`;
export const tellDueGoals = (goals: number, of: string) => saying`Vencen ${goals} [metas]: ${of}`;
