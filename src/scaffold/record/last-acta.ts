import type { Row } from '../table-text.ts';
import { type TextThere, textAt, type There } from '../there.ts';

/** Minutes, with the session that they are of. */
export interface LastActa extends TextThere {
  session: Row;
}

/** The minutes of the last session of a body that has them. */
export function lastActaOf(there: There, organo: string): LastActa | undefined {
  const sessions = new Map(there.rows('sesiones').map((row) => [row['id'], row]));
  const own = there.texts('actas').flatMap((acta) => {
    const session = sessions.get(textAt(acta.plain, 'sesion'));
    return session?.['organo'] === organo ? [{ ...acta, session }] : [];
  });
  return own.sort((a, b) => (dateOf(a.session) < dateOf(b.session) ? -1 : 1)).at(-1);
}

export const dateOf = (session: Row): string => session['fecha'] ?? '';

interface Members {
  people: Row[];
  signers: Row[];
  /** Where they are taken from. */
  from: string;
}

/** Who may have been there: those of the last minutes of a body, or those who sit in it. */
export function membersOf(there: There, organo: string, last: LastActa | undefined): Members {
  if (last)
    return {
      people: recordsAt(last.plain, 'asistentes', ['persona', 'cargo', 'calidad']),
      signers: recordsAt(last.plain, 'firmantes', ['persona', 'cargo']),
      from: `content/actas/${last.id}.mdx`,
    };
  const seats = there.rows('integrantes').filter((row) => row['organo'] === organo && (row['hasta'] ?? '') === '');
  const people = seats.map((row) =>
    withoutBlanks({ persona: row['persona'], cargo: row['cargo'], calidad: qualityOf(row) }),
  );
  return { people, signers: [], from: 'data/integrantes.csv' };
}

/** How minutes call the quality in which somebody sits, where they call it so. */
const qualityOf = ({ calidad, sector }: Row) =>
  calidad === 'presidencia' || calidad === 'facilitadora' ? calidad : sector;

function recordsAt(plain: TextThere['plain'], list: string, keys: readonly string[]): Row[] {
  const records = plain[list];
  if (!Array.isArray(records)) return [];
  return records.flatMap((record: unknown) => {
    if (typeof record !== 'object' || record === null) return [];
    const row = record as TextThere['plain'];
    return [withoutBlanks(Object.fromEntries(keys.map((key) => [key, textAt(row, key)])))];
  });
}

const withoutBlanks = (row: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''));
