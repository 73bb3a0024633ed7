import { oncePer } from '../../../base/once-per.ts';
import type { Dia } from '../../../model/date.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import { byKnowledge, overdueGoals } from '../../metas/overdue.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Section } from '../divide.ts';
import type { Indexes } from '../indexes.ts';
import { type Responsable, whomToAsk } from '../responsables.ts';
import { pagesBeside } from './list-pages.ts';

/** What the page of overdue goals holds itself. */
const WHOLE = { lines: 200, characters: 60_000 };

interface Overdue {
  planes: readonly PlanCalculado[];
  indexes: Indexes;
  corte: Dia;
}

/** The overdue goals of a plan by whom to ask for them, one unit, or those that share them; of each, what is known least of first. */
export function overdueByUnit(
  { indexes, corte }: Pick<Overdue, 'indexes' | 'corte'>,
  plan: PlanCalculado,
): Section<Responsable[], MetaCalculada>[] {
  const asked = overdueGoals(plan, corte).map((goal) => ({ goal, quienes: whomToAsk(indexes, corte, plan, goal) }));
  const byUnit = Map.groupBy(asked, ({ quienes }) => quienes.map(({ nombre }) => nombre).join('; '));
  return [...byUnit.values()].map((own) => ({
    of: own[0]?.quienes ?? [],
    items: own.map(({ goal }) => goal).sort((a, b) => byKnowledge(a.estado, b.estado)),
  }));
}

/** The pages of overdue goals beside their own, by plan. */
export const vencidasPages = oncePer((sitio: Overdue) =>
  pagesBeside(
    { list: 'vencidas', lengthOf: ({ metaPlan }) => metaPlan.texto.length + 200 },
    WHOLE,
    sitio.planes
      .map((plan) => ({ id: plan.id, sections: overdueByUnit(sitio, plan) }))
      .filter(({ sections }) => sections.length > 0),
  ),
);

/** Whom to ask for the overdue goals of a plan, each with the page where they begin and how many there are. */
export function indexOfOverdue(sitio: Overdue, plan: string) {
  const sections = vencidasPages(sitio)
    .filter(({ part }) => part === plan)
    .flatMap(({ href, sections }) => sections.map(({ of, items }) => ({ href, of, items })));
  return [...Map.groupBy(sections, ({ of }) => of)].map(([quienes, own]) => ({
    texto: quienes.map(({ nombre }) => nombre).join('; '),
    href: own[0]?.href ?? '',
    cuantos: String(own.reduce((sum, { items }) => sum + items.length, 0)),
  }));
}
