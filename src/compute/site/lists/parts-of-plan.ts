import { oncePer } from '../../../base/once-per.ts';
import { pageOfListHref, planHref } from '../../../model/addresses/pages.ts';
import type { TextoDeCompromiso } from '../../../model/tables/index.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { type Resumen, summarizeByUnit } from '../../metas/resumen.ts';
import { divide } from '../divide.ts';

/** Commitments, and units that implement, that the page of a plan lists itself: each is a row of counts. */
const WHOLE = 60;
const ROOM = { lines: 80, characters: 40_000 };

/** A page of the commitments or of the units of a plan that has many. */
export interface PageOfPlan {
  part: 'compromisos' | 'dependencias';
  compromisos: readonly TextoDeCompromiso[];
  units: [unit: string, resumen: Resumen][];
  page: number;
  pages: number;
  href: string;
}

/** The goals of each unit that implements, counted. */
export const unitsOfPlan = oncePer((plan: PlanCalculado) => [...summarizeByUnit(plan.metasCalculadas)]);

/** The pages of a plan's long lists beside its own. */
export const pagesOfPlan = oncePer((plan: PlanCalculado): PageOfPlan[] => {
  const href = (part: string, i: number) => pageOfListHref(planHref(plan.id), part, i + 1);
  const compromisos = pagesOf(plan.compromisos, ({ nombre }) => nombre.length);
  const units = pagesOf(unitsOfPlan(plan), () => 0);
  return [
    ...compromisos.map((own, i) => ({
      ...{ part: 'compromisos' as const, compromisos: own, units: [] },
      ...{ page: i + 1, pages: compromisos.length, href: href('compromisos', i) },
    })),
    ...units.map((own, i) => ({
      ...{ part: 'dependencias' as const, compromisos: [], units: own },
      ...{ page: i + 1, pages: units.length, href: href('dependencias', i) },
    })),
  ];
});

const pagesOf = <T>(items: readonly T[], lengthOf: (item: T) => number): T[][] =>
  items.length > WHOLE ? divide(items, lengthOf, ROOM) : [];
