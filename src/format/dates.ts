import { formatList } from './lists.ts';

export const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** `2025-08-15` → «15 de agosto de 2025»; `2025-08` → «agosto de 2025»; `2025` → «2025». */
export function formatDate(fecha: string): string {
  const [anio = '', mes, dia] = fecha.split('-');
  if (mes === undefined) return anio;
  const nombre = `${MESES[Number(mes) - 1]} de ${anio}`;
  return dia === undefined ? nombre : `${Number(dia)} de ${nombre}`;
}

/** `2025-08-15` → «el 15 de agosto de 2025»; `2025-08` → «en agosto de 2025». */
export function formatWhen(fecha: string): string {
  return `${fecha.length > 7 ? 'el' : 'en'} ${formatDate(fecha)}`;
}

/** `2025-08-15` → «del 15 de agosto de 2025»; `2025-08` → «de agosto de 2025». */
export function formatOfDate(fecha: string): string {
  return `${fecha.length > 7 ? 'del' : 'de'} ${formatDate(fecha)}`;
}

/** Dates in their order, each month named once: «19, 23 y 30 de septiembre de 2024». */
export function formatDates(fechas: readonly string[]): string {
  const porMes = Map.groupBy(fechas, (fecha) => fecha.slice(0, 7));
  const meses = [...porMes].map(([mes, suyas]) => {
    const dias = suyas.flatMap((fecha) => (fecha.length > 7 ? [String(Number(fecha.slice(8)))] : []));
    return dias.length < suyas.length ? formatList(suyas.map(formatDate)) : `${formatList(dias)} de ${formatDate(mes)}`;
  });
  return formatList(meses);
}

/** `2025-08` → «agosto»; a deadline that is only a year has no month. */
export function formatMonth(mes: string): string {
  return MESES[Number(mes.slice(5, 7)) - 1] ?? mes;
}
