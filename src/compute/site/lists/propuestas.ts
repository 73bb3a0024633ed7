import { oncePer } from '../../../base/once-per.ts';
import type { Propuesta } from '../../../model/tables/propuestas.ts';
import type { TextoDeCompromiso } from '../../../model/tables/index.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Section } from '../divide.ts';
import { pagesBeside } from './list-pages.ts';

/** What the page of proposals holds itself. */
const WHOLE = { lines: 150, characters: 40_000 };

/** The proposals of a plan, by commitment. */
export function proposalsByCompromiso({
  compromisos,
  propuestas,
}: PlanCalculado): Section<TextoDeCompromiso, Propuesta>[] {
  const byCompromiso = Map.groupBy(propuestas, ({ compromiso }) => compromiso);
  return compromisos.flatMap((compromiso) => {
    const items = byCompromiso.get(compromiso.id);
    return items ? [{ of: compromiso, items }] : [];
  });
}

/** The pages of proposals beside their own, by plan. */
export const propuestasPages = oncePer(({ planes }: { planes: PlanCalculado[] }) =>
  pagesBeside(
    { list: 'propuestas', lengthOf: ({ texto }) => texto.length },
    WHOLE,
    planes.flatMap((plan) =>
      plan.propuestas.length > 0 ? [{ id: plan.id, sections: proposalsByCompromiso(plan) }] : [],
    ),
  ),
);

/** The commitments of a plan's proposals, each with the page where they begin and how many there are. */
export function indexOfProposals(sitio: { planes: PlanCalculado[] }, plan: string) {
  const sections = propuestasPages(sitio)
    .filter(({ part }) => part === plan)
    .flatMap(({ href, sections }) => sections.map(({ of, items }) => ({ href, of, items })));
  return [...Map.groupBy(sections, ({ of }) => of)].map(([{ nombre }, own]) => ({
    texto: nombre,
    href: own[0]?.href ?? '',
    cuantos: String(own.reduce((sum, { items }) => sum + items.length, 0)),
  }));
}
