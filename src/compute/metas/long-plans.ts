import { ESTADOS, type Estado } from '../../model/estado.ts';
import { compromisoHref, goalListHref, pageOfListHref } from '../../model/addresses/pages.ts';
import type { TextoDeCompromiso } from '../../model/tables/index.ts';
import { lengthOfGoal } from '../schedule/schedule.ts';
import { divide, fits, type Room } from '../site/divide.ts';
import { goalsOfCompromiso } from './find-in-plan.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import { listedMetas } from './resumen.ts';

/** What the page of a plan lists of its goals; of a plan with more, each state has lists of its own. */
const WHOLE: Room = { lines: 150, characters: 60_000 };

/** A page of the goals of a long plan in a state. */
export interface GoalList {
  estado: Estado;
  metas: readonly MetaCalculada[];
  /** Which page of how many, from 1. */
  page: number;
  pages: number;
  href: string;
}

const known = new WeakMap<PlanCalculado, GoalList[]>();

/** The lists of a plan with more goals than its page has room for, in the order of states; of another there are none. */
export function goalLists(plan: PlanCalculado): GoalList[] {
  const lists = known.get(plan) ?? listGoals(plan);
  known.set(plan, lists);
  return lists;
}

export const isLongPlan = (plan: PlanCalculado): boolean => goalLists(plan).length > 0;

const knownOfCompromiso = new WeakMap<TextoDeCompromiso, GoalList[]>();

/** The same of the goals of a commitment. */
export function goalListsOfCompromiso(plan: PlanCalculado, compromiso: TextoDeCompromiso): GoalList[] {
  const page = compromisoHref(plan.id, compromiso.id);
  const lists =
    knownOfCompromiso.get(compromiso) ??
    divideGoals(plan, goalsOfCompromiso(plan, compromiso.id), (estado, number) =>
      pageOfListHref(page, `metas_${estado}`, number),
    );
  knownOfCompromiso.set(compromiso, lists);
  return lists;
}

const listGoals = (plan: PlanCalculado) =>
  divideGoals(plan, plan.metasCalculadas, (estado, page) => goalListHref(plan.id, estado, page));

function divideGoals(
  plan: PlanCalculado,
  all: readonly MetaCalculada[],
  hrefOf: (estado: Estado, page: number) => string,
): GoalList[] {
  const metas = listedMetas(all);
  const lengthOf = (metaCalculada: MetaCalculada) => lengthOfGoal({ plan, metaCalculada });
  if (fits(metas, lengthOf, WHOLE)) return [];
  const byEstado = Map.groupBy(metas, ({ estado }) => estado);
  return ESTADOS.filter((estado) => byEstado.has(estado)).flatMap((estado) =>
    divide(byEstado.get(estado) ?? [], lengthOf).map((own, i, { length: pages }) => {
      const page = i + 1;
      return { estado, metas: own, page, pages, href: hrefOf(estado, page) };
    }),
  );
}
