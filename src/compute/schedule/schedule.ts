import type { Dia } from '../../model/date.ts';
import { type Entry, groupByDeadline, type MesDelCronograma } from '../metas/cronograma.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { isApart } from '../metas/resumen.ts';
import { type AcuerdoCalculado, scheduledAgreements } from '../site/follow-agreements.ts';
import { fits } from '../site/divide.ts';

/** All that has a deadline, and the goals that are counted apart. */
export interface Schedule {
  /** The goals that count, by year and month. */
  years: ReadonlyMap<string, MesDelCronograma[]>;
  apart: readonly Entry[];
  agreements: readonly AcuerdoCalculado[];
  /** Whether all of it has room in one page. */
  isWhole: boolean;
}

/** What the schedule comes from. */
export interface ScheduledContent {
  planes: readonly PlanCalculado[];
  acuerdos: readonly AcuerdoCalculado[];
  corte: Dia;
}

/** Of the schedule in one page: goals and agreements together. */
const WHOLE = { lines: 150, characters: 60_000 };

const known = new WeakMap<readonly PlanCalculado[], Schedule>();

/** The schedule of a site; it is arranged once, for all its pages. */
export function scheduleOf(sitio: ScheduledContent): Schedule {
  const schedule = known.get(sitio.planes) ?? arrangeSchedule(sitio);
  known.set(sitio.planes, schedule);
  return schedule;
}

function arrangeSchedule({ planes, acuerdos, corte }: ScheduledContent): Schedule {
  const years = groupByDeadline(planes, corte);
  const apart = planes.flatMap((plan) =>
    plan.metasCalculadas.filter(isApart).map((metaCalculada) => ({ plan, metaCalculada })),
  );
  const agreements = scheduledAgreements(acuerdos);
  const lengths = [
    ...[...entriesOf([...years.values()].flat()), ...apart].map(lengthOfGoal),
    ...agreements.map(lengthOfAgreement),
  ];
  return { years, apart, agreements, isWhole: fits(lengths, (length) => length, WHOLE) };
}

export const entriesOf = (months: readonly MesDelCronograma[]): Entry[] => months.flatMap(({ entries }) => entries);

/** All goals that fall due in a month, on both sides of the cut-off date. */
export const goalsOfMonth = ({ years }: Pick<Schedule, 'years'>, month: string): Entry[] =>
  entriesOf((years.get(month.slice(0, 4)) ?? []).filter((one) => one.month === month));

/** Characters of a goal's line. */
export const lengthOfGoal = ({ plan, metaCalculada: { metaPlan, compromiso } }: Entry) =>
  metaPlan.texto.length + nameOfCompromiso(plan, compromiso).length + plan.plan.nombre_corto.length;

/** Characters of an agreement's line. */
export const lengthOfAgreement = ({ acuerdo }: AcuerdoCalculado) => acuerdo.texto.length;

const namesOf = new WeakMap<PlanCalculado, ReadonlyMap<string, string>>();

/** The name of a commitment of a plan; its id where the plan has none of it. */
export function nameOfCompromiso(plan: PlanCalculado, id: string): string {
  const names = namesOf.get(plan) ?? new Map(plan.compromisos.map((one) => [one.id, one.nombre]));
  namesOf.set(plan, names);
  return names.get(id) ?? id;
}
