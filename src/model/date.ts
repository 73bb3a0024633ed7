/** A calendar day, `AAAA-MM-DD` (ISO 8601). Days compare as text. */
export type Dia = string;

/** A day, or the month or year that is all a source gives: `2025-11-30`, `2025-11`, `2025`. */
export type FechaParcial = string;

const PARCIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Precision of a partial date, or undefined where the text is none (also for 2025-02-30). */
export function fechaPrecision(texto: string): 'anio' | 'mes' | 'dia' | undefined {
  const partes = PARCIAL.exec(texto);
  if (!partes) return undefined;
  const [, anio, mes, dia] = partes;
  if (anio === '0000') return undefined;
  if (mes === undefined) return 'anio';
  if (Number(mes) < 1 || Number(mes) > 12) return undefined;
  if (dia === undefined) return 'mes';
  return Number(dia) >= 1 && Number(dia) <= daysInMonth(Number(anio), Number(mes)) ? 'dia' : undefined;
}

/** First day of a partial date: what a month or year means as a start. */
export function firstDay(fecha: FechaParcial): Dia {
  return fecha.length === 4 ? `${fecha}-01-01` : fecha.length === 7 ? `${fecha}-01` : fecha;
}

/** Last day of a partial date: what a month or year means as a deadline. */
export function lastDay(fecha: FechaParcial): Dia {
  if (fecha.length === 4) return `${fecha}-12-31`;
  if (fecha.length > 7) return fecha;
  const dias = daysInMonth(Number(fecha.slice(0, 4)), Number(fecha.slice(5, 7)));
  return `${fecha}-${String(dias).padStart(2, '0')}`;
}

function daysInMonth(anio: number, mes: number): number {
  if (mes === 2) return anio % 4 === 0 && (anio % 100 !== 0 || anio % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(mes) ? 30 : 31;
}
