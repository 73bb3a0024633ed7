import { ESTADOS, type Estado } from '../../model/estado.ts';
import { goalListHref } from '../../model/addresses/pages.ts';
import { pagesOf, type Page } from '../site/paging.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';
import { listedMetas } from './resumen.ts';

/** How many goals the page of a plan lists; of a plan with more, each state has lists of its own. */
const MOST = 150;
/** Goals of a page of such a list. */
const ON_A_PAGE = 200;
/** How many of them the page of the plan shows before it leads to the list. */
export const FIRST_OF_LIST = 5;

/** Whether a plan has more goals than its page lists and draws. */
export const isLongPlan = ({ metasCalculadas }: Pick<PlanCalculado, 'metasCalculadas'>): boolean =>
  metasCalculadas.length > MOST && listedMetas(metasCalculadas).length > MOST;

/** The goals of a long plan in a state, page by page. */
export interface GoalList {
  estado: Estado;
  page: Page<MetaCalculada>;
  href: string;
}

const known = new WeakMap<PlanCalculado, GoalList[]>();

/** The lists of a long plan, in the order of states; a plan that isn't long has none. */
export function goalLists(plan: PlanCalculado): GoalList[] {
  const lists = known.get(plan) ?? (isLongPlan(plan) ? listGoals(plan) : []);
  known.set(plan, lists);
  return lists;
}

function listGoals({ id, metasCalculadas }: PlanCalculado): GoalList[] {
  const byEstado = Map.groupBy(listedMetas(metasCalculadas), ({ estado }) => estado);
  return ESTADOS.flatMap((estado) =>
    pagesOf(byEstado.get(estado) ?? [], ON_A_PAGE).map((page) => ({
      estado,
      page,
      href: goalListHref(id, estado, page.number),
    })),
  );
}
