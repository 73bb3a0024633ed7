/** A calendar day, `AAAA-MM-DD` (ISO 8601). Days compare as text. */
export type Dia = string;

/** A day, or the month or year that is all a source gives: `2025-11-30`, `2025-11`, `2025`. */
export type FechaParcial = string;

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Precision of a partial date, or undefined where the text is none (also for 2025-02-30). */
export function precisionOf(text: string): 'anio' | 'mes' | 'dia' | undefined {
  const parts = PARTIAL.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  if (year === '0000') return undefined;
  if (month === undefined) return 'anio';
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return 'mes';
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)) ? 'dia' : undefined;
}

/** First day of a partial date: what a month or year means as a start. */
export function firstDay(fecha: FechaParcial): Dia {
  return fecha.length === 4 ? `${fecha}-01-01` : fecha.length === 7 ? `${fecha}-01` : fecha;
}

/** Last day of a partial date: what a month or year means as a deadline. */
export function lastDay(fecha: FechaParcial): Dia {
  if (fecha.length === 4) return `${fecha}-12-31`;
  if (fecha.length > 7) return fecha;
  const days = daysInMonth(Number(fecha.slice(0, 4)), Number(fecha.slice(5, 7)));
  return `${fecha}-${String(days).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
