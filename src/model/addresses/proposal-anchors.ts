import { COMMON_ANCHORS } from './pages.ts';
import type { Propuesta } from '../tables/propuestas.ts';

/** What the addresses of a plan's proposals are made from. */
interface PlanWithProposals {
  id: string;
  plan: { inicio: string };
  propuestas: readonly Propuesta[];
}

const known = new WeakMap<readonly PlanWithProposals[], ReadonlyMap<Propuesta, string>>();

/**
 * The fragment of each proposal in the page of all plans' proposals. Plans number theirs alike: the plan that began first
 * keeps the bare id, so that an address that was published doesn't move when a plan is added; `/` is in no id.
 */
export function propuestaAnchors(planes: readonly PlanWithProposals[]): ReadonlyMap<Propuesta, string> {
  const anchors = known.get(planes) ?? assignAnchors(planes);
  known.set(planes, anchors);
  return anchors;
}

function assignAnchors(planes: readonly PlanWithProposals[]): Map<Propuesta, string> {
  const taken = new Set<string>([...COMMON_ANCHORS, ...planes.map(({ id }) => id)]);
  const anchors = new Map<Propuesta, string>();
  const order = [...planes].sort((a, b) =>
    a.plan.inicio < b.plan.inicio ? -1 : a.plan.inicio > b.plan.inicio ? 1 : 0,
  );
  for (const { id: plan, propuestas } of order) {
    for (const propuesta of propuestas) {
      const { id } = propuesta;
      anchors.set(propuesta, taken.has(id) ? `${plan}/${id}` : id);
      taken.add(id);
    }
  }
  return anchors;
}
