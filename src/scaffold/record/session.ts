import { suggest } from '../../base/nearest.ts';
import type { Row } from '../table-text.ts';
import { textAt, type There } from '../there.ts';
import type { Asked, Refused } from './asked-record.ts';
import { dateOf, lastActaOf } from './last-acta.ts';

/** The session that minutes are of. */
interface Chosen {
  sesion: string;
  /** Its row, where it isn't there yet. */
  row?: Row;
  /** The minutes of the same session that these correct. */
  corrected?: string | undefined;
}

/** The session that was asked for; else the one that awaits its minutes, or the next of its body. */
export function chooseSession(there: There, asked: Asked): Chosen | Refused {
  const sessions = there.rows('sesiones');
  if (asked.sesion !== undefined) return askedSession(there, sessions, asked.sesion);
  const body = chooseOrgano(there, asked.organo);
  if (typeof body !== 'string') return body;
  const after = lastActaOf(there, body)?.session;
  const waiting = sessions.filter(
    (row) =>
      row['organo'] === body && !row['consta'] && dateOf(row) > dateOf(after ?? {}) && !minutesOf(there, row['id']),
  );
  const [one, ...others] = waiting;
  if (others.length > 0)
    return {
      refusal: `Esperan su acta varias sesiones: ${waiting.map((row) => row['id']).join(', ')}. Diga de cuál es.`,
      option: 'Se escribe así: --sesion SESIÓN',
    };
  return one?.['id'] ? { sesion: one['id'] } : nextSession(sessions, body, after, asked.id);
}

function askedSession(there: There, sessions: readonly Row[], sesion: string): Chosen | Refused {
  if (sessions.some((row) => row['id'] === sesion)) return { sesion, corrected: minutesOf(there, sesion) };
  const ids = sessions.flatMap((row) => row['id'] ?? []);
  const advice = 'Agréguela ahí, o no escriba --sesion, y se agrega la que sigue.';
  return { refusal: `No hay sesión «${sesion}» en data/sesiones.csv. ${suggest(sesion, ids, advice)}` };
}

const minutesOf = (there: There, sesion: string | undefined) =>
  there.texts('actas').find(({ plain }) => textAt(plain, 'sesion') === sesion)?.id;

/** The body that holds the session; blank where none is there yet. */
function chooseOrgano(there: There, asked: string | undefined): string | Refused {
  const ids = there.rows('organos').flatMap((row) => row['id'] ?? []);
  if (asked === undefined) {
    if (ids.length < 2) return ids[0] ?? '';
    return {
      refusal: `Hay varios órganos: ${ids.join(', ')}. Diga cuál sesionó.`,
      option: 'Se escribe así: --organo ÓRGANO',
    };
  }
  if (ids.includes(asked)) return asked;
  return { refusal: `No hay órgano «${asked}» en data/organos.csv. ${suggest(asked, ids, 'Agréguelo ahí primero.')}` };
}

function nextSession(sessions: readonly Row[], organo: string, last: Row | undefined, acta: string): Chosen | Refused {
  const id = /^acta(?=-)/.test(acta) ? acta.replace(/^acta/, 'sesion') : `sesion-${acta}`;
  if (sessions.some((row) => row['id'] === id))
    return {
      refusal: `La sesión «${id}» ya está en data/sesiones.csv. Si es de ella, dígalo.`,
      option: `Se escribe así: --sesion ${id}`,
    };
  const tipo = last?.['tipo'] ?? '';
  return { sesion: id, row: { id, organo, tipo, numero: nextNumber(sessions, organo, tipo) } };
}

/** The number after that of the last session of the same kind; blank where none has one. */
function nextNumber(sessions: readonly Row[], organo: string, tipo: string): string {
  const numbers = sessions
    .filter((row) => row['organo'] === organo && row['tipo'] === tipo && /^\d{1,6}$/.test(row['numero'] ?? ''))
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
    .map((row) => Number(row['numero']));
  const last = numbers.at(-1);
  return last === undefined ? '' : String(last + 1);
}
