import { lastDay } from '../model/date.ts';
import { periodoDays } from '../model/periodo.ts';
import type { Vigencia } from '../model/tables/vigencias.ts';
import { formatDate, formatMonth, formatOfDate, formatWithDay } from './dates.ts';

const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto', 'sexto'];
const DIVISIONS: Record<string, string> = { S: 'semestre', C: 'cuatrimestre', T: 'trimestre', B: 'bimestre' };

/**
 * `2023-B2` → «segundo bimestre de 2023»; `2019/2021` → «2019 a 2021»; `2024-10/2025-09` → «octubre de 2024 a septiembre
 * de 2025». Two years in a row may be meant as one that begins in autumn: they say that they are two.
 */
export function formatPeriodo(periodo: string): string {
  const [from = '', to] = periodo.split('/');
  if (to !== undefined) return to.length > 4 ? formatMonths(from, to) : formatYears(from, to);
  const [year = '', part = ''] = periodo.split('-');
  if (part === '') return year;
  return isDivision(periodo) ? `${nameDivision(part)} de ${year}` : formatDate(periodo);
}

/** `B2` → «segundo bimestre». */
const nameDivision = (part: string) => `${ORDINALS[Number(part.slice(1)) - 1]} ${DIVISIONS[part[0] ?? '']}`;

const formatYears = (from: string, to: string) =>
  Number(to) - Number(from) === 1 ? `${from} y ${to}, dos años de calendario` : `${from} a ${to}`;

function formatMonths(from: string, to: string): string {
  const start = from.slice(0, 4) === to.slice(0, 4) ? formatMonth(from) : formatDate(from);
  return `${start} a ${formatDate(to)}`;
}

const isDivision = (periodo: string) => /-[SCTB]/.test(periodo);
const isRangeOfMonths = (periodo: string) => periodo.length > 'AAAA/AAAA'.length;

/** `2023-B2` → «del segundo bimestre de 2023»; `2024-07` → «de julio de 2024». */
export function formatOfPeriodo(periodo: string): string {
  return `${isDivision(periodo) ? 'del' : 'de'} ${formatPeriodo(periodo)}`;
}

/** `2024-T3` → «el tercer trimestre de 2024»; a year or a month takes no article. */
export function formatWithArticle(periodo: string): string {
  if (isRangeOfMonths(periodo)) return `el periodo de ${formatPeriodo(periodo)}`;
  return isDivision(periodo) ? `el ${formatPeriodo(periodo)}` : formatPeriodo(periodo);
}

/** Up to a part of a period: `2025-T3` of `2025` → «al T3»; `2025-09` → «a septiembre»; of other years, with the year. */
export function formatUpTo(part: string, whole: string): string {
  const [year = '', letters = ''] = part.split('-');
  if (letters === '' || part.includes('/')) return `a ${formatDate(part.split('/').at(-1) ?? '')}`;
  const ofYear = whole.startsWith(year) && !whole.includes('/') ? '' : ` de ${year}`;
  return /^\d/.test(letters) ? `a ${formatMonth(part)}${ofYear}` : `al ${letters}${ofYear}`;
}

/** Up to a part of a period, in words: `2025-T3` of `2025` → «al tercer trimestre»; the rest as `formatUpTo` has it. */
export function formatUpToInWords(part: string, whole: string): string {
  const upTo = formatUpTo(part, whole);
  const letters = isDivision(part) ? (part.split('-')[1] ?? '') : '';
  return letters === '' ? upTo : upTo.replace(letters, nameDivision(letters));
}

/** The same where there is little room, by its last month: `2025-T3` of `2025` → «a sep»; of other years, with the year. */
export function formatUpToShort(part: string, whole: string): string {
  const last = periodoDays(part)?.to ?? '';
  const isOfYear = whole.startsWith(last.slice(0, 4)) && !whole.includes('/');
  return `a ${isOfYear ? nameShort(last) : shortMonth(last)}`;
}

/**
 * `2023-B2` → «mar-abr 2023», `2024-07` → «jul 2024», `2024-10/2025-09` → «oct 2024 a sep 2025», as people say them: for
 * axes and narrow columns.
 */
export function formatPeriodoShort(periodo: string): string {
  const { part, year } = splitPeriodo(periodo);
  return [part, year].filter(Boolean).join(' ');
}

/** A period in its months and its year, where it is of one: «mar-abr» of «2023»; of any other, both are in `part`. */
export function splitPeriodo(periodo: string): { part: string; year?: string } {
  const [from = '', to] = periodo.split('/');
  if (to === undefined && !from.includes('-')) return { part: from };
  if (to?.length === 4) return { part: `${from} a ${to}` };
  const { from: start, to: end } = periodoDays(periodo) ?? { from: periodo, to: periodo };
  const year = start.slice(0, 4);
  if (!end.startsWith(year)) return { part: `${shortMonth(start)} a ${shortMonth(end)}` };
  return { part: [...new Set([start, end].map(nameShort))].join('-'), year };
}

const nameShort = (date: string) => formatMonth(date.slice(0, 7)).slice(0, 3);

const shortMonth = (date: string) => `${nameShort(date)} ${date.slice(0, 4)}`;

/** Days from one to another; whole months are written as months: «enero de 2022 a junio de 2024». */
export function formatInterval({ from, to }: { from: string; to: string }): string {
  const lastMonth = to.slice(0, 7);
  if (!from.endsWith('-01') || to !== lastDay(lastMonth)) return `${formatDate(from)} a ${formatDate(to)}`;
  const firstMonth = from.slice(0, 7);
  return firstMonth === lastMonth ? formatDate(lastMonth) : `${formatDate(firstMonth)} a ${formatDate(lastMonth)}`;
}

/** What a place says of a term: «de 2022 a 2024», «desde 2023», «hasta julio de 2021», «2 años». */
export function formatVigencia({ inicio, fin, anios }: Pick<Vigencia, 'inicio' | 'fin' | 'anios'>): string {
  const from = inicio && (fin ? formatOfDate(inicio) : `desde ${formatWithDay(inicio)}`);
  const to = fin && (inicio ? `a ${formatWithDay(fin)}`.replace('a el', 'al') : `hasta ${formatWithDay(fin)}`);
  const dates = [from, to].filter(Boolean).join(' ');
  const duration = anios === 1 ? '1 año' : anios && `${anios} años`;
  return [dates, duration].filter(Boolean).join(', ');
}

/** «segundo año», «12.º año». */
export function formatOrdinalYear(numero: number): string {
  return `${ORDINALS[numero - 1] ?? `${numero}.º`} año`;
}
