import { ANCLAS_DE_TODAS } from './pages.ts';
import type { Propuesta } from '../tables/propuestas.ts';

/** What of a plan its proposals' places in their page come from. */
interface PlanConPropuestas {
  id: string;
  plan: { inicio: string };
  propuestas: readonly Propuesta[];
}

const known = new WeakMap<readonly PlanConPropuestas[], ReadonlyMap<Propuesta, string>>();

/**
 * The fragment of each proposal in the page of all plans' proposals. Plans number theirs alike: the plan that began first
 * keeps the bare id, so that an address that was published doesn't move when a plan is added; `/` is in no id.
 */
export function propuestaAnchors(planes: readonly PlanConPropuestas[]): ReadonlyMap<Propuesta, string> {
  const anclas = known.get(planes) ?? assignAnchors(planes);
  known.set(planes, anclas);
  return anclas;
}

function assignAnchors(planes: readonly PlanConPropuestas[]): Map<Propuesta, string> {
  const taken = new Set<string>([...ANCLAS_DE_TODAS, ...planes.map(({ id }) => id)]);
  const anclas = new Map<Propuesta, string>();
  const order = [...planes].sort((a, b) =>
    a.plan.inicio < b.plan.inicio ? -1 : a.plan.inicio > b.plan.inicio ? 1 : 0,
  );
  for (const { id: plan, propuestas } of order) {
    for (const propuesta of propuestas) {
      const { id } = propuesta;
      anclas.set(propuesta, taken.has(id) ? `${plan}/${id}` : id);
      taken.add(id);
    }
  }
  return anclas;
}
