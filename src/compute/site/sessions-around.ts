import { compareText } from '../../base/compare-text.ts';
import type { Sesion } from '../../model/tables/sesiones.ts';

/** Sessions that the page of an acta shows: of more, those around its own. */
const MOST = 60;

/** The sessions by date; of many, as many before one of them as after it. */
export function sessionsAround(sesiones: readonly Sesion[], id: string): Sesion[] {
  const byDate = [...sesiones].sort((a, b) => compareText(a.fecha, b.fecha));
  if (byDate.length <= MOST) return [...sesiones];
  const at = byDate.findIndex((one) => one.id === id);
  const from = Math.min(Math.max(0, at - MOST / 2), byDate.length - MOST);
  return byDate.slice(from, from + MOST);
}
