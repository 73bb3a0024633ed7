import Fraction from 'fraction.js';
import { lastDay } from '../model/date.ts';
import type { Vigencia } from '../model/tables/vigencias.ts';

/** Numbers, dates and periods as Mexico writes them; the locale is fixed, whatever the machine's. */
const LOCALE = 'es-MX';
/** Digits after the point: of most figures, and as many as a published one may have. */
const DECIMALES = { pocos: 2, todos: 9 } as const;
/** What rounds to zero has no sign: no figure is «-0». */
const numberFormat = (maximumFractionDigits: number) =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits, signDisplay: 'negative' });
const NUMERO = numberFormat(DECIMALES.pocos);
const EXACTO = numberFormat(DECIMALES.todos);
const DECIMO = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const LISTA = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const ALTERNATIVAS = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
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
const ORDINALES = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto', 'sexto'];
const DIVISIONES: Record<string, string> = { S: 'semestre', T: 'trimestre', B: 'bimestre' };

export function formatNumber(valor: number | Fraction): string {
  return NUMERO.format(valor instanceof Fraction ? writeDecimals(valor, DECIMALES.pocos) : valor);
}

/** «1.8 MB», with thousands of bytes as those who sell disks count them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [division, unidad] = bytes < 1e6 ? [1e3, 'KB'] : [1e6, 'MB'];
  return `${DECIMO.format(bytes / division)} ${unidad}`;
}

/** A number with all its decimals: of two that differ, rounding must not hide it. */
export function formatExact(valor: number | Fraction): string {
  return EXACTO.format(valor instanceof Fraction ? writeDecimals(valor, DECIMALES.todos) : valor);
}

/** A fraction to so many decimals, digit by digit: a double would lose those of a sum of many long figures. */
function writeDecimals(valor: Fraction, decimales: number): `${number}` {
  const { s, n, d } = valor.round(decimales);
  const escritas = ((n * 10n ** BigInt(decimales)) / d).toString().padStart(decimales + 1, '0');
  return `${s < 0n ? '-' : ''}${escritas.slice(0, -decimales)}.${escritas.slice(-decimales)}` as `${number}`;
}

/** «julio, agosto y septiembre». */
export function formatList(textos: readonly string[]): string {
  return LISTA.format(textos);
}

/** «planes u órganos». */
export function formatAlternatives(textos: readonly string[]): string {
  return ALTERNATIVAS.format(textos);
}

/** A value with its unit: percentages with their sign, the rest with the unit's name. */
export function formatMeasure(valor: number | Fraction, unidad: string): string {
  if (isPercentage(unidad)) return `${formatNumber(valor)} %`;
  // A document may call «Cualitativo» what it measures with a number: the number stands, and the unit is told as its.
  return /^cualitativ/i.test(unidad)
    ? `${formatNumber(valor)} (unidad publicada: ${unidad})`
    : `${formatNumber(valor)} ${unidad}`;
}

export function isPercentage(unidad: string): boolean {
  return /^(porcentaje|%)$/i.test(unidad.trim());
}

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

/** Dates in their order, each month told once: «19, 23 y 30 de septiembre de 2024». */
export function formatDates(fechas: readonly string[]): string {
  const porMes = Map.groupBy(fechas, (fecha) => fecha.slice(0, 7));
  const meses = [...porMes].map(([mes, suyas]) => {
    const dias = suyas.flatMap((fecha) => (fecha.length > 7 ? [String(Number(fecha.slice(8)))] : []));
    return dias.length < suyas.length ? formatList(suyas.map(formatDate)) : `${formatList(dias)} de ${formatDate(mes)}`;
  });
  return formatList(meses);
}

/** `2023-B2` → «segundo bimestre de 2023»; `2019/2021` → «2019 a 2021». */
export function formatPeriodo(periodo: string): string {
  const [anio = '', parte = ''] = periodo.split('-');
  if (periodo.includes('/')) return periodo.replace('/', ' a ');
  if (parte === '') return anio;
  const division = DIVISIONES[parte[0] ?? ''];
  return division ? `${ORDINALES[Number(parte.slice(1)) - 1]} ${division} de ${anio}` : formatDate(periodo);
}

/** `2023-B2` → «del segundo bimestre de 2023»; `2024-07` → «de julio de 2024». */
export function formatOfPeriodo(periodo: string): string {
  return `${/-[STB]/.test(periodo) ? 'del' : 'de'} ${formatPeriodo(periodo)}`;
}

/** Days from one to another; whole months are told as months: «enero de 2022 a junio de 2024». */
export function formatIntervalo({ desde, hasta }: { desde: string; hasta: string }): string {
  const mesFinal = hasta.slice(0, 7);
  if (!desde.endsWith('-01') || hasta !== lastDay(mesFinal)) return `${formatDate(desde)} a ${formatDate(hasta)}`;
  const mesInicial = desde.slice(0, 7);
  return mesInicial === mesFinal ? formatDate(mesFinal) : `${formatDate(mesInicial)} a ${formatDate(mesFinal)}`;
}

/** What a place says of a term: «de 2022 a 2024», «desde 2023», «hasta julio de 2021», «2 años». */
export function formatVigencia({ inicio, fin, anios }: Pick<Vigencia, 'inicio' | 'fin' | 'anios'>): string {
  const dia = (fecha: string) => `${fecha.length > 7 ? 'el ' : ''}${formatDate(fecha)}`;
  const desde = inicio && (fin ? formatOfDate(inicio) : `desde ${dia(inicio)}`);
  const hasta = fin && (inicio ? `a ${dia(fin)}`.replace('a el', 'al') : `hasta ${dia(fin)}`);
  const fechas = [desde, hasta].filter(Boolean).join(' ');
  const duracion = anios === 1 ? '1 año' : anios && `${anios} años`;
  return [fechas, duracion].filter(Boolean).join(', ');
}

/** «segundo año», «12.º año». */
export function formatOrdinalYear(numero: number): string {
  return `${ORDINALES[numero - 1] ?? `${numero}.º`} año`;
}

/** A difference with its sign, so that a surplus is told from a shortfall. */
export function formatDifference(valor: Fraction): string {
  return valor.compare(0) > 0 ? `+${formatNumber(valor)}` : formatNumber(valor);
}

/** `2025-08` → «agosto»; a deadline that is only a year has no month. */
export function formatMonth(mes: string): string {
  return MESES[Number(mes.slice(5, 7)) - 1] ?? mes;
}

/** `2023-B2` → «B2 2023», `2024-07` → «jul 2024»: for axes and narrow columns. */
export function formatPeriodoShort(periodo: string): string {
  const [anio = '', parte = ''] = periodo.split('-');
  if (parte === '' || periodo.includes('/')) return formatPeriodo(periodo);
  return /^\d/.test(parte) ? `${(MESES[Number(parte) - 1] ?? '').slice(0, 3)} ${anio}` : `${parte} ${anio}`;
}

/** «3.ª sesión extraordinaria», «Sesión ordinaria» where the document gives no number. */
export function formatSession({ tipo, numero }: { tipo: string; numero?: number | undefined }): string {
  return numero === undefined ? `Sesión ${tipo}` : `${numero}.ª sesión ${tipo}`;
}
