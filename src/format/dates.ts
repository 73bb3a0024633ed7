import { monthNames } from '../model/speech/locale.ts';
import { formatList } from './lists.ts';

/** `2025-08-15` → «15 de agosto de 2025»; `2025-08` → «agosto de 2025»; `2025` → «2025». */
export function formatDate(fecha: string): string {
  const [year = '', month, day] = fecha.split('-');
  if (month === undefined) return year;
  const nombre = `${monthNames()[Number(month) - 1]} de ${year}`;
  return day === undefined ? nombre : `${Number(day)} de ${nombre}`;
}

/** `2025-08-15` → «el 15 de agosto de 2025»; `2025-08` → «en agosto de 2025». */
export function formatWhen(fecha: string): string {
  return `${wordBefore(fecha)} ${formatDate(fecha)}`;
}

/** The word with which a date says when: «el» of a day, «en» of a month or a year. */
export const wordBefore = (fecha: string) => (fecha.length > 7 ? 'el' : 'en');

/** `2025-08-15` → «el 15 de agosto de 2025»; `2025-08` → «agosto de 2025»: after «desde» and «hasta». */
export function formatWithDay(fecha: string): string {
  return `${fecha.length > 7 ? 'el ' : ''}${formatDate(fecha)}`;
}

/** `2025-08-15` → «del 15 de agosto de 2025»; `2025-08` → «de agosto de 2025». */
export function formatOfDate(fecha: string): string {
  return `${fecha.length > 7 ? 'del' : 'de'} ${formatDate(fecha)}`;
}

/** Dates in their order, each month named once: «19, 23 y 30 de septiembre de 2024». */
export function formatDates(dates: readonly string[]): string {
  const byMonth = Map.groupBy(dates, (fecha) => fecha.slice(0, 7));
  const months = [...byMonth].map(([month, own]) => {
    const days = own.flatMap((fecha) => (fecha.length > 7 ? [String(Number(fecha.slice(8)))] : []));
    return days.length < own.length ? formatList(own.map(formatDate)) : `${formatList(days)} de ${formatDate(month)}`;
  });
  return formatList(months);
}

/** `2025-08` → «agosto»; a deadline that is only a year has no month. */
export function formatMonth(month: string): string {
  return monthNames()[Number(month.slice(5, 7)) - 1] ?? month;
}
