import { lastDay } from '../model/date.ts';
import type { Vigencia } from '../model/tables/vigencias.ts';
import { MESES } from '../base/months.ts';
import { formatDate, formatOfDate } from './dates.ts';

const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto', 'sexto'];
const DIVISIONS: Record<string, string> = { S: 'semestre', T: 'trimestre', B: 'bimestre' };

/** `2023-B2` → «segundo bimestre de 2023»; `2019/2021` → «2019 a 2021». */
export function formatPeriodo(periodo: string): string {
  const [year = '', part = ''] = periodo.split('-');
  if (periodo.includes('/')) return periodo.replace('/', ' a ');
  if (part === '') return year;
  const division = DIVISIONS[part[0] ?? ''];
  return division ? `${ORDINALS[Number(part.slice(1)) - 1]} ${division} de ${year}` : formatDate(periodo);
}

/** `2023-B2` → «del segundo bimestre de 2023»; `2024-07` → «de julio de 2024». */
export function formatOfPeriodo(periodo: string): string {
  return `${/-[STB]/.test(periodo) ? 'del' : 'de'} ${formatPeriodo(periodo)}`;
}

/** `2024-T3` → «el tercer trimestre de 2024»; a year or a month takes no article. */
export function formatWithArticle(periodo: string): string {
  return /-[STB]/.test(periodo) ? `el ${formatPeriodo(periodo)}` : formatPeriodo(periodo);
}

/** `2023-B2` → «B2 2023», `2024-07` → «jul 2024»: for axes and narrow columns. */
export function formatPeriodoShort(periodo: string): string {
  const [year = '', part = ''] = periodo.split('-');
  if (part === '' || periodo.includes('/')) return formatPeriodo(periodo);
  return /^\d/.test(part) ? `${(MESES[Number(part) - 1] ?? '').slice(0, 3)} ${year}` : `${part} ${year}`;
}

/** Days from one to another; whole months are written as months: «enero de 2022 a junio de 2024». */
export function formatInterval({ from, to }: { from: string; to: string }): string {
  const lastMonth = to.slice(0, 7);
  if (!from.endsWith('-01') || to !== lastDay(lastMonth)) return `${formatDate(from)} a ${formatDate(to)}`;
  const firstMonth = from.slice(0, 7);
  return firstMonth === lastMonth ? formatDate(lastMonth) : `${formatDate(firstMonth)} a ${formatDate(lastMonth)}`;
}

/** What a place says of a term: «de 2022 a 2024», «desde 2023», «hasta julio de 2021», «2 años». */
export function formatVigencia({ inicio, fin, anios }: Pick<Vigencia, 'inicio' | 'fin' | 'anios'>): string {
  const day = (fecha: string) => `${fecha.length > 7 ? 'el ' : ''}${formatDate(fecha)}`;
  const from = inicio && (fin ? formatOfDate(inicio) : `desde ${day(inicio)}`);
  const to = fin && (inicio ? `a ${day(fin)}`.replace('a el', 'al') : `hasta ${day(fin)}`);
  const dates = [from, to].filter(Boolean).join(' ');
  const duration = anios === 1 ? '1 año' : anios && `${anios} años`;
  return [dates, duration].filter(Boolean).join(', ');
}

/** «segundo año», «12.º año». */
export function formatOrdinalYear(numero: number): string {
  return `${ORDINALS[numero - 1] ?? `${numero}.º`} año`;
}
