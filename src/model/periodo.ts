import { type Dia, firstDay, lastDay } from './date.ts';

/** `2025`, `2025-S1`, `2025-T3`, `2025-B2` (bimester), `2025-08`, `2019/2021` (years, both included). */
export type Periodo = string;

interface Division {
  /** Parts in a year. */
  partes: number;
  escribe: (anio: string, parte: number) => Periodo;
}

const DIVISIONES: Record<'S' | 'T' | 'B' | 'M', Division> = {
  S: { partes: 2, escribe: (anio, parte) => `${anio}-S${parte}` },
  T: { partes: 4, escribe: (anio, parte) => `${anio}-T${parte}` },
  B: { partes: 6, escribe: (anio, parte) => `${anio}-B${parte}` },
  M: { partes: 12, escribe: (anio, parte) => `${anio}-${String(parte).padStart(2, '0')}` },
};

const FORMA = /^(\d{4})(?:\/(\d{4})|-([STB])([1-6])|-(\d{2}))?$/;

/** A period's days, both included. */
export interface Intervalo {
  desde: Dia;
  hasta: Dia;
}

/** The days of a period, or undefined where the text is no period. */
export function periodoDays(periodo: Periodo): Intervalo | undefined {
  const known = days.get(periodo);
  if (known) return known;
  const found = readDays(periodo);
  if (found) days.set(periodo, found);
  return found;
}

/** Periods are few and asked for by each figure. */
const days = new Map<Periodo, Readonly<Intervalo>>();

function readDays(periodo: Periodo): Intervalo | undefined {
  const partes = FORMA.exec(periodo);
  if (!partes) return undefined;
  const [, anio = '', hastaAnio, letra, numero, mes] = partes;
  if (anio === '0000') return undefined;
  if (hastaAnio !== undefined) {
    return hastaAnio > anio ? { desde: firstDay(anio), hasta: lastDay(hastaAnio) } : undefined;
  }
  if (letra !== undefined) return partDays(anio, letra as 'S' | 'T' | 'B', Number(numero));
  if (mes !== undefined) return partDays(anio, 'M', Number(mes));
  return { desde: firstDay(anio), hasta: lastDay(anio) };
}

function partDays(anio: string, letra: keyof typeof DIVISIONES, parte: number) {
  const { partes } = DIVISIONES[letra];
  if (parte < 1 || parte > partes) return undefined;
  const meses = 12 / partes;
  const mes = (numero: number) => DIVISIONES.M.escribe(anio, numero);
  return { desde: firstDay(mes((parte - 1) * meses + 1)), hasta: lastDay(mes(parte * meses)) };
}

/** Whether `parte` lies inside `todo` and is shorter than it. */
export function isPartOf(parte: Periodo, todo: Periodo): boolean {
  const a = periodoDays(parte);
  const b = periodoDays(todo);
  if (!a || !b) return false;
  const dentro = a.desde >= b.desde && a.hasta <= b.hasta;
  return dentro && (a.desde !== b.desde || a.hasta !== b.hasta);
}

/**
 * The ways in which a period divides evenly into shorter ones, longest parts first:
 * a year into semesters, quarters, bimesters, months; a quarter into months.
 */
export function periodoDivisions(periodo: Periodo): readonly (readonly Periodo[])[] {
  const known = divisions.get(periodo);
  if (known) return known;
  const found = divide(periodo);
  divisions.set(periodo, found);
  return found;
}

const divisions = new Map<Periodo, Periodo[][]>();

function divide(periodo: Periodo): Periodo[][] {
  const [anio = '', hastaAnio] = periodo.split('/');
  if (hastaAnio !== undefined) return [yearsBetween(anio, hastaAnio)];
  const dias = periodoDays(periodo);
  if (!dias) return [];
  return Object.values(DIVISIONES)
    .map(({ partes, escribe }) => Array.from({ length: partes }, (_, i) => escribe(periodo.slice(0, 4), i + 1)))
    .map((todas) => todas.filter((parte) => isPartOf(parte, periodo)))
    .filter((partes) => tiles(partes, dias));
}

function tiles(partes: Periodo[], dias: Intervalo): boolean {
  const primera = partes[0] && periodoDays(partes[0]);
  const ultima = partes.length > 1 && periodoDays(partes.at(-1) ?? '');
  return Boolean(primera && ultima && primera.desde === dias.desde && ultima.hasta === dias.hasta);
}

/** How many years a period of several years has; 0 for any other. */
export function yearsOf(periodo: Periodo): number {
  const [, desde, hasta] = /^(\d{4})\/(\d{4})$/.exec(periodo) ?? [];
  return desde === undefined ? 0 : Number(hasta) - Number(desde) + 1;
}

function yearsBetween(desde: string, hasta: string): Periodo[] {
  const cuantos = Number(hasta) - Number(desde) + 1;
  return Array.from({ length: cuantos }, (_, i) => String(Number(desde) + i).padStart(4, '0'));
}

/** How a period is written inside an id: `2019/2021` → `2019-2021`, `2023-B2` → `2023-b2`. */
export function periodoForId(periodo: Periodo): string {
  return periodo.replace('/', '-').toLowerCase();
}
