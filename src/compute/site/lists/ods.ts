import { oncePer } from '../../../base/once-per.ts';
import type { ContentWithoutNotes, TextoDeCompromiso } from '../../../model/tables/index.ts';
import type { Plan } from '../../../model/tables/planes.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { pagesBeside } from './list-pages.ts';

/** A commitment that says that it contributes to a goal or target, or a plan that says so of some or of all. */
export type Contribution =
  | { plan: PlanCalculado; compromiso: TextoDeCompromiso }
  | { plan: PlanCalculado; transversal: Plan['ods_transversales'][number]; compromisos: TextoDeCompromiso[] };

type Ods = ContentWithoutNotes['ods'][number];

/** A goal of the 2030 Agenda with its targets; `own` is undefined where only targets are named. */
interface Objetivo {
  numero: string;
  own: Ods | undefined;
  targets: Ods[];
}

type Content = Pick<ContentWithoutNotes, 'ods'> & { planes: PlanCalculado[] };

/** What the page of the Agenda holds itself. */
const WHOLE = { lines: 300, characters: 60_000 };

/** The goals of the Agenda by number, each with its targets. */
export const objetivosOf = oncePer(({ ods }: Content): Objetivo[] => {
  const sorted = [...ods].sort((a, b) => a.objetivo - b.objetivo || (keyOf(a.id) < keyOf(b.id) ? -1 : 1));
  return [...Map.groupBy(sorted, ({ objetivo }) => String(objetivo))].map(([numero, suyos]) => ({
    numero,
    own: suyos.find(({ id }) => id === numero),
    targets: suyos.filter(({ id }) => id !== numero),
  }));
});

const keyOf = (id: string) =>
  id
    .split('.')
    .map((part) => part.padStart(3, '0'))
    .join('.');

/** Who contributes to each goal and target. */
export const contributionsTo = oncePer(({ planes }: Content): ((id: string) => readonly Contribution[]) => {
  const commitments = planes.flatMap((plan) =>
    plan.compromisos.flatMap((compromiso) => [...new Set(compromiso.ods)].map((id) => ({ id, plan, compromiso }))),
  );
  const across = planes.flatMap((plan) =>
    plan.plan.ods_transversales.map((transversal) => ({
      id: transversal.ods,
      plan,
      transversal,
      compromisos: plan.compromisos.filter(({ id }) => transversal.compromisos?.includes(id)),
    })),
  );
  const byId = Map.groupBy<string, { id: string } & Contribution>([...commitments, ...across], ({ id }) => id);
  return (id) => byId.get(id) ?? [];
});

/** The pages of the Agenda beside its own, by goal; each section is the goal or one of its targets. */
export const odsPages = oncePer((sitio: Content) => {
  const to = contributionsTo(sitio);
  return pagesBeside(
    { list: 'ods', lengthOf },
    WHOLE,
    objetivosOf(sitio).flatMap(({ numero, own, targets }) => {
      const sections = [own ?? [], targets]
        .flat()
        .map((of) => ({ of, items: to(of.id) }))
        .filter(({ items }) => items.length > 0);
      return sections.length > 0 ? [{ id: numero, sections }] : [];
    }),
  );
});

const lengthOf = (one: Contribution) =>
  ('compromiso' in one ? [one.compromiso] : one.compromisos).reduce((sum, { nombre }) => sum + nombre.length, 50);
