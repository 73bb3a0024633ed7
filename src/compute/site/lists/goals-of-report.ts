import { oncePer } from '../../../base/once-per.ts';
import { informeHref, pageOfListHref } from '../../../model/addresses/pages.ts';
import { isPartOf } from '../../../model/periodo.ts';
import { plansOf } from '../../../model/tables/informes.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { lengthOfGoal } from '../../schedule/schedule.ts';
import { divide, fits } from '../divide.ts';

/** Goals that the page of a report holds itself. */
const WHOLE = { lines: 120, characters: 40_000 };
const ROOM = { lines: 100, characters: 40_000 };

/** A goal of a plan that a report tells of, or whose period it covers. */
export interface ReportedGoal {
  plan: PlanCalculado;
  metaCalculada: MetaCalculada;
}

export interface PageOfReport {
  goals: readonly ReportedGoal[];
  page: number;
  pages: number;
  href: string;
}

const plansById = oncePer((planes: readonly PlanCalculado[]) => new Map(planes.map((plan) => [plan.id, plan])));

/** The goals of a report, plan by plan. */
export function goalsOfReport(planes: readonly PlanCalculado[], informe: TextoDeInforme): ReportedGoal[] {
  const covers = (periodo: string) => periodo === informe.periodo || isPartOf(periodo, informe.periodo);
  return plansOf(informe)
    .flatMap((id) => plansById(planes).get(id) ?? [])
    .flatMap((plan) =>
      plan.metasCalculadas
        .filter(
          ({ metaPlan, avances, estado }) =>
            avances.some((avance) => avance.informe === informe.id) ||
            (covers(metaPlan.periodo) && estado !== 'no-programada'),
        )
        .map((metaCalculada) => ({ plan, metaCalculada })),
    );
}

/** The pages of a report's goals; none where its own page holds them. */
export function pagesOfReport(planes: readonly PlanCalculado[], informe: TextoDeInforme): PageOfReport[] {
  const goals = goalsOfReport(planes, informe);
  if (fits(goals, lengthOfGoal, WHOLE)) return [];
  return divide(goals, lengthOfGoal, ROOM).map((own, i, { length }) => ({
    goals: own,
    page: i + 1,
    pages: length,
    href: pageOfListHref(informeHref(informe.id), 'metas', i + 1),
  }));
}
