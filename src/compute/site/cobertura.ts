import { type Dia, firstDay, lastDay } from '../../model/date.ts';
import { type Intervalo, periodoDays } from '../../model/periodo.ts';
import { compareText } from '../../base/compare-text.ts';
import type { TextoDeInforme } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** The days of a plan's term, up to the cut-off date, that reports cover, and those that none does. */
export interface Cobertura {
  cubre: Intervalo[];
  falta: Intervalo[];
  /** Reports before those that are held, by the number that one of them bears; of which days, nobody knows. */
  anteriores: number;
}

/**
 * How much of its term the reports held of a plan cover. A plan without any report counts the figures that are
 * published of it, as an operative programme does that prints what was done beside what was programmed.
 */
export function computeCobertura(plan: PlanCalculado, informes: readonly TextoDeInforme[], corte: Dia): Cobertura {
  const vigencia = { desde: firstDay(plan.plan.inicio), hasta: earliest(lastDay(plan.plan.fin), corte) };
  const suyos = informes.filter((informe) => informe.plan === plan.id);
  const periodos = (suyos.length > 0 ? suyos : plan.mediciones).map(({ periodo }) => periodo);
  const cubre = joinIntervals(periodos.flatMap((periodo) => periodoDays(periodo) ?? []));
  const falta = gaps(vigencia, cubre);
  const ultimo = falta.at(-1);
  const enCurso = ultimo?.hasta === corte && corte <= lastDay(plan.plan.fin) && isTooSoon(ultimo, periodos);
  const anteriores = missingBefore(suyos);
  const sabida = anteriores > 0 && falta[0]?.desde === vigencia.desde && cubre.length > 0 ? falta.slice(1) : falta;
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
function joinIntervals(intervalos: readonly Intervalo[]): Intervalo[] {
  const juntos: Intervalo[] = [];
  for (const { desde, hasta } of [...intervalos].sort((a, b) => compareText(a.desde, b.desde))) {
    const ultimo = juntos.at(-1);
    if (!ultimo || addDays(ultimo.hasta, 1) < desde) juntos.push({ desde, hasta });
    else if (ultimo.hasta < hasta) ultimo.hasta = hasta;
  }
  return juntos;
}

/** What of `todo` is in none of the intervals, which are in order and apart. */
function gaps(todo: Intervalo, intervalos: readonly Intervalo[]): Intervalo[] {
  const found: Intervalo[] = [];
  let desde = todo.desde;
  for (const intervalo of intervalos) {
    if (intervalo.desde > todo.hasta) break;
    if (intervalo.desde > desde) found.push({ desde, hasta: addDays(intervalo.desde, -1) });
    if (intervalo.hasta >= desde) desde = addDays(intervalo.hasta, 1);
  }
  return desde <= todo.hasta ? [...found, { desde, hasta: todo.hasta }] : found;
}

/** Whether the days since the last report are fewer than the shortest report covers: the next one isn't due yet. */
function isTooSoon(falta: Intervalo, periodos: readonly string[]): boolean {
  const largos = periodos.flatMap((periodo) => periodoDays(periodo) ?? []).map(countDays);
  const corto = largos.reduce((menor, largo) => Math.min(menor, largo), Infinity);
  return largos.length > 0 && countDays(falta) < corto;
}

function countDays({ desde, hasta }: Intervalo): number {
  return Temporal.PlainDate.from(desde).until(hasta).days + 1;
}

/** The last day that is written with four digits has none after it. */
function addDays(dia: Dia, days: number): Dia {
  return dia === '9999-12-31' && days > 0 ? AFTER_ALL : Temporal.PlainDate.from(dia).add({ days }).toString();
}

/** Comes after every day, as text. */
const AFTER_ALL = 'z';
