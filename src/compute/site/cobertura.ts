import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import { type Interval, periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';
import type { TextoDeInforme } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** The days of a plan's term, up to the cut-off date, that reports cover, and those that none does. */
export interface Cobertura {
  cubre: Interval[];
  falta: Interval[];
  /** Reports before those that are held, by the number that one of them bears; of which days, nobody knows. */
  anteriores: number;
}

/**
 * How much of its term the reports held of a plan cover. A plan without any report counts the figures that are
 * published of it, as an operative programme does that prints what was done beside what was programmed.
 */
export function computeCobertura(plan: PlanCalculado, informes: readonly TextoDeInforme[], corte: Dia): Cobertura {
  const vigencia = { from: firstDay(plan.plan.inicio), to: earliest(lastDay(plan.plan.fin), corte) };
  const suyos = informes.filter((informe) => informe.plan === plan.id);
  const periodos = (suyos.length > 0 ? suyos : plan.mediciones).map(({ periodo }) => periodo);
  const cubre = joinIntervals(periodos.flatMap((periodo) => periodoDays(periodo) ?? []));
  const falta = gaps(vigencia, cubre);
  const ultimo = falta.at(-1);
  const enCurso = ultimo?.to === corte && corte <= lastDay(plan.plan.fin) && isTooSoon(ultimo, periodos);
  const anteriores = missingBefore(suyos);
  const sabida = anteriores > 0 && falta[0]?.from === vigencia.from && cubre.length > 0 ? falta.slice(1) : falta;
  return { cubre, falta: enCurso ? sabida.slice(0, -1) : sabida, anteriores };
}

/** How many reports of the same kind came before the first that is held; some of them may be of days before the term. */
function missingBefore(informes: readonly TextoDeInforme[]): number {
  const porTipo = Map.groupBy(informes, ({ tipo }) => tipo);
  const faltan = [...porTipo.values()].map((suyos) => {
    const numeros = suyos.flatMap(({ numero }) => numero ?? []);
    return numeros.length === 0 ? 0 : Math.min(...numeros) - 1;
  });
  return faltan.reduce((suma, uno) => suma + uno, 0);
}

const earliest = (a: Dia, b: Dia) => (a < b ? a : b);

/** Intervals in order, those that overlap or touch made one. */
function joinIntervals(intervalos: readonly Interval[]): Interval[] {
  const juntos: Interval[] = [];
  for (const { from, to } of [...intervalos].sort((a, b) => compareText(a.from, b.from))) {
    const ultimo = juntos.at(-1);
    if (!ultimo || addDays(ultimo.to, 1) < from) juntos.push({ from, to });
    else if (ultimo.to < to) ultimo.to = to;
  }
  return juntos;
}

/** What of `todo` is in none of the intervals, which are in order and apart. */
function gaps(todo: Interval, intervalos: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  let from = todo.from;
  for (const intervalo of intervalos) {
    if (intervalo.from > todo.to) break;
    if (intervalo.from > from) found.push({ from, to: addDays(intervalo.from, -1) });
    if (intervalo.to >= from) from = addDays(intervalo.to, 1);
  }
  return from <= todo.to ? [...found, { from, to: todo.to }] : found;
}

/** Whether the days since the last report are fewer than the shortest report covers: the next one isn't due yet. */
function isTooSoon(falta: Interval, periodos: readonly string[]): boolean {
  const largos = periodos.flatMap((periodo) => periodoDays(periodo) ?? []).map(countDays);
  const corto = largos.reduce((menor, largo) => Math.min(menor, largo), Infinity);
  return largos.length > 0 && countDays(falta) < corto;
}

function countDays({ from, to }: Interval): number {
  return Temporal.PlainDate.from(from).until(to).days + 1;
}

/** The last day that is written with four digits has none after it. */
function addDays(dia: Dia, days: number): Dia {
  return dia === '9999-12-31' && days > 0 ? AFTER_ALL : Temporal.PlainDate.from(dia).add({ days }).toString();
}

/** Comes after every day, as text. */
const AFTER_ALL = 'z';
